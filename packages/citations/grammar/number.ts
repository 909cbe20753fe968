import { withoutEntities } from '../fold/entities.ts'
import { spanOf } from '../fold/fold.ts'
import { digitsAt, gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { normaliseSymbol } from './symbol.ts'
import { symbolAfter } from './symbol-span.ts'

/** A number with what hangs on it: `66.16/2025/NQ-CP`, `30a`, `19-2017`, `05-NQ/ĐU`. Tokens, both included. */
export interface Numbered {
  first: number
  last: number
  /** Without leading zeros; letters and points stay. */
  number: string
  year: string | null
  symbol: string | null
  /** The symbol is one that we know, so that it needs no word before it. */
  isKnown: boolean
  /** It may as well be an amount, a date or a year. */
  isDoubtful: boolean
}

/** The longest number of a document; longer ones are telephone and account numbers. */
const mostDigits = 6

/** Reads the number that begins with this token of digits; nothing where a date, a decimal or something longer begins. */
export function numberAt(tokens: Tokens, token: number): Numbered | undefined {
  const digits = digitsAt(tokens, token)
  if (tokens.kind[token] !== kinds.digits || digits.length > mostDigits) return undefined
  const body = bodyEnd(tokens, token)
  const yearAt = yearAfter(tokens, body)
  const end = yearAt ?? body
  const span = symbolAfter(tokens, end + 1)
  if (!span && (yearAt === undefined ? isPartOfFigure(tokens, body) : isPartOfFigure(tokens, yearAt))) return undefined
  const symbol = span ? normaliseSymbol(withoutMarks(printed(tokens, span.first, span.last))) : null
  return {
    first: token,
    last: span?.last ?? end,
    number: numeral(tokens, token, body),
    year: yearAt === undefined ? null : digitsAt(tokens, yearAt),
    symbol,
    isKnown:
      (span?.known ?? false) && (yearAt !== undefined || (span?.elements ?? 0) > 1 || aloneKnown(tokens, end, symbol)),
    isDoubtful: !span && (isYear(digits) || (yearAt !== undefined && Number(digits) <= 12)),
  }
}

export function isYear(digits: string): boolean {
  return /^(?:19[3-9]|20\d)\d$/.test(digits)
}

/** `20-CP`, `66/HĐBT`, `23/SL`, `14/TTLB`: older forms of the Government and joint papers need neither word nor year. */
function aloneKnown(tokens: Tokens, end: number, symbol: string | null): boolean {
  const isGlued = tokens.gap[end + 1] === gaps.none && tokens.gap[end + 2] === gaps.none
  return isGlued && /^(?:CP|TTg|HĐBT|SL|TTL[TB]|NQLT|KHLT|HDL[TN]|QCPH)$/.test(symbol ?? '')
}

/** Without the entities of HTML and the marks of emphasis, which are no part of a symbol. */
function withoutMarks(text: string): string {
  return /[&*<]/.test(text) ? withoutEntities(text).replace(/\*|<[^<>]*>/g, '') : text
}

/** The text of these tokens as it stands. */
export function printed(tokens: Tokens, first: number, last: number): string {
  const { start, end } = spanOf(tokens.folded, tokens.start[first] ?? 0, tokens.end[last] ?? 0)
  return tokens.folded.text.slice(start, end)
}

/** The last token of the number itself: digits, `.16` before a slash or a dash, one small letter. */
function bodyEnd(tokens: Tokens, token: number): number {
  if (
    isGlued(tokens, token + 1, /^\.$/) &&
    isGlued(tokens, token + 2, /^\d{1,3}$/) &&
    isGlued(tokens, token + 3, /^[-/]$/)
  ) {
    return token + 2
  }
  const isLettered =
    isGlued(tokens, token + 1, /^[a-hđ]$/) &&
    !(tokens.gap[token + 2] === gaps.none && isAlphanumeric(tokens, token + 2))
  return isLettered ? token + 1 : token
}

function yearAfter(tokens: Tokens, body: number): number | undefined {
  if (!/^[-/]$/.test(wordAt(tokens, body + 1)) || tokens.kind[body + 2] !== kinds.digits) return undefined
  const apart = Math.max(tokens.gap[body + 1] ?? 0, tokens.gap[body + 2] ?? 0)
  const isTorn = apart > gaps.none && !/^[-/]$/.test(wordAt(tokens, body + 3))
  return apart >= gaps.blank || isTorn || !isYear(digitsAt(tokens, body + 2)) ? undefined : body + 2
}

/** Whether digits go on after a sign without a space: decimals, dates, sums, times, scores, or a unit glued to them. */
function isPartOfFigure(tokens: Tokens, last: number): boolean {
  if (tokens.gap[last + 1] !== gaps.none) return false
  const next = wordAt(tokens, last + 1)
  if (next === '%' || tokens.kind[last + 1] === kinds.word) return true
  const goesOn = tokens.gap[last + 2] === gaps.none && tokens.kind[last + 2] === kinds.digits
  return /^[-/.:]$/.test(next) && goesOn
}

function numeral(tokens: Tokens, first: number, last: number): string {
  let numeral = digitsAt(tokens, first)
  for (let at = first + 1; at <= last; at++) numeral += printed(tokens, at, at)
  return numeral.replace(/^0+(?=\d)/, '')
}

function isGlued(tokens: Tokens, at: number, shape: RegExp): boolean {
  return tokens.gap[at] === gaps.none && shape.test(wordAt(tokens, at))
}

function isAlphanumeric(tokens: Tokens, at: number): boolean {
  return tokens.kind[at] !== kinds.sign
}
