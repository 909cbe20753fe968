import { found, type Span } from '../head/written.ts'
import { meetingWords } from './nouns.ts'
import type { Person, Speaker } from './meeting.ts'
import { officeOf } from './offices.ts'
import { namesIn } from './people.ts'
import { asWritten, firstWord, type Prose, says, wordsIn } from './words.ts'

const presides = new RegExp(
  `(?:(?:cùng )?đồng )?(?:chủ trì|chủ tọa|chủ toạ|điều hành|làm trưởng đoàn|dẫn đầu)(?:(?:,| và) (?:điều hành|chỉ đạo|chủ trì|phát biểu[^,.;]{0,20}))?(?: (?:chương trình |phiên khai mạc |nội dung )?(?:${meetingWords}|phiên))?(?![\\p{L}])`,
  'giu',
)
// Who is told to take the lead of some work presides over nothing.
const isCharged = /(?:giao(?! ban)|phân công|yêu cầu|đề nghị) [^,.;]{0,80}$/giu

/** Those who preside over the meeting or lead the mission. */
export function chairsIn(page: Prose, sentences: readonly Span[]): Person[] {
  const chairs = new Map<string, Person>()
  for (const person of sentences.flatMap(sentence => chairsOf(page, sentence))) {
    if (!chairs.has(person.name.value)) chairs.set(person.name.value, person)
  }
  return [...chairs.values()]
}

function chairsOf(page: Prose, sentence: Span): Person[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const names = namesIn(page, sentence)
  if (names.length === 0) return []
  for (const { 0: verb, index } of wordsIn(page, presides, words)) {
    const [start, end] = [sentence.start + index, sentence.start + index + verb.length]
    const before = names.filter(name => name.end <= start)
    if (says(page, asNoun, words.slice(0, index))) {
      const several = says(page, ofSeveral, words.slice(index + verb.length))
      return people(page, sentence, several ? listed(page, names, end) : firstOf(names, end), sentence.end)
    }
    if (before.length === 0 && (opensList(page, words, index, verb) || namesThem(page, words, index + verb.length)))
      return people(page, sentence, listed(page, names, end), sentence.end)
    if (before.length > 0 && isOfMeeting(page, words, index, verb))
      return people(page, sentence, together(page, before, start, isShared(page, words, verb)), start)
  }
  return []
}

const asNoun = /(?:sự|quyền) $/iu
const ofSeveral = /^ của (?:các|hai) (?:đồng chí|ông|bà)/iu
const severalPreside = /^(?:cùng )?đồng /iu
const severalNamed = /^(?:các|hai) (?:đồng chí|ông|bà)|, các /iu

/** Whether those before the verb do it all, `Các đồng chí A, B, C đồng chủ trì`. */
function isShared(page: Prose, words: string, verb: string): boolean {
  return says(page, severalPreside, verb) || says(page, severalNamed, words)
}

const ofMeeting = new RegExp(`(?:${meetingWords}|phiên|trưởng đoàn|dẫn đầu)$`, 'iu')
const afterPresiding = /^(?:\s*[.,;]|$|\s+(?:và|tại|đã|lễ|buổi|nội dung|làm việc))/u
const withOthers = /^,? phối hợp/u

/** `chủ trì hội nghị`, `chủ trì.` or `chủ trì và phát biểu`, but not `giao Bộ Công an chủ trì, phối hợp`. */
function isOfMeeting(page: Prose, words: string, index: number, verb: string): boolean {
  if (says(page, ofMeeting, verb)) return true
  const after = words.slice(index + verb.length)
  return (
    says(page, afterPresiding, after) &&
    !says(page, withOthers, after) &&
    !firstWord(page, isCharged, words.slice(0, index))
  )
}

const beforeList = /^(?:[-+*•\s]|[IVX\d]{1,4}[.)])*(?:tham dự và |dự và |cùng |đến dự và |đồng )*$/iu

