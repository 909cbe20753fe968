import { found, type Span, type Written } from '../head/written.ts'
import { meetingWords } from './nouns.ts'
import type { Person, Speaker } from './meeting.ts'
import { officeOf } from './offices.ts'
import { namesIn } from './people.ts'

const presides = new RegExp(
  `(?<![\\p{L}])(?:đồng )?(?:chủ trì|chủ tọa|chủ toạ|điều hành|làm trưởng đoàn|dẫn đầu)(?:(?:,| và) (?:điều hành|chỉ đạo|chủ trì|phát biểu[^,.;]{0,20}))?(?: (?:chương trình |phiên khai mạc |nội dung )?(?:${meetingWords}|phiên))?(?![\\p{L}])`,
  'giu',
)
// Who is told to take the lead of some work presides over nothing.
const isCharged = /(?<![\p{L}])(?:giao|phân công|yêu cầu|đề nghị) [^,.;]{0,80}$/iu

/** Those who preside over the meeting or lead the mission. */
export function chairsIn(page: Written, sentences: readonly Span[]): Person[] {
  const chairs = new Map<string, Person>()
  for (const person of sentences.flatMap(sentence => chairsOf(page, sentence))) {
    if (!chairs.has(person.name.value)) chairs.set(person.name.value, person)
  }
  return [...chairs.values()]
}

function chairsOf(page: Written, sentence: Span): Person[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const names = namesIn(page, sentence)
  if (names.length === 0) return []
  for (const { 0: verb, index } of words.matchAll(presides)) {
    const [start, end] = [sentence.start + index, sentence.start + index + verb.length]
    const before = names.filter(name => name.end <= start)
    if (/(?:sự|quyền) $/iu.test(words.slice(0, index))) return people(page, sentence, firstOf(names, end), sentence.end)
    if (before.length === 0 && opensList(words, index, verb))
      return people(page, sentence, listed(page, names, end), sentence.end)
    if (before.length > 0 && isOfMeeting(words, index, verb))
      return people(page, sentence, together(page, before, start), start)
  }
  return []
}

/** `chủ trì hội nghị`, `chủ trì.` or `chủ trì và phát biểu`, but not `giao Bộ Công an chủ trì, phối hợp`. */
function isOfMeeting(words: string, index: number, verb: string): boolean {
  if (new RegExp(`(?:${meetingWords}|phiên|trưởng đoàn|dẫn đầu)$`, 'iu').test(verb)) return true
  const after = words.slice(index + verb.length)
  return (
    /^(?:\s*[.,;]|$|\s+(?:và|tại|đã|lễ|buổi))/u.test(after) &&
    !/^,? phối hợp/u.test(after) &&
    !isCharged.test(words.slice(0, index))
  )
}

/** `Chủ trì hội nghị có các đồng chí …`, `Tham dự và chủ trì Hội nghị, có đồng chí …`. */
function opensList(words: string, index: number, verb: string): boolean {
  return (
    /^(?:tham dự và |dự và |cùng |đến dự và |đồng )*$/iu.test(words.slice(0, index)) &&
    /^[\s:,]*(?:có|là|gồm|buổi|phiên|các|đồng chí|ông|bà|hội nghị|kỳ họp|tại)?/iu.test(words.slice(index + verb.length))
  )
}

function firstOf(names: readonly Span[], from: number): Span[] {
  const first = names.find(({ start }) => start >= from)
  return first ? [first] : []
}

/** A list goes on until it tells who else attends. */
function listed({ text }: Written, names: readonly Span[], from: number): Span[] {
  const end = /cùng dự|tham dự|dự hội nghị|cùng tham/iu.exec(text.slice(from))?.index ?? Infinity
  return names.filter(({ start }) => start >= from && start < from + end)
}

/** Several who preside together are joined by `và`, commas and `cùng`; a sentence that begins with others has a verb between. */
function together({ text }: Written, names: readonly Span[], verb: number): Span[] {
  const kept: Span[] = []
  let next = verb
  for (const name of names.toReversed()) {
    const between = text.slice(name.end, next)
    if (kept.length > 0 && !/(?:^|[\s,;])(?:và|cùng|;) /u.test(between) && !/;/.test(between)) break
    if (acts.test(between)) break
    kept.unshift(name)
    next = name.start
  }
  return kept
}

function people(page: Written, sentence: Span, names: readonly Span[], until: number): Person[] {
  return names.flatMap((name, at) => {
    const who = found(page, name)
    const next = names[at + 1]?.start ?? until
    return who ? [{ name: who, office: officeOf(page, names[at - 1]?.end ?? sentence.start, name, next) }] : []
  })
}

