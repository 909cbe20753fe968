import { abstractLines } from './abstract.ts'
import { type Cell, cellsOf } from './cells.ts'
import {
  addresseeLabelIn,
  dateIn,
  type DateMark,
  type Label,
  mottoesIn,
  numberIn,
  type NumberMark,
} from './landmarks.ts'
import { type Title, titleIn } from './titles.ts'
import { plainWords, type Span, trimmed, type Written } from './written.ts'

/** The top of a document, taken apart. */
export interface Top {
  number: NumberMark | undefined
  date: DateMark | undefined
  title: Title | undefined
  addressees: Label | undefined
  /** What may name who issues. */
  organs: Cell[]
  abstract: Span[]
  /** Where the body begins. */
  end: number
}

const subjectOpening = /^(?:V\s?\/\s?V\b|VE VIEC\b|VE \w)/

/** A head is never further down than this many letters; a page has about three thousand. */
const reach = 8000

/** Finds the landmarks first; what they leave between them is who issues and what about. */
export function topOf(page: Written): Top {
  const zone = { start: 0, end: Math.min(page.text.length, reach) }
  const number = numberIn(page, zone)
  const mottoes = mottoesIn(page, zone)
  const date = dateIn(page, zone, number)
  const addressees = addresseeLabelIn(page, zone)
  const cells = cellsOf(page, zone, [...mottoes, ...[number, date, addressees].filter(mark => mark !== undefined)])
  const after = Math.max(mottoes[0]?.start ?? 0, number && number.start < 3000 ? number.start : 0)
  const found =
    titleIn(
      page,
      cells.filter(cell => cell.start > after),
    ) ?? titleIn(page, cells)
  const title = found && addressees && addressees.start < found.start ? undefined : found
  const headEnd = Math.min(title?.start ?? zone.end, addressees?.start ?? zone.end)
  const head = cells.filter(({ start }) => start < headEnd)
  const abstract = title ? titled(page, title, cells) : subjectOf(page, head)
  const organs = untilBody(
    page,
    head.filter(cell => !abstract.includes(cell)),
    number,
  )
  return {
    number,
    date,
    title,
    addressees,
    organs,
    abstract,
    end: Math.max(abstract.at(-1)?.end ?? 0, number?.end ?? 0),
  }
}

/** Without a title and an address the head has no visible end; what names an organ stands close to the number. */
function untilBody({ text }: Written, cells: readonly Cell[], number: NumberMark | undefined): Cell[] {
  const body = cells.findIndex(
    ({ start, end }) => end - start > 160 || /^(?:Căn cứ|Điều 1)/u.test(text.slice(start, end)),
  )
  const top = body < 0 ? [...cells] : cells.slice(0, body)
  return number ? top.filter(({ start }) => start < number.start + 400) : top
}

function titled(page: Written, title: Title, cells: readonly Cell[]): Span[] {
  const rest = cells
    .filter(({ end }) => end > title.end)
    .map(cell =>
      cell.start < title.end ? { ...cell, ...trimmed(page.text, { start: title.end, end: cell.end }) } : cell,
    )
    .filter(({ start, end }) => end > start)
  const namesIssuer = rest[0] && rest[0].line === lineOf(cells, title) && page.plain.startsWith('CUA ', rest[0].start)
  return abstractLines(page, rest, namesIssuer ? 1 : 0)
}

function lineOf(cells: readonly Cell[], title: Title): number | undefined {
  return cells.find(({ start, end }) => start < title.end && end >= title.end)?.line
}

/** The subject of a letter stands under its number, in the narrow left column, beside the date. */
function subjectOf(page: Written, head: readonly Cell[]): Span[] {
  const first = head.findIndex(({ start, end }) => subjectOpening.test(plainWords(page, { start, end })))
  const start = head[first]
  return start
    ? abstractLines(
        page,
        head.filter(cell => cell.start >= start.start && Math.abs(cell.indent - start.indent) < 25),
        0,
      )
    : []
}
