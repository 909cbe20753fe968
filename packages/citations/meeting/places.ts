import { type Span, trimmed, type Written } from '../head/written.ts'
import type { When } from './days.ts'

const generic =
  /^(?:hội nghị|kỳ họp|phiên|buổi|cuộc|đại hội|đây|điều|khoản|nghị quyết|quyết định|văn bản|chỉ thị|các |những |một số|nhiều|kết luận|báo cáo)/iu

/** `, tại Hà Nội,` beside the day; else where the sentence says it was held. */
export function placeIn({ text }: Written, sentence: Span, when: When | undefined): Span | undefined {
  const words = text.slice(sentence.start, sentence.end)
  const afterDay = when ? when.end - sentence.start : 0
  const beside =
    /^[\s,)]*(?:\d{4}\)?,? ?)?tại (?<place>[^,;:.()]{2,90}?)(?=,|;| đã | diễn ra| tổ chức |\.|$| khai mạc| bế mạc| họp| tiến hành)/iu
  const match = beside.exec(words.slice(afterDay))
  const opening = /^tại (?<place>[^,;:.]{2,80}),/iu.exec(words)
  const held = /(?:tổ chức|diễn ra|khai mạc|họp|bế mạc|được tổ chức)(?: trọng thể)? tại (?<place>[^,;:.]{2,80})/iu.exec(
    words,
  )
  for (const [found, offset] of [
    [match, afterDay],
    [opening, 0],
    [held, 0],
  ] as const) {
    const place = found?.groups?.['place']
    if (!found || place === undefined || generic.test(place)) continue
    const start = sentence.start + offset + found.index + found[0].indexOf(place)
    return trimmed(text, { start, end: start + place.length })
  }
  return undefined
}
