import type { Balloon, MakeId } from '../../model.ts'
import { related, type Package } from '../package/parts.ts'
import { attributeOf, childrenOf, descendantsOf, wordsIn, type Element } from '../package/xml.ts'
import type { Places } from './places.ts'
import type { Range, Reader } from './reader.ts'
import { momentOf } from './revisions.ts'
import { cleaned } from './words.ts'

/** The balloons in the margin, with who answers whom. One that hangs on nothing that we keep hangs on the document. */
export function readBalloons(reader: Reader, places: Places, makeId: MakeId): Balloon[] {
  const { file, ranges } = reader
  const comments = childrenOf(related(file, file.main, 'comments')?.root, 'w:comment')
  const threads = threadsOf(file)
  const told = reader.told.pieces.join('')
  const ids = new Map<string, string>()
  for (const comment of comments) ids.set(lastParagraph(comment) ?? '', makeId())
  return comments.map(comment => {
    const paragraph = lastParagraph(comment)
    const thread = threads.get(paragraph ?? '')
    const range = ranges.comments.get(attributeOf(comment, 'w:id') ?? '')
    return {
      id: paragraph === undefined ? makeId() : (ids.get(paragraph) ?? makeId()),
      author: (attributeOf(comment, 'w:author') ?? '').normalize('NFC'),
      at: momentOf(attributeOf(comment, 'w:date')),
      place: range ? places.between(range.start, range.end ?? range.start) : places.first(),
      quoted: range ? quoted(told, range) : '',
      words: wordsOfComment(comment),
      answers: (thread?.parent !== undefined && ids.get(thread.parent)) || null,
      resolved: thread?.done ?? false,
    }
  })
}

/** What a balloon quotes of a whole chapter is enough to find it by. */
const longestQuotation = 10_000

function quoted(told: string, { toldFrom, toldTo }: Range): string {
  let end = Math.min(toldTo ?? toldFrom, toldFrom + longestQuotation)
  while (end > toldFrom && told.charAt(end - 1) === '\n') end -= 1
  return told.slice(toldFrom, end)
}

function wordsOfComment(comment: Element): string {
  const paragraphs = [...descendantsOf(comment)].filter(each => each.name === 'w:p')
  return paragraphs
    .map(paragraph => cleaned(signs(paragraph)))
    .join('\n')
    .trim()
}

function signs(paragraph: Element): string {
  let words = ''
  for (const each of descendantsOf(paragraph)) {
    if (each.name === 'w:t') words += wordsIn(each)
    if (each.name === 'w:tab') words += '\t'
    if (each.name === 'w:br' || each.name === 'w:cr') words += ' '
  }
  return words
}

/** Threads are told by the id of the last paragraph of each comment. */
function threadsOf(file: Package): Map<string, { parent: string | undefined; done: boolean }> {
  const threads = new Map<string, { parent: string | undefined; done: boolean }>()
  for (const each of childrenOf(related(file, file.main, 'commentsExtended')?.root, 'w15:commentEx'))
    threads.set(attributeOf(each, 'w15:paraId') ?? '', {
      parent: attributeOf(each, 'w15:paraIdParent'),
      done: ['1', 'true'].includes(attributeOf(each, 'w15:done') ?? ''),
    })
  return threads
}

function lastParagraph(comment: Element): string | undefined {
  return attributeOf(childrenOf(comment, 'w:p').at(-1), 'w14:paraId')
}
