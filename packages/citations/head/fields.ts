import { normaliseSymbol, typeOfSymbol } from '../grammar/symbol.ts'
import type { Head } from './head.ts'
import type { NumberMark } from './numbers.ts'
import type { DateMark } from './dates.ts'
import { typeOfWords } from './titles.ts'
import type { Top } from './top.ts'
import { type Found, found, foundIn, type Span, type Written } from './written.ts'

/** Number, year and symbol in the house form. */
export function numbered(page: Written, mark: NumberMark | undefined): Pick<Head, 'number' | 'year' | 'symbol'> {
  const number = mark?.number && found(page, mark.number)
  const symbol = mark?.symbol && found(page, mark.symbol)
  return {
    number: number
      ? {
          ...number,
          value: number.value
            .replace(/\s/g, '')
            .replace(/^0+(?=\d)/, '')
            .toLowerCase(),
        }
      : null,
    year: mark?.year ? found(page, mark.year) : null,
    symbol: symbol ? { ...symbol, value: symbolValue(symbol.value, mark?.hyphened ?? false) } : null,
  }
}

/** Whatever was printed, Party documents part type and organ by a stroke. */
function symbolValue(symbol: string, isParty: boolean): string {
  const house = normaliseSymbol(symbol)
  return isParty ? house.replace(/^([^-/]+)-/, '$1/') : house
}

/** Place and day; a day that is left blank in part keeps what is filled in. */
export function dated(page: Written, mark: DateMark | undefined): Pick<Head, 'place' | 'date'> {
  const place = mark?.place ? found(page, mark.place) : null
  const date = mark && found(page, { start: mark.place?.end ?? mark.start, end: mark.end })
  const value = mark && dateValue(mark)
  return { place, date: date && value ? { ...date, value } : null }
}

function dateValue({ day, month, year }: DateMark): string | undefined {
  const whole = year?.length === 4 ? year : undefined
  if (whole === undefined) return day && month ? `--${two(month)}-${two(day)}` : undefined
  if (!month) return whole
  return day ? `${whole}-${two(month)}-${two(day)}` : `${whole}-${two(month)}`
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}

/** Laws bear no date at their head; they say at their end when they were passed. */
export function passedIn({ plain }: Written, zone: Span): DateMark | undefined {
  const passed = /THONG QUA NGAY\s(\d{1,2})\sTHANG\s(\d{1,2})\sNAM\s(\d{4})/g
  passed.lastIndex = Math.max(0, zone.start - 1500)
  const match = passed.exec(plain)
  if (!match) return undefined
  const [words, day, month, year] = match
  return { start: match.index, end: match.index + words.length, day, month, year }
}

/** The kind by its title; without a title by the words before the number, then by the symbol; else it is a letter. */
export function typed(page: Written, { title, number, abstract, addressees }: Top): Found | null {
  if (title) return typedAs(found(page, title), title.type)
  const code = number && found(page, number)
  const symbol = number?.symbol && found(page, number.symbol)?.value
  const isLetter = addressees !== undefined && abstract.length > 0
  const told = isLetter
    ? undefined
    : (typeOfWords(number?.kind ?? '') ?? (symbol && typeOfSymbol(symbolValue(symbol, true))))
  return typedAs(told ? (code ?? null) : (foundIn(page, abstract) ?? code ?? null), told ?? 'CV')
}

function typedAs(words: Found | null, type: string): Found | null {
  return words && { ...words, value: type }
}

export function withoutStop(words: Found | null): Found | null {
  return words && { ...words, value: words.value.replace(/[\s.;:,]+$/, '') }
}

/** Whether several organs issued it together, which only its kind or symbol tells. */
export function isJoint({ plain }: Written, { number, title }: Top): boolean {
  if (title && title.type.endsWith('LT')) return true
  return number?.symbol !== undefined && /(?:LT|PH)[-/]/.test(plain.slice(number.symbol.start, number.symbol.end))
}

/** Issuers printed on lines of their own are joined as they are on one line. */
export function jointly(page: Written, organs: readonly (readonly Span[])[]): Found | null {
  const organ = foundIn(page, organs.flat())
  const names = organs.flatMap(pieces => foundIn(page, pieces)?.value.replace(/^[\s-]+|[\s-]+$/g, '') ?? [])
  return organ && { ...organ, value: names.length > 1 ? names.join(' - ') : organ.value }
}
