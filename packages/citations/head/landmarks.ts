import type { Span, Written } from './written.ts'

/** What every head has in fixed words, and what is read by it. */
export interface Landmarks {
  /** Fixed words that name no organ: country and motto, the name of the Party. */
  mottoes: Span[]
  number?: NumberMark
  dated?: DateMark
}

/** `Số: 15/2024/QĐ-BNV`: the parts that are filled in. */
export interface NumberMark extends Span {
  /** The words before it on its line, in plain letters: `LUAT`, `NGHI QUYET`; mostly none. */
  kind: string
  number?: Span
  year?: Span
  symbol?: Span
  /** Party documents join number and type by a hyphen, `17-CTr/ĐU`; state documents by a stroke. */
  hyphened: boolean
}

/** `Hà Nội, ngày 05 tháng 9 năm 2026`: the parts that are filled in. */
export interface DateMark extends Span {
  place?: Span
  day?: string
  month?: string
  year?: string
}

const mottoes = [
  /(?:NUOC\s{1,2})?CONG\s+HOA\s+X[AO]\s*HOI\s+CHU\s+NGHIA\s+VIET\s+N\s?AM/g,
  /DOC\s+LAP[\s.*~-]{0,8}TU\s+DO[\s.*~-]{0,8}HANH\s+PHUC/g,
  /DANG\s+CONG\s+SAN\s+VIET\s+N\s?AM/g,
]

/** The fixed words in a stretch of a text. The Party's name counts in capitals only; small, it is part of a sentence. */
export function mottoesIn({ text, plain }: Written, zone: Span): Span[] {
  const within = plain.slice(zone.start, zone.end)
  return mottoes
    .flatMap(motto => [...within.matchAll(motto)])
    .map(({ 0: words, index }) => ({ start: zone.start + index, end: zone.start + index + words.length }))
    .filter(({ start, end }) => standsAsHead(text, start, end))
    .toSorted((one, other) => one.start - other.start)
}

