import { digitsAt, gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { isYear } from './number.ts'

/** A day, as far as it is said: `2017-10-25`, `2017-10`, `2017`, or `--01-06` where the year is missing. */
export interface DateRead {
  date: string
  /** Tokens, both included, with the word "ngày" or "năm" before it. */
  first: number
  last: number
}

/**
 * Reads a date that begins with this token: "ngày 25 tháng 10 năm 2017", "ngày 25/10", "25-10-2017", "5.6.2012",
 * "sáng 21-12", "tháng 10/2017", "năm 2021", "ngày … tháng 5 năm 2026", "2017-10-25". Wrong dates stay as they are
 * (29/2/2006). Bare figures without a word are dates only when they have a year.
 */
export function dateAt(tokens: Tokens, token: number): DateRead | undefined {
  const read = readingOf(tokens, token)
  return read && { ...read, first: token }
}

function readingOf(tokens: Tokens, token: number): Read | undefined {
  if (tokens.kind[token] === kinds.digits) return figures(tokens, token, true)
  switch (wordAt(tokens, token)) {
    case 'ngay':
      return afterNgay(tokens, token + 1)
    case 'thang':
      return monthAndYear(tokens, token + 1)
    case 'nam':
      return yearAlone(tokens, token + 1)
    case 'sang':
    case 'trua':
    case 'chieu':
    case 'toi':
    case 'hom':
      return tokens.kind[token + 1] === kinds.digits ? figures(tokens, token + 1, false) : undefined
    default:
      return undefined
  }
}

type Read = Omit<DateRead, 'first'>

function afterNgay(tokens: Tokens, token: number): Read | undefined {
  const at = isSign(tokens, token, ':') || /^m[uo]ng$/.test(wordAt(tokens, token)) ? token + 1 : token
  if (tokens.kind[at] !== kinds.digits)
    return wordAt(tokens, skipDots(tokens, at)) === 'thang' ? monthAndYear(tokens, skipDots(tokens, at) + 1) : undefined
  return inWords(tokens, at) ?? figures(tokens, at, false)
}

/** "25 tháng 10 năm 2017", "25 tháng 10". */
function inWords(tokens: Tokens, at: number): Read | undefined {
  const day = dayOf(digitsAt(tokens, at))
  const monthAt =
    wordAt(tokens, at + 1) === 'thang'
      ? at + 2
      : isSign(tokens, at + 1, ',') && wordAt(tokens, at + 2) === 'thang'
        ? at + 3
        : undefined
  if (!day || monthAt === undefined) return undefined
  const month = monthNamed(tokens, monthAt)
  if (!month) return undefined
  const year = yearFrom(tokens, month.last + 1)
  return year
    ? { date: `${year.value}-${month.value}-${day}`, last: year.last }
    : { date: `--${month.value}-${day}`, last: month.last }
}

/** "3", "Ba", "Mười hai": a month in figures or in words. */
function monthNamed(tokens: Tokens, at: number): { value: string; last: number } | undefined {
  const figure = monthOf(digitsAt(tokens, at))
  if (figure) return { value: figure, last: at }
  const pair = monthsByName.get(`${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`)
  const value = pair ?? monthsByName.get(wordAt(tokens, at))
  return value === undefined ? undefined : { value, last: pair === undefined ? at : at + 1 }
}

const monthNames = 'mot/gieng hai ba tu/bon nam sau bay tam chin muoi muoi_mot muoi_hai/chap'
  .split(' ')
  .map(names => names.split('/'))
const monthsByName = new Map(
  monthNames.flatMap((names, at) =>
    names.map(name => [name.replace('_', ' '), String(at + 1).padStart(2, '0')] as const),
  ),
)

/** "10 năm 2017", "10/2017", "10-2017" after the word "tháng". */
function monthAndYear(tokens: Tokens, at: number): Read | undefined {
  const month = monthOf(digitsAt(tokens, at))
  const year = month && yearFrom(tokens, at + 1)
  return year ? { date: `${year.value}-${month}`, last: year.last } : undefined
}

function yearAlone(tokens: Tokens, at: number): Read | undefined {
  const year = digitsAt(tokens, at)
  // "năm 2020-2025" is a plan's term.
  const isTerm = isSign(tokens, at + 1, '-') && isYear(digitsAt(tokens, at + 2))
  return tokens.kind[at] === kinds.digits && isYear(year) && !isTerm ? { date: year, last: at } : undefined
}

/** " năm 2017", ", năm 2017", "/2017", "-2017". */
function yearFrom(tokens: Tokens, at: number): { value: string; last: number } | undefined {
  const next = isSign(tokens, at, ',') ? at + 1 : at
  if (wordAt(tokens, next) !== 'nam' && !isStroke(wordAt(tokens, at))) return undefined
  const yearAt = next + 1
  const value = digitsAt(tokens, yearAt)
  return tokens.kind[yearAt] === kinds.digits && isYear(value) ? { value, last: yearAt } : undefined
}

/** Figures that strokes join; without a year only where a word says that they are a day. */
function figures(tokens: Tokens, at: number, needsYear: boolean): Read | undefined {
  const sign = wordAt(tokens, at + 1)
  if (!isStroke(sign) || !isClose(tokens, at + 1, at + 2)) return undefined
  const parts = { first: figureAt(tokens, at), second: figureAt(tokens, at + 2), third: figureAt(tokens, at + 4) }
  const goesOn = wordAt(tokens, at + 3) === sign && isClose(tokens, at + 3, at + 4)
  return (
    monthFirst(parts, at) ??
    (goesOn ? yearFirst(parts, at) : undefined) ??
    (goesOn || sameStroke(tokens, at) ? dayFirst(parts, at) : undefined) ??
    (needsYear ? undefined : dayAndMonth(tokens, parts, at))
  )
}

interface Figures {
  first: string
  second: string
  third: string
}

/** 10/2017 */
function monthFirst({ first, second }: Figures, at: number): Read | undefined {
  const month = monthOf(first)
  return month && isYear(second) ? { date: `${second}-${month}`, last: at + 2 } : undefined
}

/** 2017-10-25 */
function yearFirst({ first, second, third }: Figures, at: number): Read | undefined {
  const [month, day] = [monthOf(second), dayOf(third)]
  return isYear(first) && month && day ? { date: `${first}-${month}-${day}`, last: at + 4 } : undefined
}

/** 25/10/2017, 25/10/17 */
function dayFirst({ first, second, third }: Figures, at: number): Read | undefined {
  const [day, month, year] = [dayOf(first), monthOf(second), fullYear(third)]
  return day && month && year ? { date: `${year}-${month}-${day}`, last: at + 4 } : undefined
}

/** 25/10, 25/10 năm 2017 */
function dayAndMonth(tokens: Tokens, { first, second }: Figures, at: number): Read | undefined {
  const [day, month] = [dayOf(first), monthOf(second)]
  if (!day || !month) return undefined
  const year = wordAt(tokens, at + 3) === 'nam' ? yearFrom(tokens, at + 3) : undefined
  return year ? { date: `${year.value}-${month}-${day}`, last: year.last } : { date: `--${month}-${day}`, last: at + 2 }
}

function figureAt(tokens: Tokens, at: number): string {
  return tokens.kind[at] === kinds.digits ? digitsAt(tokens, at) : ''
}

/** Mixed strokes, as in 25/10-2017. */
function sameStroke(tokens: Tokens, at: number): boolean {
  return isStroke(wordAt(tokens, at + 3)) && tokens.gap[at + 3] === gaps.none && tokens.gap[at + 4] === gaps.none
}

function isStroke(sign: string): boolean {
  return sign === '/' || sign === '-' || sign === '.'
}

function fullYear(digits: string): string | undefined {
  if (isYear(digits)) return digits
  if (!/^\d\d$/.test(digits)) return undefined
  return `${Number(digits) < 45 ? '20' : '19'}${digits}`
}

function dayOf(digits: string): string | undefined {
  return /^\d{1,2}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 31 ? digits.padStart(2, '0') : undefined
}

function monthOf(digits: string): string | undefined {
  return /^\d{1,2}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 12 ? digits.padStart(2, '0') : undefined
}

/** No more than spaces or one line end before either token. */
function isClose(tokens: Tokens, one: number, other: number): boolean {
  return (tokens.gap[one] ?? 0) < gaps.blank && (tokens.gap[other] ?? 0) < gaps.blank
}

function skipDots(tokens: Tokens, at: number): number {
  let next = at
  while (next < at + 12 && /^[._]$/.test(wordAt(tokens, next))) next++
  return next
}

function isSign(tokens: Tokens, at: number, sign: string): boolean {
  return wordAt(tokens, at) === sign
}
