import { found, type Found, type Span } from '../head/written.ts'
import { firstWord, type Prose, says, withoutMarks } from './words.ts'

/** `Kỳ họp thứ Ba`: as written, its number, and where it ends. */
export interface Session {
  session: Found
  number: Found<number>
  end: number
}

const ordinals = new Map(
  Object.entries({ nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10 }),
)
const unmarkedOrdinals = new Map([...ordinals].map(([word, value]) => [withoutMarks(word), value]))

const ordinal = '(?:\\d{1,3}|[IVXL]{1,6}(?![\\p{L}])|mười(?: [\\p{L}]+)?|hai mươi(?: [\\p{L}]+)?|[\\p{L}]+)'
const numbered = new RegExp(
  `(?<word>kỳ họp|phiên họp|hội nghị|đại hội|phiên|họp kỳ|cuộc họp)(?<between>[^.;:,()]{0,70}?) (?:lần thứ|lần|thứ) (?<ordinal>${ordinal})|hội nghị trung ương (?<plenum>\\d{1,2})(?!\\d)|đại hội (?<bare>[IVXL]{1,6}(?![\\p{L}]))|(?<plainWord>họp kỳ|kỳ họp|phiên họp) (?:thứ )?(?<number>\\d{1,3})(?![\\d/.-]\\d)`,
  'giu',
)

// A session that stands behind these is one that is reported on, not the one that is held.
const reportedOn =
  /(?:quán triệt|triển khai|nghị quyết|kết quả|thông báo|chuẩn bị|sơ kết|tổng kết|tuyên truyền|học tập|phục vụ|để|nhằm|thảo luận|cho ý kiến|trình|về|thông qua)(?!\p{L})/iu

// `cuộc họp Tiểu ban văn kiện Đại hội lần thứ XII`: the number of another meeting.
const another = /(?:đại hội|hội nghị|kỳ họp)/iu

/** What may stand between the word for the meeting and its number: the body's name, and a bracket or a comma. */
const farthest = 90

/** The number of the meeting itself, in a sentence from its word for the meeting on. */
export function sessionIn(page: Prose, rest: Span, noun: Span | undefined): Session | undefined {
  const from = noun ? Math.max(rest.start, noun.start - 4) : rest.start
  const match = firstWord(page, numbered, page.text.slice(from, rest.end))
  const groups = match?.groups
  if (!match || !groups || says(page, reportedOn, groups['between'] ?? '')) return undefined
  if (says(page, another, groups['between'] ?? '')) return undefined
  const between = page.text.slice(noun?.end ?? from, from + match.index)
  if (match.index > 4 && between.trim() !== '' && !isApposition(page, between)) return undefined
  const words = groups['ordinal'] ?? groups['bare'] ?? groups['plenum'] ?? groups['number'] ?? ''
  const value = valueOf(page, words)
  if (value === undefined) return undefined
  const end = from + match.index + match[0].length
  const kept = end - trailing(page, words)
  const session = found(page, { start: from + match.index, end: kept })
  if (!session) return undefined
  const place = { start: page.source(end - words.length), end: page.sourceEnd(kept) }
  return { session, number: { value, ...place }, end: kept }
}

/** `hội nghị … mở rộng, kỳ họp thứ 21`, `phiên họp … (Phiên thứ 75)`: the same meeting by its number. */
function isApposition(page: Prose, between: string): boolean {
  return between.length < farthest && /(?:, |\()$/.test(between) && !says(page, reportedOn, between)
}

function valueOf(page: Prose, words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words)
  if (/^[IVXL]+$/.test(words)) return romanValue(words)
  const known = page.isMarked ? ordinals : unmarkedOrdinals
  const [first = '', second = ''] = words.toLowerCase().split(' ')
  const [ten, twenty] = page.isMarked ? ['mười', 'mươi'] : ['muoi', 'muoi']
  if (first === 'hai' && second.startsWith(twenty)) return 20
  if (first !== ten) return known.get(first)
  const unit = { lăm: 5, lam: 5, một: 1, mot: 1 }[second] ?? known.get(second)
  return 10 + (unit ?? 0)
}

/** `mười bảy` is two words, `mười khóa` is one and another. */
function trailing(page: Prose, words: string): number {
  const [first = '', second] = words.toLowerCase().split(' ')
  if (second === undefined || withoutMarks(first) !== 'muoi') return 0
  const known = page.isMarked ? ordinals : unmarkedOrdinals
  return known.has(second) || /^(?:một|mot|lăm|lam)$/.test(second) ? 0 : second.length + 1
}

function romanValue(words: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  return Array.from(words).reduce((sum, letter, at) => {
    const [own, next] = [values[letter] ?? 0, values[words.charAt(at + 1)] ?? 0]
    return own < next ? sum - own : sum + own
  }, 0)
}