function standsAsHead(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  return words === words.toUpperCase() || !/[\p{Ll}\d,] ?$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** `Nơi nhận:`, `Kính gửi:`: a label and how far in on its line it stands. */
export interface Label extends Span {
  indent: number
}

const recipientLabel =
  /(?<=^|\n|\t|\||\s{2}|[.;/] )[ ]{0,60}\W?NOI\s{1,9}NHAN(?: VAN BAN)?\s{0,3}(?:[:.;]+|(?=\n|\t|\s{2}|$))/g
const addresseeLabel = /(?<=^|\n|\t|\||\s{2})[ ]{0,60}\W?KINH\s{1,9}(?:GUI|TRINH)\s{0,3}(?:[:.;]+|(?=\n|\s{2}))/g

/** The label of the list of recipients, from a place on. */
export function recipientLabelIn(page: Written, from: number): Label | undefined {
  return labelIn(page, recipientLabel, from, page.text.length)
}

/** The label of those whom a letter addresses. */
export function addresseeLabelIn(page: Written, zone: Span): Label | undefined {
  return labelIn(page, addresseeLabel, zone.start, zone.end)
}

function labelIn({ plain, text }: Written, label: RegExp, from: number, to: number): Label | undefined {
  label.lastIndex = from
  const match = label.exec(plain)
  if (!match || match.index >= to) return undefined
  const start = match.index + match[0].search(/[A-Z]/)
  return { start, end: match.index + match[0].length, indent: start - text.lastIndexOf('\n', start) - 1 }
}

// `Luật số:`, `Nghị quyết số:` are how laws and resolutions of the National Assembly write it.
const kindBefore = '(?:(?:BO LUAT|LUAT|PHAP LENH|LENH|NGHI QUYET|NGHI DINH|QUYET DINH|THONG TU)[ ]{1,3})?'
const numberMark = new RegExp(`${kindBefore}\\bS[O0]\\s{0,3}[:.;]?(?=[\\s\\d./…_-])`, 'g')

/**
 * The first number with its symbol in a stretch of a text. It stands at the beginning of a line or column, so that a
 * document which is named in a sentence is not taken for this one; one behind its kind (`Quyết định số 5/QĐ-X`) may be the
 * heading of a page that shows the document, and counts only where nothing better follows.
 */
export function numberIn(page: Written, zone: Span): NumberMark | undefined {
  let named: NumberMark | undefined
  for (const { 0: label, index } of page.plain.slice(zone.start, zone.end).matchAll(numberMark)) {
    const start = zone.start + index
    const isWord = !/s[ởơờ]/iu.test(page.text.slice(start, start + label.length))
    const mark = isWord && beginsColumn(page.text, start) ? codeAfter(page, start, label) : undefined
    if (mark && (mark.kind === '' || label.includes(':'))) return mark
    named ??= mark
  }
  return named
}

/** At the beginning of a line or cell, behind a word in capitals, or written `Số:` as no sentence does. */
function beginsColumn(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  return start === 0 || /(?:[\n\t|*]|\s{3}|\p{Lu} )\s*$/u.test(before) || /^Số\s?:/u.test(text.slice(start, start + 4))
}

const filled = '\\s{0,8}(?<number>\\d(?:[ ]?\\d){0,5}[A-Z]?(?![A-Z]))?'
const yearOf = '(?:[-/][ ]{0,3}(?<year>(?:19|20)\\d\\d)[ ]{0,3}(?=[-/]))?'
const joint = '(?<joint>[-/][ ]{0,12}|(?<=\\d)[ ]{1,2}(?=[A-Z]{2}))'
const symbolOf = '(?<symbol>[A-Z][A-Z\\d&.]*(?:(?:[ ]?[-/][ ]?|[-/]\\s?)(?:[A-Z\\d][A-Z\\d&.]*))*(?:\\([A-Z\\d]+\\))?)'
const codes = [new RegExp(`${filled}[ ._]{0,80}${yearOf}${joint}${symbolOf}`, 'dy'), new RegExp(filled, 'dy')]

function codeAfter({ plain, text }: Written, start: number, label: string): NumberMark | undefined {
  const after = start + label.length
  const match = codes.map(code => execAt(code, plain, after)).find(matched => matched?.indices?.groups !== undefined)
  const groups = match?.indices?.groups
  if (!match || !groups) return undefined
  const part = (name: string): Span | undefined => groups[name] && { start: groups[name][0], end: groups[name][1] }
  const symbol = upToSmallWord(text, part('symbol'))
  const number = part('number')
  if (!symbol && !number) return undefined
  const joint = match.groups?.['joint'] ?? ''
  const end = symbol?.end ?? number?.end ?? after
  const kind = label.replace(/S[O0]\s*[:.;]?$/, '').trim()
  return { kind, start, end, number, year: part('year'), symbol, hyphened: !joint.startsWith('/') }
}

function execAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** Symbols have capitals; a small word behind a hyphen, or a place after a space, belongs to something else. */
function upToSmallWord(text: string, symbol: Span | undefined): Span | undefined {
  if (!symbol) return undefined
  const words = text.slice(symbol.start, symbol.end)
  if (!/^\p{Lu}/u.test(words)) return undefined
  const end = /^.*?(?=\s?[-/–—]\s?\p{Lu}?\p{Ll}{3})/su.exec(words)?.[0].length ?? words.length
  const kept = words.slice(0, end).replace(/[\s.\-/–—]+$/u, '')
  return kept === '' ? undefined : { start: symbol.start, end: symbol.start + kept.length }
}

// A number that was broken off stands alone on the line below.
const blank = '(?:[ ._]{0,20}\\n[ ]{0,3}\\d{1,4}|[\\d ._]{0,40})'
const dateMark = new RegExp(
  `(?:,[\\s,]{0,4}|[ ]{1,3})(?:NGAY(?<day>${blank})\\s?,?\\s?)?THANG(?<month>${blank})\\s?,?\\s?NAM(?<year>${blank})` +
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
  /(?:(?:^|[\s(*_-])(?:TP\.?\s?|(?:thành phố|tỉnh|huyện|xã|phường|thị xã|thị trấn|đặc khu|quận)\s)?(?:\p{Lu}[\p{L}.'’]*\s?[-,]?\s?){1,6}(?:\d{1,2})?)$/u

function placeBefore({ text }: Written, start: number, end: number): Span | undefined {
  const from = Math.max(start, end - 60)
  const before = text.slice(from, end)
  const row = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\t'), before.lastIndexOf('|')) + 1)
  const cell = row.slice(/^.*[ \u00a0]{3,}/u.exec(row)?.[0].length ?? 0)
  const name = placeName.exec(cell)?.[0].replace(/^[\s(*_-]+/u, '')
  if (!name?.trim()) return undefined
  const place = { start: end - name.length, end }
  return name.trim().includes(' ') || cell.trim() !== name.trim() ? place : withBrokenWord(text, place)
}

/** `Lâm\nĐồng, ngày …`: a lone word belongs to the lone word of the line before. */
function withBrokenWord(text: string, place: Span): Span {
  const before = /(?:^|\n)[ ]*(\p{Lu}\p{Ll}+)[ ]*\n[ ]*$/u.exec(text.slice(Math.max(0, place.start - 40), place.start))
  const word = before?.[1]
  if (word === undefined) return place
  return { start: text.lastIndexOf(word, place.start), end: place.end }
}
