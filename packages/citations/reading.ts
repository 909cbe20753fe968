import { fold, spanOf } from './fold/fold.ts'
import { tokenise } from './fold/tokens.ts'
import { dateAt } from './grammar/date.ts'
import { numberAt } from './grammar/number.ts'

/** A date or a number in a text: UTF-16 offsets, `end` exclusive. */
export interface DateFound {
  /** `2017-10-25`, `2017-10`, `2017`, or `--01-06` without a year. */
  date: string
  start: number
  end: number
}

export interface NumberFound {
  number: string
  year: string | null
  symbol: string | null
  start: number
  end: number
}

/** What is looked at after the offset; no date and no symbol is longer, even when broken across a page. */
const window = 200

/** The date that begins at an offset, white space apart: "ngày 5 tháng 3 năm 2020", "05/3/2020", "năm 2020". */
export function readDate(text: string, at: number): DateFound | undefined {
  const tokens = tokenise(fold(text.slice(at, at + window)))
  const read = dateAt(tokens, 0)
  if (!read) return undefined
  const { start, end } = spanOf(tokens.folded, tokens.start[0] ?? 0, tokens.end[read.last] ?? 0)
  return { date: read.date, start: at + start, end: at + end }
}

/** The number that begins at an offset, with its year and symbol: "05-NQ/ĐU", "30/2020/NĐ-CP", "217". */
export function readNumber(text: string, at: number): NumberFound | undefined {
  const tokens = tokenise(fold(text.slice(at, at + window)))
  const read = tokens.count > 0 ? numberAt(tokens, 0) : undefined
  if (!read) return undefined
  const { start, end } = spanOf(tokens.folded, tokens.start[0] ?? 0, tokens.end[read.last] ?? 0)
  return { number: read.number, year: read.year, symbol: read.symbol, start: at + start, end: at + end }
}
