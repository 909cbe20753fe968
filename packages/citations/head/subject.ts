import { abstractLines, officeOrCouncil } from './abstract.ts'
import { type Cell, cellsOf } from './cells.ts'
import type { DateMark } from './dates.ts'
import type { Label } from './landmarks.ts'
import type { NumberMark } from './numbers.ts'
import type { Title } from './titles.ts'
import { isCapital, plainWords, type Span, type Written } from './written.ts'

/** How the subject of a letter begins. */
export const subjectOpening = /^(?:V\s?\/\s?V\b|VE VIEC\b|VE \w|VE: )/

/** What stands above title, addressees and body. */
export interface Upper {
  head: readonly Cell[]
  number: NumberMark | undefined
  date: DateMark | undefined
  title: Title | undefined
  addressees: Label | undefined
}

/** Whether what looks like the title only says what is decided: `QUYẾT ĐỊNH:`. */
export function decides(page: Written, title: Title | undefined): boolean {
  return title !== undefined && /^\s{0,2}:/.test(page.plain.slice(title.end, title.end + 3))
}

/** The subject that stands under the number: of a letter, in the narrow left column beside the date, or of what has no title. */
export function subjectOf(page: Written, upper: Upper): Span[] {
  const { head } = upper
  const start = head.find(cell => subjectOpening.test(plainWords(page, cell))) ?? unannounced(page, upper)
  const column = start
    ? head.filter(cell => cell.start >= start.start && Math.abs(cell.indent - start.indent) < 25)
    : []
  return abstractLines(page, column, 0)
}

/** Without such an opening, a letter tells it right below its number, and a decision in capitals below number and date. */
function unannounced(page: Written, { head, number, date, title, addressees }: Upper): Cell | undefined {
  if (!number) return undefined
  if (addressees && !title) return head.find(cell => isRightBelow(page, cell, number))
  const end = Math.max(number.end, date?.end ?? Infinity)
  return decides(page, title) ? head.find(cell => cell.start > end && isTold(page, cell)) : undefined
}

const shortest = 12

function isRightBelow({ text }: Written, { start, end }: Span, number: Span): boolean {
  const words = text.slice(start, end)
  const isNext = start > number.end && /^[ ]*\n{1,2}[ ]*$/.test(text.slice(number.end, start))
  return isNext && words.length > shortest && !isCapital(words)
}

/** Words in capitals that name neither who issues nor its session. */
function isTold(page: Written, { start, end }: Span): boolean {
  const plain = plainWords(page, { start, end })
  const isOther = officeOrCouncil.test(plain) || /^KHOA [IVX\d]/.test(plain)
  return end - start > shortest && isCapital(page.text.slice(start, end)) && !isOther
}

const longestEnd = 2000

/** The subject stood in a box of its own that was taken out of the page last. */
export function subjectAtEnd(page: Written, end: number): Span[] {
  const cells = cellsOf(page, { start: end, end: Math.min(page.text.length, end + longestEnd) })
  const first = cells.findIndex(({ start, end: to }) => /^V\s?\/\s?V\b/.test(plainWords(page, { start, end: to })))
  const rest = first < 0 ? [] : cells.slice(first)
  const capitals = rest.findIndex(({ start, end: to }) => isCapital(page.text.slice(start, to)))
  return abstractLines(page, capitals < 0 ? rest : rest.slice(0, capitals), 0)
}