const speech =
  'phát biểu(?: (?:chỉ đạo|khai mạc|kết luận|bế mạc|chào mừng|khẳng định|nhấn mạnh|đề dẫn|tiếp thu|thảo luận|ý kiến))?|báo cáo|trình bày|triển khai|quán triệt|truyền đạt|công bố|đọc|giới thiệu|kết luận|nhấn mạnh|đề nghị|yêu cầu|cho biết|khẳng định|cho rằng|chỉ rõ|nêu rõ|nêu|lưu ý|chia sẻ|phân tích|góp ý|đề xuất|kiến nghị|thông báo(?! cáo)|phổ biến|gợi mở|thông tin(?= (?:về|nội dung|chuyên đề|nhanh|một|tình|tới|thêm|kết))|giải trình|làm rõ|đánh giá cao|đánh giá|ghi nhận|biểu dương|tiếp thu|quán xuyến|khái quát|trao đổi|tham luận|hướng dẫn|thông qua|đặt vấn đề|chỉ ra|trình'
const acts = new RegExp(`(?<![\\p{L}])(?:${speech})(?![\\p{L}])`, 'u')
const attends =
  /(?<![\p{L}])(?:tham dự|dự (?:và chỉ đạo|hội nghị|phiên|kỳ họp|buổi|cuộc|đại hội|cùng|có)|dự[.,;]|chủ trì|chủ tọa|được (?:bầu|giao|phân công|điều động))/iu
const speaksFirst =
  /^(?:(?:phát biểu|kết luận|báo cáo|trình bày|thay mặt|khai mạc|bế mạc|trao đổi|tham luận|thảo luận|giải trình|tiếp thu)[^,:]{0,90}|tại (?:hội nghị|phiên họp|kỳ họp|buổi|đây)[^,]{0,40}), /iu

/** Those who spoke, each once, with what they did and what they asked for. */
export function speakersIn(page: Written, sentences: readonly Span[], after: number): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const speaker of sentences.filter(({ end }) => end > after).flatMap(sentence => speakersOf(page, sentence))) {
    const first = speakers.get(speaker.name.value) ?? speaker
    const known = { ...first, office: first.office ?? speaker.office, asked: first.asked ?? speaker.asked }
    speakers.set(speaker.name.value, known)
  }
  return [...speakers.values()]
}

function speakersOf(page: Written, sentence: Span): Speaker[] {
  const names = namesIn(page, sentence)
  return names.flatMap((name, at) => {
    const until = names[at + 1]?.start ?? sentence.end
    const between = page.text.slice(name.end, until)
    const act = acts.exec(between)
    const attending = attends.exec(between)
    if (
      !act ||
      (attending && attending.index < act.index && !/^.{0,30} (?:và|đã) /u.test(between.slice(attending.index)))
    )
      return []
    if (isObject(page, sentence, name)) return []
    const verb = { start: name.end + act.index, end: name.end + act.index + act[0].length }
    const who = found(page, name)
    const said = at === 0 ? openingAct(page, sentence) : undefined
    return who
      ? [
          {
            name: who,
            office: officeOf(page, names[at - 1]?.end ?? sentence.start, name, verb.start),
            act: found(page, said ?? verb),
            asked: askedAfter(page, verb, until),
          },
        ]
      : []
  })
}

/** Somebody who is spoken of: `bầu đồng chí …`, `của đồng chí …`, `kỷ luật ông …`. */
function isObject({ text }: Written, sentence: Span, name: Span): boolean {
  const before = text.slice(Math.max(sentence.start, name.start - 40), name.start)
  return /(?:của|bầu|đối với|kỷ luật|bổ nhiệm|điều động|giao|cho|về) (?:các )?(?:đồng chí|ông|bà)? ?$/iu.test(before)
}

function openingAct({ text }: Written, sentence: Span): Span | undefined {
  const words = speaksFirst.exec(text.slice(sentence.start, sentence.end))?.[0]
  const verb =
    words &&
    /^(?:phát biểu(?: (?:chỉ đạo|khai mạc|kết luận|bế mạc))?|kết luận|báo cáo|trình bày|khai mạc|bế mạc|tham luận|thảo luận|giải trình|tiếp thu)/iu.exec(
      words,
    )?.[0]
  return verb ? { start: sentence.start, end: sentence.start + verb.length } : undefined
}

function askedAfter(page: Written, verb: Span, until: number) {
  const from = verb.start
  const match = /(?<![\p{L}])(?:đề nghị|yêu cầu|kiến nghị|đề xuất)(?: rằng|:)? /u.exec(page.text.slice(from, until))
  if (!match) return null
  const start = from + match.index + match[0].length
  return found(page, { start, end: start + page.text.slice(start, until).replace(/[.;,\s]+$/u, '').length })
}
