import type { Span, Written } from './written.ts'

const mottoes = [
  /CONG\s+HOA\s+X[AO]\s*HOI\s+CHU\s+NGHIA\s+VIET(?:\s+N\s?AM)?/g,
  /VIET\s+NAM\s+DAN\s+CHU\s+CONG\s+HOA/g,
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
    .map(({ start, end }) => ({ start: withCountry(plain, start), end }))
    .toSorted((one, other) => one.start - other.start)
}

function standsAsHead(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  return words === words.toUpperCase() || !/[\p{Ll}\d,] ?$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** `NƯỚC CỘNG HÒA …` at the beginning of a line; further on it ends a name, `NGÂN HÀNG NHÀ NƯỚC`. */
function withCountry(plain: string, start: number): number {
  const before = plain.slice(Math.max(0, start - 10), start)
  return start - (/(?:^|[^A-Z ])[ ]?(NUOC\s{1,2})$/.exec(before)?.[1]?.length ?? 0)
}

/** `Nơi nhận:`, `Kính gửi:`: a label and how far in on its line it stands. */
export interface Label extends Span {
  indent: number
}

const lineStart = '(?:^|\\n|\\t|\\||\\s{2})[ ]{0,60}\\W?'
const recipientLabel = new RegExp(
  `(?:${lineStart}|[.;/] )NOI\\s{1,9}NHAN(?: VAN BAN)?\\s{0,3}(?:[:.;]+|(?=\\n|\\t|\\s{2}|$))`,
  'g',
)
const addresseeLabel = new RegExp(
  `(?:${lineStart}|[\\p{L}\\d.] )KINH\\s{1,9}(?:GUI|TRINH)\\s{0,3}(?:[:.;]+|(?=\\n|\\s{2}))`,
  'gu',
)

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
  const start = match.index + match[0].search(/NOI\s|KINH\s/)
  return { start, end: match.index + match[0].length, indent: start - text.lastIndexOf('\n', start) - 1 }
}
