import { readPlain } from '../../packages/text/plain/read-plain.ts'
import type { PageWords } from './store/pages.ts'
import type { KeptReading } from './store/texts.ts'

/**
 * The words of pages as provisions, for a version that has no text of its own, such as a scan that was read by machine: lines that
 * run on are one paragraph. Undefined while there are no words. Ids only serve one comparison.
 */
export function textOfPages(pages: readonly Pick<PageWords, 'words'>[]): KeptReading | undefined {
  const paragraphs = inParagraphs(pages.flatMap(({ words }) => words.split('\n')))
  if (paragraphs.length === 0) return undefined
  let count = 0
  const { document, ...reading } = readPlain(paragraphs.join('\n'), { makeId: () => `page-${(count += 1)}` })
  return { ...reading, document: { ...document, pictures: {} } }
}

function inParagraphs(lines: readonly string[]): string[] {
  const paragraphs: string[] = []
  for (const line of lines.map(one => one.trim()).filter(one => one !== '')) {
    const before = paragraphs.at(-1)
    if (before !== undefined && runsOn(before, line)) paragraphs[paragraphs.length - 1] = `${before} ${line}`
    else paragraphs.push(line)
  }
  return paragraphs
}

/** A line goes on with the one before it unless that ended, or this one begins something: a number, a dash, or a title in capitals. */
function runsOn(before: string, line: string): boolean {
  if (/[.;:!?]$/.test(before) || /^(?:[-–+*•]|\(?[\p{L}\d]{1,4}[.)]|[IVX]+[-.])/u.test(line)) return false
  return !isTitle(before) && /^[\p{Ll}\d(“"]/u.test(line)
}

function isTitle(line: string): boolean {
  return /\p{Lu}/u.test(line) && line === line.toUpperCase()
}
