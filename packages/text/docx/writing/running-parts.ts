import type { TextDocument } from '../../model.ts'
import { part, tag, valued } from './markup.ts'
import { wordsRun } from './runs.ts'
import { styleId } from './styles-part.ts'
import type { Relations } from './writer.ts'

/**
 * Page headers and footers, and how the section calls them. The page number stands above, in the middle, from page 2
 * on.
 */
export function runningParts({ headers, footers }: TextDocument['running'], relations: Relations) {
  const pages = ['default', 'first', 'even'] as const
  const parts: { name: string; content: string; type: string }[] = []
  let references = ''
  for (const [index, page] of pages.entries()) {
    if (page === 'even' && headers[index] === undefined && footers[index] === undefined) continue
    for (const [kind, words] of [
      ['header', headers[index] ?? headers[0]],
      ['footer', footers[index] ?? footers[0]],
    ] as const) {
      const name = `${kind}${index + 1}.xml`
      const number = kind === 'header' && page !== 'first' ? pageNumber : ''
      const lines =
        words === undefined
          ? ''
          : words
              .split('\n')
              .map(line => paragraph(kind, wordsRun(line)))
              .join('')
      parts.push({
        name,
        content: part(kind === 'header' ? 'w:hdr' : 'w:ftr', ['w'], number + lines || paragraph(kind, '')),
        type: kind,
      })
      references += tag(`w:${kind}Reference`, { 'w:type': page, 'r:id': relations.add(kind, name) })
    }
  }
  return { parts, references }
}

function paragraph(kind: string, content: string): string {
  return tag('w:p', {}, tag('w:pPr', {}, valued('w:pStyle', styleId(kind))) + content)
}

const pageNumber = paragraph('header', tag('w:fldSimple', { 'w:instr': 'PAGE' }, wordsRun('2')))
