import { type Span, trimmed } from '../head/written.ts'
import type { When } from './days.ts'
import { asWritten, type Prose, says } from './words.ts'

const generic =
  /^(?:hội nghị|kỳ họp|phiên|buổi|cuộc|đại hội|đây|điều|khoản|nghị quyết|quyết định|văn bản|chỉ thị|các |những |một số|nhiều|kết luận|báo cáo|(?:tổ|kỳ|hội)[.,]?$)/iu
const beside =
  /^[\s,)]*(?:\d{4}\)?,? ?)?tại (?<place>(?:phòng họp|T[Pp]\.|[^,;:.()]){2,90}?(?: \([^)]{2,40}\))?(?:(?:, (?:Nhà Quốc hội|(?:tỉnh|thủ đô|huyện|quận|thị xã|thành phố) [^,;:.()]{2,24}))+(?=,))?)(?=,|;| đã | diễn ra| tổ chức |\.|$| khai mạc| bế mạc| họp| tiến hành)/iu
const opening =
  /^(?:[^,;:.]{0,24}, )?tại (?<place>(?:T[Pp]\.|[^,;:.]){2,80}?)(?=,| đã | diễn ra| khai mạc| bế mạc| tổ chức)/iu
const held =
  /(?:tổ chức|diễn ra|khai mạc|họp|bế mạc|được tổ chức|làm việc(?: thứ [\p{L}\d]+)?)(?: trọng thể)? tại (?<place>(?:T[Pp]\.|[^,;:.]){2,80}?)(?=[,;:.]|$| về | để | nghe | nhằm | đã | dưới | với )/iu
const inRoom =
  / tại (?<place>(?:phòng họp|hội trường|trụ sở|nhà văn hóa|nhà văn hoá|trung tâm hội nghị)[^,;:.]{0,60}?)(?=[,;:.]|$| về | để | nghe | nhằm | đã | dưới )/iu

/** `, tại Hà Nội,` beside the day; else where the sentence says it was held. */
export function placeIn(page: Prose, sentence: Span, when: When | undefined): Span | undefined {
  const { text } = page
  const words = text.slice(sentence.start, sentence.end)
  const afterDay = when ? when.end - sentence.start : 0
  for (const [found, offset] of [
    [asWritten(page, beside).exec(words.slice(afterDay)), afterDay],
    [asWritten(page, opening).exec(words), 0],
    [asWritten(page, held).exec(words), 0],
    [asWritten(page, inRoom).exec(words), 0],
  ] as const) {
    const place = found?.groups?.['place']
    if (!found || place === undefined || says(page, generic, place)) continue
    const start = sentence.start + offset + found.index + found[0].indexOf(place)
    return trimmed(text, { start, end: start + place.length })
  }
  return undefined
}
