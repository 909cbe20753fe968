import type { Span, Written } from './written.ts'

/** `Hà Nội, ngày 05 tháng 9 năm 2026`: the parts that are filled in. */
export interface DateMark extends Span {
  place?: Span
  day?: string
  month?: string
  year?: string
}

// A number that was broken off stands alone on the line below.
const blank = '(?:[ ._]{0,20}\\n{1,2}[ ]{0,3}\\d{1,4}|[\\d ._]{0,40}|\\s{0,6})'
const dateMark = new RegExp(
  `(?:,[\\s,]{0,4}|[ ]{1,3})(?:NGAY(?<day>${blank})\\s?,?\\s{0,3})?THANG(?<month>${blank})\\s?,?\\s{0,3}NAM(?<year>${blank})` +
    '|,?\\s{1,3}NGAY\\s{0,3}(?<shortDay>\\d{1,2})[-/.](?<shortMonth>\\d{1,2})[-/.](?<shortYear>\\d{4})',
  'g',
)

/**
 * The first line of a stretch that says where and when; blanks are left out. `number` is what the place cannot reach
 * into, where columns were run together.
 */
export function dateIn(page: Written, zone: Span, number?: Span): DateMark | undefined {
  const within = page.plain.slice(zone.start, zone.end)
  for (const match of within.matchAll(dateMark)) {
    const comma = zone.start + match.index
    const isBehind = number && number.end <= comma
    const place = placeBefore(page, isBehind ? number.end : zone.start, comma)
    if (!place && !(isBehind && comma - number.end < 3)) continue
    const parts = match.groups ?? {}
    return {
      start: place?.start ?? comma,
      end: comma + match[0].trimEnd().length,
      ...(place && { place }),
      day: digits(parts['day'] ?? parts['shortDay']),
      month: digits(parts['month'] ?? parts['shortMonth']),
      year: digits(parts['year'] ?? parts['shortYear']),
    }
  }
  return undefined
}

function digits(words: string | undefined): string | undefined {
  return words?.replace(/\D/g, '') || undefined
}

/** Names of places have capitals; commune and province may stand before each other, with a hyphen or a comma. */
const placeName =
  /(?:(?:^-?|[\s(*_]|\s-)(?:TP\.?\s?|(?:[Tt]hành phố|[Tt]ỉnh|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]hị xã|[Tt]hị trấn|[Đđ]ặc khu|[Qq]uận)\s)?(?:\p{Lu}[\p{L}.'’]*\s?[-,]?\s?){1,6}(?:\d{1,2})?)$/u

// `Hà nội`, alone on its line; `Hôm nay` is no place.
const carelessName = /^\s*(?!H[ôo]m |S[áa]ng |Chi[ềe]u |V[àa]o )\p{Lu}\p{Ll}+ \p{Ll}+$/u

function placeBefore({ text }: Written, start: number, end: number): Span | undefined {
  const from = Math.max(start, end - 60)
  const before = text.slice(from, end)
  const row = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t'), before.lastIndexOf('|')) + 1)
  const cell = row.slice(/^.*[ \u00a0]{3,}/u.exec(row)?.[0].length ?? 0)
  const name = withoutOrgan((placeName.exec(cell) ?? carelessName.exec(cell))?.[0].replace(/^[\s(*_-]+/u, ''))
  if (!name?.trim()) return undefined
  const place = { start: end - name.length, end }
  return name.trim().includes(' ') || cell.trim() !== name.trim() ? place : withBrokenWord(text, place)
}

/** In columns that were run together, words in capitals before a place name whoever issues. */
function withoutOrgan(name: string | undefined): string | undefined {
  const organ = name && /^(?:\p{Lu}{2,}[\s-]+)+(?=\p{Lu}\p{Ll})/u.exec(name)?.[0]
  return organ && organ.trim().length > 3 ? name.slice(organ.length) : name
}

/** `Lâm\nĐồng, ngày …`: a lone word belongs to the words of the line before. */
function withBrokenWord(text: string, place: Span): Span {
  const before = /(?:^|\n)[ ]*((?:(?:TP\.?|Thành phố) ?)?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2})[ ]*\n\s{0,4}$/u.exec(
    text.slice(Math.max(0, place.start - 40), place.start),
  )
  const word = before?.[1]
  if (word === undefined) return place
  return { start: text.lastIndexOf(word, place.start), end: place.end }
}
