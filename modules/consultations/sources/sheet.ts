import type { Language } from '../../../platform/work/actor.ts'
import { fold } from '../../../platform/text/fold.ts'
import { sayIn } from '../../../platform/words.ts'
import { askedWording } from './asked-wording.ts'
import { kindOf, type Said } from './found.ts'
import { saidWhere } from './said-where.ts'
import { words } from './words.ts'

export interface Sheet {
  items: Said[]
  /** Lines of the file, counted from 1, that hold something but no comment. */
  skipped: { line: number; code: string; words: string }[]
}

/**
 * Comments in the rows of a table as offices and authorities send them round; undefined where no heading names the column of the
 * comments. A line without a comment that has a place in it says where those below it are.
 */
export function commentsInSheet(rows: readonly (readonly string[])[], language: Language): Sheet | undefined {
  const top = rows.findIndex((cells, place) => place < furthestHeading && columnsIn(cells).has('words'))
  if (top < 0) return undefined
  const columns = columnsIn(rows[top] ?? [])
  const sheet: Sheet = { items: [], skipped: [] }
  let place: string | null = null
  let sender: string | null = null
  for (const [index, cells] of rows.entries()) {
    if (index <= top || columnsIn(cells).has('words')) continue
    const cell = (column: Column) => tidy(cells[columns.get(column) ?? -1] ?? '')
    const own = placeIn(cell)
    sender = cell('sender') || sender
    if (cell('words') === '' && cell('proposed') === '') {
      if (own !== null) place = own
      if (cells.some(one => one.trim() !== '') && !isOnlyNumbered(cells, columns))
        sheet.skipped.push({ line: index + 1, code: 'sheet.no_comment', words: wordsIn(cells) })
      continue
    }
    const said = saidIn(cell, { place: own ?? place, sender, language, line: index + 1 })
    if (said.words.length > longest)
      sheet.skipped.push({ line: index + 1, code: 'sheet.too_long', words: wordsIn(cells).slice(0, longest) })
    else sheet.items.push(said)
  }
  return sheet
}

const furthestHeading = 40
const longest = 20_000

type Column = 'order' | 'place' | 'page' | 'line' | 'words' | 'proposed' | 'reason' | 'sender' | 'note'
type Cell = (column: Column) => string

/** What stands above the columns, folded and without signs; the first that fits wins. */
const headings: readonly [Column, RegExp][] = [
  ['order', /^(?:stt|tt|so tt|so thu tu|no|nr|item)$/],
  ['reason', /^(?:ly do|co so|giai thich|can cu|reason|justification|rationale)\b/],
  [
    'proposed',
    /^(?:de nghi (?:viet|sua)|de xuat|kien nghi sua|phuong an|noi dung (?:de nghi|de xuat|kien nghi) (?:sua|bo sung|chinh)|proposed|proposal|suggested)/,
  ],
  [
    'sender',
    /^(?:co quan|don vi|to chuc|nguoi gop y|chu the|ho ten|ho va ten|dai bieu|from|sender|organi[sz]ation|commenter|author|name)\b/,
  ],
  ['words', /^(?:(?:noi dung )?(?:y kien|gop y)|noi dung y kien|comments?|remarks?|observations?)\b/],
  ['page', /^(?:trang|page)$/],
  ['line', /^(?:dong|line)$/],
  [
    'place',
    /^(?:noi dung du thao|vi tri|dieu|dieu khoan|muc|noi dung|nhom van de|van de|place|article|clause|section|paragraph|provision|location|where)\b/,
  ],
  ['note', /^(?:ghi chu|notes?)$/],
]

function columnsIn(cells: readonly string[]): Map<Column, number> {
  const columns = new Map<Column, number>()
  for (const [place, cell] of cells.entries()) {
    const heading = fold(cell.slice(0, 200))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    const column = headings.find(([name, says]) => says.test(heading) && !columns.has(name))?.[0]
    if (column && heading.length <= longestHeading) columns.set(column, place)
  }
  // One cell that begins with "comments" is a title or a sentence, not a row of headings.
  return columns.size > 1 || cells.filter(cell => cell.trim() !== '').length === 1 ? columns : new Map()
}

const longestHeading = 60

function placeIn(cell: Cell): string | null {
  const [page, line] = [cell('page'), cell('line')]
  const paged = [page && `trang ${page}`, line && `dòng ${line}`].filter(Boolean).join(', ')
  const place = [cell('place'), paged].filter(part => part !== '').join(', ')
  return place === '' ? null : place.slice(0, 300)
}

function saidIn(
  cell: Cell,
  { place, sender, language, line }: { place: string | null; sender: string | null; language: Language; line: number },
): Said {
  const [own, asked, reason] = [cell('words'), cell('proposed'), cell('reason')]
  const { proposed, replaced } = askedWording(own)
  const text = own === '' ? asked : own
  return {
    kind: kindOf(own, asked || proposed),
    words: reason === '' ? text : `${text}\n${sayIn(words, language)('sheet.reason', { reason })}`,
    proposed: asked === '' ? proposed : withoutQuotes(asked),
    replaced,
    saidWhere: place ?? saidWhere(own),
    senderWords: sender,
    stretch: [place, own, asked, reason].filter(Boolean).join('\t'),
    line,
    at: null,
  }
}

/** A number in front of nothing, as the empty lines of a form have it. */
function isOnlyNumbered(cells: readonly string[], columns: ReadonlyMap<Column, number>): boolean {
  return cells.every((cell, place) => place === columns.get('order') || cell.trim() === '')
}

/** Everything that stands in a line, for somebody to make a comment of it. */
function wordsIn(cells: readonly string[]): string {
  return cells.map(tidy).filter(Boolean).join(' · ')
}

function withoutQuotes(text: string): string {
  return /^[“"«]([^“”"«»]*)[”"»]\.?$/u.exec(text)?.[1]?.trim() ?? text
}

function tidy(cell: string): string {
  return cell
    .split('\n')
    .map(line => line.replace(/[^\S\n]+/gu, ' ').trim())
    .join('\n')
    .trim()
}
