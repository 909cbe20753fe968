import { found, foundIn, type Found, type Span } from '../head/written.ts'
import { actions } from './agenda.ts'
import { asWritten, firstWord, type Prose, says, wordsIn } from './words.ts'

/** What a meeting is called. */
export const meetingWords =
  'hội nghị|kỳ họp|phiên họp|cuộc họp|buổi họp|đại hội|buổi làm việc|cuộc làm việc|phiên làm việc|hội thảo|tọa đàm|toạ đàm|buổi sinh hoạt|lễ|họp'

const meetingNoun = new RegExp(`(?:${meetingWords})(?![\\p{L}])`, 'giu')

/** Whether a stretch has a word for a meeting. */
export function hasNoun(page: Prose, { start, end }: Span): boolean {
  return firstWord(page, meetingNoun, page.text.slice(start, end)) !== undefined
}

// `tiếp tục ngày làm việc thứ hai kỳ họp`: still the meeting itself.
const goesOn =
  /^[\s,.)“"]*(?:(?:tại|trong|tiếp tục|bước vào|đã|vừa|diễn ra|chương trình|nội dung|ngày làm việc(?: thứ [\p{L}\d]+)?|buổi|cuộc) ?)*$/iu

/** `Đại hội đại biểu Đảng bộ huyện … đã khai mạc`: the meeting itself is the subject. */
export function isNounFirst(page: Prose, rest: Span): boolean {
  const words = page.text.slice(rest.start, Math.min(rest.end, rest.start + 70))
  const match = firstWord(page, meetingNoun, words)
  return match !== undefined && says(page, goesOn, words.slice(0, match.index))
}

// One that is only spoken of: `thực hiện Nghị quyết Đại hội`, `trình kỳ họp`.
const spokenOf =
  /(?:nghị quyết|trình|chuẩn bị|thực hiện|kết quả|tiến tới|chào mừng|phục vụ|sau|tại|quán triệt|triển khai|nội dung|duyệt|dự thảo|nhiệm kỳ|văn kiện|tinh thần)(?: tại)? $/iu
const ofProgramme = /chương trình $/iu
const isOther = /(?:kỳ|phiên|cuộc|buổi|tổng|dự) $/iu

// `phiên làm việc thứ nhất Đại hội`: a part of the meeting that is named next.
const ofLarger =
  /^phiên(?: họp| làm việc| trù bị| khai mạc| bế mạc| trọng thể| chính thức| thứ [\p{L}\d]+)*(?: của)? (?:đại hội|kỳ họp|hội nghị)/iu

/** The word for the meeting that is held: `tổ chức hội nghị`, not one that is only cited in its purpose. */
export function nounIn(page: Prose, rest: Span): Span | undefined {
  const words = page.text.slice(rest.start, rest.end)
  let attended: Span | undefined
  for (const { 0: word, index } of wordsIn(page, meetingNoun, words)) {
    const before = words.slice(Math.max(0, index - 24), index)
    if (says(page, ofLarger, words.slice(index, index + 60))) continue
    const isVerb = word.length === 3 && says(page, isOther, before)
    if (index > 0 && !says(page, goesOn, words.slice(0, index)) && isSpokenOf(page, before)) {
      if (says(page, saidAt, before)) attended ??= { start: rest.start + index, end: rest.start + index + word.length }
      continue
    }
    if (!isVerb) return { start: rest.start + index, end: rest.start + index + word.length }
  }
  return attended
}

// `phát biểu của đồng chí … tại Hội nghị`: the meeting itself, where no other is named.
const saidAt = / tại $/iu

function isSpokenOf(page: Prose, before: string): boolean {
  return says(page, spokenOf, before) && !says(page, ofProgramme, before)
}

const kinds = new RegExp(
  `^(?:toàn quốc|trực tuyến|giao ban|thường kỳ|thường lệ|chuyên đề|bất thường|mở rộng|${actions})(?!\\p{L})`,
  'iu',
)

/** `hội nghị quán triệt`: the noun and the first thing done in it. */
export function kindOf(page: Prose, noun: Span | undefined): Found | null {
  if (!noun) return null
  const next = page.text.slice(noun.end, noun.end + 40)
  const kind = asWritten(page, kinds).exec(next.trimStart())?.[0]
  const gap = next.length - next.trimStart().length
  const words =
    kind === undefined ? found(page, noun) : foundIn(page, [{ start: noun.start, end: noun.end + gap + kind.length }])
  return words && { ...words, value: words.value.toLowerCase() }
}