/** `Chủ trì hội nghị có các đồng chí …`, `Tham dự và chủ trì Hội nghị, có đồng chí …`. */
function opensList(page: Prose, words: string, index: number, verb: string): boolean {
  return says(page, beforeList, words.slice(0, index)) && words.length > index + verb.length
}

const naming = /^\s?(?::| (?:là|gồm|có) )/u

/** `…, chủ trì hội nghị: Bà …`. */
function namesThem(page: Prose, words: string, after: number): boolean {
  return says(page, naming, words.slice(after, after + 8))
}

function firstOf(names: readonly Span[], from: number): Span[] {
  const first = names.find(({ start }) => start >= from)
  return first ? [first] : []
}

const others = /cùng dự|tham dự|dự hội nghị|cùng tham/iu

/** A list goes on until it tells who else attends. */
function listed(page: Prose, names: readonly Span[], from: number): Span[] {
  const end = asWritten(page, others).exec(page.text.slice(from))?.index ?? Infinity
  return names.filter(({ start }) => start >= from && start < from + end)
}

const joins = /(?:^|[\s,;])(?:và|cùng|;) |;/u

/** Several who preside together are joined by `và` and `cùng`, or by commas alone where the words say that they are several. */
function together(page: Prose, names: readonly Span[], verb: number, isShared: boolean): Span[] {
  const kept: Span[] = []
  let next = verb
  for (const name of names.toReversed()) {
    const between = page.text.slice(name.end, next)
    if (kept.length > 0 && !says(page, joins, between) && !(isShared && between.includes(','))) break
    if (actIn(page, between) || (kept.length > 0 && firstWord(page, attends, between))) break
    kept.unshift(name)
    next = name.start
  }
  return kept
}

function people(page: Prose, sentence: Span, names: readonly Span[], until: number): Person[] {
  return names.flatMap((name, at) => {
    const who = found(page, name)
    const next = names[at + 1]?.start ?? until
    return who ? [{ name: who, office: officeOf(page, names[at - 1]?.end ?? sentence.start, name, next) }] : []
  })
}

const speech =
  'phát biểu(?: (?:chỉ đạo|khai mạc|kết luận|bế mạc|chào mừng|khẳng định|nhấn mạnh|đề dẫn|tiếp thu|thảo luận|ý kiến))?|báo cáo|trình bày|triển khai|quán triệt|truyền đạt|công bố|đọc(?= (?:[Bb]áo|[Tt]ờ|[Dd]iễn|[Qq]uyết|[Nn]ghị|[Tt]hư))|giới thiệu|kết luận|nhấn mạnh|đề nghị|yêu cầu|cho biết|khẳng định|cho rằng|chỉ rõ|nêu rõ|nêu|lưu ý|chia sẻ|phân tích|góp ý|đề xuất|kiến nghị|thông báo(?! cáo)|phổ biến|gợi mở|thông tin(?= (?:về|nội dung|chuyên đề|nhanh|một|tình|tới|thêm|kết))|giải trình|làm rõ|đánh giá cao|đánh giá|ghi nhận|biểu dương|tiếp thu|quán xuyến|khái quát|trao đổi|tham luận|hướng dẫn|thông qua|đặt vấn đề|chỉ ra|trình'
const acts = new RegExp(`(?:${speech})(?![\\p{L}])`, 'gu')
// What was done to something, and words of two syllables: `chương trình`, `công trình`.
const passive = /(?:được|bị|chương|công|quá|tờ|lộ|dự thảo|bản|nghe) $/iu
const attends =
  /(?:tham dự|dự (?:và chỉ đạo|hội nghị|phiên|kỳ họp|buổi|cuộc|đại hội|cùng|có)|dự[.,;]|chủ trì|chủ tọa|được (?:bầu|giao|phân công|điều động))/giu
const speaksFirst =
  /^(?:(?:phát biểu|kết luận|báo cáo|trình bày|thay mặt|khai mạc|bế mạc|trao đổi|tham luận|thảo luận|giải trình|tiếp thu)[^,:]{0,90}|tại (?:hội nghị|phiên họp|kỳ họp|buổi|đây)[^,]{0,40}), /iu

