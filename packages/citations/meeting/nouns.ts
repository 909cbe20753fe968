import { found, foundIn, type Found, type Span, type Written } from '../head/written.ts'
import { actions } from './agenda.ts'

/** What a meeting is called. */
export const meetingWords =
  'hội nghị|kỳ họp|phiên họp|cuộc họp|buổi họp|đại hội|buổi làm việc|cuộc làm việc|phiên làm việc|hội thảo|tọa đàm|toạ đàm|buổi sinh hoạt|lễ|họp'

const meetingNoun = new RegExp(`(?<![\\p{L}])(?:${meetingWords})(?![\\p{L}])`, 'giu')

/** Whether a stretch has a word for a meeting. */
export function hasNoun({ text }: Written, { start, end }: Span): boolean {
  meetingNoun.lastIndex = 0
  return meetingNoun.test(text.slice(start, end))
}

/** `Đại hội đại biểu Đảng bộ huyện … đã khai mạc`: the meeting itself is the subject. */
export function isNounFirst({ text }: Written, rest: Span): boolean {
  meetingNoun.lastIndex = 0
  const match = meetingNoun.exec(text.slice(rest.start, Math.min(rest.end, rest.start + 40)))
  return match !== null && /^[\s,.)]*$/u.test(text.slice(rest.start, rest.start + match.index))
}

/** The word for the meeting that is held: `tổ chức hội nghị`, not one that is only cited in its purpose. */
export function nounIn({ text }: Written, rest: Span): Span | undefined {
  meetingNoun.lastIndex = 0
  for (const { 0: word, index } of text.slice(rest.start, rest.end).matchAll(meetingNoun)) {
    const start = rest.start + index
    const isVerb =
      word.toLowerCase() === 'họp' && /(?:kỳ|phiên|cuộc|buổi|tổng) $/iu.test(text.slice(Math.max(0, start - 6), start))
    if (!isVerb) return { start, end: start + word.length }
  }
  return undefined
}

const kinds = new RegExp(
  `^(?:toàn quốc|trực tuyến|thường kỳ|thường lệ|chuyên đề|bất thường|mở rộng|${actions})(?!\\p{L})`,
  'iu',
)

/** `hội nghị quán triệt`: the noun and the first thing done in it. */
export function kindOf(page: Written, noun: Span | undefined): Found | null {
  if (!noun) return null
  const next = page.text.slice(noun.end, noun.end + 40)
  const kind = kinds.exec(next.trimStart())?.[0]
  const gap = next.length - next.trimStart().length
  const words =
    kind === undefined ? found(page, noun) : foundIn(page, [{ start: noun.start, end: noun.end + gap + kind.length }])
  return words && { ...words, value: words.value.toLowerCase() }
}
