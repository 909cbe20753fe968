import { part, tag, valued } from './markup.ts'
import { wordsRun } from './runs.ts'
import { styleId } from './styles-part.ts'
import type { Hung } from './writer.ts'

/** The words of the balloons. */
export function commentsPart(hung: readonly Hung[]): string {
  const comments = hung.map(({ balloon, number }) => {
    const { author, at, words } = balloon
    const lines = words.split('\n')
    const paragraphs = lines.map((line, index) => {
      const isLast = index === lines.length - 1
      const style = tag('w:pPr', {}, valued('w:pStyle', styleId('annotation text')))
      const mark = index === 0 ? referenceMark : ''
      return tag('w:p', { 'w14:paraId': isLast ? paragraphId(number) : undefined }, style + mark + wordsRun(line))
    })
    const head = { 'w:id': number, 'w:author': author, 'w:date': at ?? undefined, 'w:initials': initials(author) }
    return tag('w:comment', head, paragraphs.join(''))
  })
  return part('w:comments', ['w', 'w14'], comments.join(''))
}

/** Which balloon answers which, and which are settled. */
export function commentsExtendedPart(hung: readonly Hung[]): string {
  const numbers = new Map(hung.map(({ balloon, number }) => [balloon.id, number]))
  const threads = hung.map(({ balloon, number }) => {
    const parent = balloon.answers === null ? undefined : numbers.get(balloon.answers)
    return tag('w15:commentEx', {
      'w15:paraId': paragraphId(number),
      'w15:paraIdParent': parent === undefined ? undefined : paragraphId(parent),
      'w15:done': balloon.resolved ? 1 : 0,
    })
  })
  return part('w15:commentsEx', ['w15'], threads.join(''))
}

const referenceMark = tag(
  'w:r',
  {},
  tag('w:rPr', {}, valued('w:rStyle', styleId('annotation reference'))) + '<w:annotationRef/>',
)

/** Eight hexadecimal digits below 80000000. */
function paragraphId(number: number): string {
  return (0x10000000 + number).toString(16).toUpperCase()
}

function initials(author: string): string {
  return author
    .split(/\s+/)
    .map(word => Array.from(word)[0] ?? '')
    .join('')
    .slice(0, 9)
}
