import type { Found, Span, Written } from '../head/written.ts'

/** When a meeting was, as the account says it. */
export interface When extends Span {
  date: Found
  timeOfDay: Found | null
}

const day = '(?<day>\\d{1,2})'
const year = '(?: ?[-/.] ?(?<year>\\d{4}))?'
const month = '(?<month>1[0-2]|0?[1-9])(?!\\d)'
const partOfDay = '(?<time>SANG|TRUA|CHIEU|TOI|DEM)(?: NAY| QUA)?,? ?\\(?'
const time = `(?:${partOfDay})?`

/** From the most telling form to the least; each begins with what makes it a day and not another pair of numbers. */
const forms = [
  `${time}(?:TU )?(?:NGAY |TRONG .{0,12}NGAY,? ?\\(?)${day}(?:[-/.](?<firstMonth>1[0-2]|0?[1-9]))? ?(?:-|,|DEN(?: HET)?|VA) ?(?:NGAY )?(?<last>\\d{1,2})[-/.]${month}${year}`,
  `${partOfDay}(?:NGAY )?${day} VA (?:SANG|TRUA|CHIEU|TOI) (?:NGAY )?(?<last>\\d{1,2})[-/.]${month}${year}`,
  `${time}(?:TU )?NGAY ${day}(?: THANG (?<firstMonth>\\d{1,2}))? ?(?:-|DEN(?: HET)?|VA) ?(?:NGAY )?(?<last>\\d{1,2}) THANG ${month}(?: NAM (?<year>\\d{4}))?`,
  `${time}(?:NGAY |HOM (?:NAY|QUA)[, ]*(?:NGAY )?\\(?)${day} ?[-/.] ?${month}${year}`,
  `${partOfDay}${day} ?[-/.] ?${month}${year}`,
  `${time}NGAY ${day} THANG ${month}(?: NAM (?<year>\\d{4}))?`,
].map(form => new RegExp(form, 'g'))

/** The first day named in a stretch that is not the day of a cited document. */
export function whenIn(page: Written, within: Span): When | undefined {
  const plain = page.plain.slice(within.start, within.end)
  const matches = forms.flatMap(form => [...plain.matchAll(form)].filter(match => !isOfDocument(plain, match.index)))
  const first = matches.toSorted((one, other) => one.index - other.index || other[0].length - one[0].length)[0]
  return first && whenOf(page, within.start, first, plain)
}

/** `Chỉ thị số 35-CT/TW, ngày 30-5-2019` dates the directive. */
function isOfDocument(plain: string, at: number): boolean {
  const before = plain.slice(Math.max(0, at - 60), at)
  return /(?:\bSO \S+|\d-[A-Z]{2}\S*|\/[A-Z]{2}\S*|\bLUAT [^,]*)(?: [A-Z]{2,3})?,? ?\(?$/.test(before)
}

function whenOf(page: Written, offset: number, match: RegExpExecArray, plain: string): When {
  const { day: first = '', last, month: ofMonth = '', firstMonth, year: ofYear, time: named } = match.groups ?? {}
  const start = offset + match.index
  const end = start + match[0].length
  const from = iso(ofYear, firstMonth ?? ofMonth, first)
  const value = last === undefined ? from : `${from}/${iso(ofYear, ofMonth, last)}`
  const place = { start: page.source(start), end: page.sourceEnd(end) }
  return { start, end, date: { value, ...place }, timeOfDay: timeOf(page, offset, match, plain, named) }
}

/** `Sáng 16-6` names the time of day with the day; `Sáng nay (13/12)` just before it. */
function timeOf(
  page: Written,
  offset: number,
  match: RegExpExecArray,
  plain: string,
  named: string | undefined,
): Found | null {
  const word = named ?? /(SANG|TRUA|CHIEU|TOI)(?: NAY| QUA)?[, (]*$/.exec(plain.slice(0, match.index))?.[1]
  if (word === undefined) return null
  const start = offset + plain.lastIndexOf(word, match.index)
  const end = start + word.length
  return { value: page.text.slice(start, end).toLowerCase(), start: page.source(start), end: page.sourceEnd(end) }
}

function iso(year: string | undefined, month: string, day: string): string {
  return `${year ?? '-'}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