/** Those who spoke, each once, with what they did and what they asked for. */
export function speakersIn(page: Prose, sentences: readonly Span[], after: number): Speaker[] {
  const speakers = new Map<string, Speaker>()
  for (const speaker of sentences.filter(({ end }) => end > after).flatMap(sentence => speakersOf(page, sentence))) {
    const first = speakers.get(speaker.name.value) ?? speaker
    const known = { ...first, office: first.office ?? speaker.office, asked: first.asked ?? speaker.asked }
    speakers.set(speaker.name.value, known)
  }
  return [...speakers.values()]
}

/** What is done in a stretch, not what was done to something: `đã được kết luận`. */
function actIn(page: Prose, words: string): RegExpExecArray | undefined {
  return firstWord(page, acts, words, ({ index }) => !says(page, passive, words.slice(0, index)))
}

const thenActs = /^.{0,30}(?: và| đã|, (?=phát biểu)) ?/u

function speakersOf(page: Prose, sentence: Span): Speaker[] {
  const names = namesIn(page, sentence)
  const isList = says(page, severalNamed, page.text.slice(sentence.start, sentence.end))
  const speakers: Speaker[] = []
  let shared: Span | undefined
  for (const [at, name] of [...names.entries()].toReversed()) {
    const until = names[at + 1]?.start ?? sentence.end
    const own = spokenAfter(page, name, until)
    const verb = own ?? (isList ? shared : undefined)
    shared = verb
    if (!verb || isObject(page, sentence, name)) continue
    const who = found(page, name)
    const said = at === 0 ? openingAct(page, sentence) : undefined
    if (!who) continue
    speakers.unshift({
      name: who,
      office: officeOf(page, names[at - 1]?.end ?? sentence.start, name, own?.start ?? until),
      act: found(page, said ?? verb),
      asked: own ? askedAfter(page, own, until) : null,
    })
  }
  return speakers
}

/** The verb of speaking between a name and the next; who only attends says nothing. */
function spokenAfter(page: Prose, name: Span, until: number): Span | undefined {
  const between = page.text.slice(name.end, until)
  const act = actIn(page, between)
  const attending = firstWord(page, attends, between)
  const onlyAttends =
    attending && act && attending.index < act.index && !says(page, thenActs, between.slice(attending.index))
  if (!act || onlyAttends) return undefined
  return { start: name.end + act.index, end: name.end + act.index + act[0].length }
}

const objectBefore = /(?:của|bầu|đối với|kỷ luật|bổ nhiệm|điều động|giao|cho|về) (?:các )?(?:đồng chí|ông|bà)? ?$/iu

/** Somebody who is spoken of: `bầu đồng chí …`, `của đồng chí …`, `kỷ luật ông …`. */
function isObject(page: Prose, sentence: Span, name: Span): boolean {
  return says(page, objectBefore, page.text.slice(Math.max(sentence.start, name.start - 40), name.start))
}

const opens =
  /^(?:phát biểu(?: (?:chỉ đạo|khai mạc|kết luận|bế mạc))?|kết luận|báo cáo|trình bày|khai mạc|bế mạc|tham luận|thảo luận|giải trình|tiếp thu)/iu

function openingAct(page: Prose, sentence: Span): Span | undefined {
  const words = asWritten(page, speaksFirst).exec(page.text.slice(sentence.start, sentence.end))?.[0]
  const verb = words && asWritten(page, opens).exec(words)?.[0]
  return verb ? { start: sentence.start, end: sentence.start + verb.length } : undefined
}

const asks = /(?:đề nghị|yêu cầu|kiến nghị|đề xuất)(?: rằng|:)? /gu

function askedAfter(page: Prose, verb: Span, until: number) {
  const from = verb.start
  const match = firstWord(page, asks, page.text.slice(from, until))
  if (!match) return null
  const start = from + match.index + match[0].length
  return found(page, { start, end: start + page.text.slice(start, until).replace(/[.;,\s]+$/u, '').length })
}
