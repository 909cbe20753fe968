import { found, type Found, type Span, type Written } from '../head/written.ts'

/** `Kỳ họp thứ Ba`: as written, its number, and where it ends. */
export interface Session {
  session: Found
  number: Found<number>
  end: number
}

const ordinals = new Map(
  Object.entries({ nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9, mười: 10 }),
)

const ordinal = '(?:\\d{1,3}|[IVXL]{1,6}(?![\\p{L}])|mười(?: [\\p{L}]+)?|hai mươi(?: [\\p{L}]+)?|[\\p{L}]+)'
const numbered = new RegExp(
  `(?<![\\p{L}])(?<word>kỳ họp|phiên họp|hội nghị|đại hội|phiên|họp kỳ|cuộc họp)(?<between>[^.;:,()]{0,70}?) (?:lần )?thứ (?<ordinal>${ordinal})|(?<plainWord>họp kỳ|kỳ họp|phiên họp) (?:thứ )?(?<number>\\d{1,3})(?![\\d/.-]\\d)`,
  'iu',
)

// A session that stands behind these is one that is reported on, not the one that is held.
const reportedOn =
  /(?:quán triệt|triển khai|nghị quyết|kết quả|thông báo|chuẩn bị|sơ kết|tổng kết|tuyên truyền|học tập|phục vụ|để|nhằm|thảo luận|cho ý kiến)/iu

/** The number of the meeting itself, in a sentence from its word for the meeting on. */
export function sessionIn(page: Written, rest: Span, noun: Span | undefined): Session | undefined {
  const from = noun ? Math.max(rest.start, noun.start - 4) : rest.start
  const match = numbered.exec(page.text.slice(from, rest.end))
  const groups = match?.groups
  if (!match || !groups || match.index > 4 || reportedOn.test(groups['between'] ?? '')) return undefined
  const words = groups['ordinal'] ?? groups['number'] ?? ''
  const value = valueOf(words)
  if (value === undefined) return undefined
  const end = from + match.index + match[0].length
  const session = found(page, { start: from + match.index, end: end - trailing(words) })
  if (!session) return undefined
  return {
    session,
    number: { value, start: page.source(end - words.length), end: page.source(end - trailing(words)) },
    end: end - trailing(words),
  }
}

function valueOf(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words)
  if (/^[IVXL]+$/.test(words)) return romanValue(words)
  const [first = '', second = ''] = words.toLowerCase().split(' ')
  const tens = first === 'mười' ? 10 : first === 'hai' && second.startsWith('mươi') ? 20 : 0
  return tens === 10
    ? 10 + (ordinals.get(second === 'lăm' ? 'năm' : second === 'một' ? 'nhất' : second) ?? 0)
    : (ordinals.get(first) ?? undefined)
}

/** `mười bảy` is two words, `mười khóa` is one and another. */
function trailing(words: string): number {
  const [first = '', second] = words.toLowerCase().split(' ')
  if (second === undefined || first !== 'mười') return 0
  return ordinals.has(second) || second === 'một' || second === 'lăm' ? 0 : second.length + 1
}

function romanValue(words: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }
  return Array.from(words).reduce((sum, letter, at) => {
    const [own, next] = [values[letter] ?? 0, values[words.charAt(at + 1)] ?? 0]
    return own < next ? sum - own : sum + own
  }, 0)
}
