import { abstractLines } from './abstract.ts'
import { type Cell, cellsOf } from './cells.ts'
import { dateIn, type DateMark } from './dates.ts'
import { addresseeLabelIn, type Label, mottoesIn, recipientLabelIn } from './landmarks.ts'
import { numberIn, type NumberMark } from './numbers.ts'
import { decides, subjectAtEnd, subjectOf, subjectOpening, type Upper } from './subject.ts'
import { type Title, titleIn } from './titles.ts'
import { isCapital, plainWords, type Span, trimmed, type Written } from './written.ts'

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

/** A head is never further down than this many letters; a page has about three thousand. */
const reach = 8000

/** Finds the landmarks first; what they leave between them is who issues and what about. */
export function topOf(page: Written): Top {
  const whole = { start: 0, end: Math.min(page.text.length, reach, recipientLabelIn(page, 0)?.start ?? Infinity) }
  const mottoes = mottoesIn(page, whole)
  const zone = { start: bannerEnd(page, mottoes[0]), end: whole.end }
  const number = numberIn(page, zone) ?? numberIn(page, whole)
  const date =
    dateIn(page, { start: mottoes[0]?.start ?? zone.start, end: zone.end }, number) ?? dateIn(page, zone, number)
  const addressees = addresseeLabelIn(page, zone)
  const cells = cellsOf(page, zone, [...mottoes, ...[number, date, addressees].filter(mark => mark !== undefined)])
  const title = titleOf(page, cells, { after: Math.max(mottoes[0]?.start ?? 0, closeTo(number)), number, addressees })
  const headEnd = Math.min(title?.start ?? zone.end, addressees?.start ?? zone.end)
  const head = cells.filter(({ start }) => start < headEnd)
  const below = titled(page, title, cells, addressees)
  const abstract = abstractOf(page, below, { head, number, date, title, addressees })
  const names = head.filter(cell => !abstract.includes(cell))
  const aboveNumber = names.filter(({ start, end }) => number && start < number.start && hasName(page, start, end))
  const organs = aboveNumber.length > 0 ? aboveNumber : untilBody(page, names, number)
  return {
    number,
    date,
    title,
    addressees,
    organs,
    abstract: abstract.length > 0 || title || !addressees ? abstract : subjectAtEnd(page, whole.end),
    end: Math.max(abstract.at(-1)?.end ?? 0, number?.end ?? 0),
  }
}

function hasName({ text }: Written, start: number, end: number): boolean {
  return /\p{L}{2}/u.test(text.slice(start, end))
}

const longestHeadLine = 100

/** Where what a site prints above a document ends: sentences, and what it registers about the document. */
function bannerEnd(page: Written, motto: Span | undefined): number {
  if (!motto) return 0
  const edge = { start: motto.start - 1, end: motto.start }
  const banner = cellsOf(page, { start: 0, end: motto.start }, [edge]).findLast(({ start, end }) => {
    const plain = plainWords(page, { start, end })
    if (/^(?:SO HIEU|NGAY BAN HANH|NOI BAN HANH|NGUOI KY|LOAI VAN BAN|LINH VUC|TINH TRANG)/.test(plain)) return true
    const words = page.text.slice(start, end)
    return words.length > longestHeadLine && !isCapital(words) && !subjectOpening.test(plain) && !/^S[O0]\b/.test(plain)
  })
  return banner?.end ?? 0
}

function closeTo(number: NumberMark | undefined): number {
  return number && number.start < 3000 ? number.start : 0
}

interface Landmarks {
  /** Where titles begin to be likely: below number and country. */
  after: number
  number: NumberMark | undefined
  addressees: Label | undefined
}

/**
 * Below number and country, or anywhere if it is in capitals; what a letter addresses stands above its body alone, and
 * above its number stands no title, but what the page it was put on is called.
 */
function titleOf(page: Written, cells: readonly Cell[], { after, number, addressees }: Landmarks): Title | undefined {
  const below = titleIn(
    page,
    cells.filter(cell => cell.start > after),
  )
  const highest = addressees ? closeTo(number) : 0
  const found =
    below ??
    titleIn(
      page,
      cells.filter(({ start, end }) => start >= highest && isCapital(page.text.slice(start, end))),
    )
  return found && addressees && addressees.start < found.start ? undefined : found
}

/** Without a title and an address the head has no visible end; what names an organ stands close to the number. */
function untilBody({ text }: Written, cells: readonly Cell[], number: NumberMark | undefined): Cell[] {
  const body = cells.findIndex(
    ({ start, end }) => end - start > 160 || /^(?:Căn cứ|Điều 1)/u.test(text.slice(start, end)),
  )
  const top = body < 0 ? [...cells] : cells.slice(0, body)
  return number ? top.filter(({ start }) => start < number.start + 400) : top
}

/** Under the title; where the title was left out and `QUYẾT ĐỊNH:` only says what is decided, above that. */
function abstractOf(page: Written, below: Span[], upper: Upper): Span[] {
  if (below.length > 0 && !decides(page, upper.title)) return below
  const subject = subjectOf(page, upper)
  return subject.length > 0 ? subject : below
}

function titled(
  page: Written,
  title: Title | undefined,
  cells: readonly Cell[],
  addressees: Label | undefined,
): Span[] {
  if (!title) return []
  const rest = cells
    .filter(({ start, end }) => end > title.end && !(addressees && start > addressees.start))
    .map((cell, at) =>
      at === 0 ? { ...cell, ...firstSentence(page, { ...cell, start: Math.max(cell.start, title.end) }) } : cell,
    )
    .filter(({ start, end }) => end > start)
  const namesIssuer = rest[0] && rest[0].line === lineOf(cells, title) && page.plain.startsWith('CUA ', rest[0].start)
  return abstractLines(page, rest, namesIssuer ? 1 : 0)
}

/** The body may follow the title on the same line where breaks were lost. */
function firstSentence({ text }: Written, { start, end }: Span): Span {
  const stop = /[\p{Ll}\d)]{2}\.\s(?=\p{Lu})/u.exec(text.slice(start, end))
  return trimmed(text, { start, end: stop ? start + stop.index + 2 : end })
}

function lineOf(cells: readonly Cell[], title: Title): number | undefined {
  return cells.find(({ start, end }) => start < title.end && end >= title.end)?.line
}
