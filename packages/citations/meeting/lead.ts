import { found, foundIn, type Found, type Span, trimmed, type Written } from '../head/written.ts'
import { bodyBefore, bodyNamed, subjectIn } from './bodies.ts'
import { type When, whenIn } from './days.ts'
import type { Meeting } from './meeting.ts'
import { namesIn } from './people.ts'
import { sessionIn } from './sessions.ts'

/** What the sentence says that reports the meeting: when, where, who met, in which form and for what. */
export type Lead = Pick<
  Meeting,
  'body' | 'kind' | 'session' | 'sessionNumber' | 'term' | 'date' | 'timeOfDay' | 'place' | 'agenda'
> & { sentence: Span }

/** What a meeting is called. */
export const meetingWords =
  'hội nghị|kỳ họp|phiên họp|cuộc họp|buổi họp|đại hội|buổi làm việc|cuộc làm việc|phiên làm việc|hội thảo|tọa đàm|toạ đàm|buổi sinh hoạt|lễ|họp'

const meetingNoun = new RegExp(`(?<![\\p{L}])(?:${meetingWords})(?![\\p{L}])`, 'giu')

const farthest = 12

/** Reads the first sentence that names a day or a meeting of somebody; later ones that say the same more fully add to it. */
export function leadIn(page: Written, sentences: readonly Span[]): Lead | undefined {
  const first = sentences.slice(0, farthest).findIndex(sentence => isLead(page, sentence))
  const sentence = sentences[first]
  if (!sentence) return undefined
  const lead = readSentence(page, sentence)
  const next = sentences.slice(first + 1, first + 6)
  const fuller = next.slice(0, 2).filter(one => whenIn(page, one)?.date.value === lead.date?.value && lead.date)
  const whole = fuller.reduce((known, one) => merged(known, readSentence(page, one)), lead)
  return {
    ...whole,
    agenda: [...whole.agenda, ...next.flatMap(one => furtherItems(page, one, whole.agenda.length === 0))],
  }
}

function isLead({ text, plain }: Written, sentence: Span): boolean {
  const page = { text, plain, source: (place: number) => place }
  if (!whenIn(page, sentence)) return false
  return meetingNoun.test(restart(text.slice(sentence.start, sentence.end)))
}

function restart(words: string): string {
  meetingNoun.lastIndex = 0
  return words
}

function merged(known: Lead, other: Lead): Lead {
  const longer = lengthOf(other.agenda) > lengthOf(known.agenda) ? other.agenda : known.agenda
  return {
    ...known,
    body: known.body ?? other.body,
    kind: known.kind ?? other.kind,
    session: known.session ?? other.session,
    sessionNumber: known.sessionNumber ?? other.sessionNumber,
    term: known.term ?? other.term,
    place: known.place ?? other.place,
    timeOfDay: known.timeOfDay ?? other.timeOfDay,
    agenda: longer,
  }
}

const further =
  /^(?:.{0,60}, )?(?:hội nghị|kỳ họp|phiên họp|cuộc họp|đại hội|tại (?:hội nghị|kỳ họp|phiên họp|phiên này|cuộc họp)[^,]*, [^,]{0,60}?)(?: này)? (?<more>còn |cũng )?(?:đã |sẽ |tập trung |dự kiến |nhằm |được |còn |cũng )*(?<verb>nghe|thảo luận|cho ý kiến|xem xét|bàn|đánh giá|quán triệt|thông qua) /iu

/** `hội nghị còn nghe …`: what else was dealt with; without `còn` only where the first sentence told nothing. */
function furtherItems(page: Written, sentence: Span, isFirst: boolean): Found[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const match = further.exec(words)
  if (!match || !(isFirst || match.groups?.['more'])) return []
  const start = sentence.start + match[0].length - (match.groups?.['verb']?.length ?? 0) - 1
  if (namesIn(page, { start: sentence.start, end: start + 60 }).length > 0) return []
  return itemsOf(page, { start, end: start + page.text.slice(start, sentence.end).replace(/[.;,\s]+$/u, '').length })
}

function lengthOf(agenda: readonly Found[]): number {
  return agenda.reduce((sum, { value }) => sum + value.length, 0)
}

function readSentence(page: Written, sentence: Span): Lead {
  const when = whenIn(page, sentence)
  const place = placeIn(page, sentence, when)
  const after = Math.max(when?.end ?? sentence.start, place && isNear(page, when, place) ? place.end : 0)
  const rest = { start: after, end: sentence.end }
  const subject = subjectIn(page, rest)
  const noun = nounIn(page, {
    start: isNounFirst(page, rest) ? rest.start : (subject?.verb ?? rest.start),
    end: rest.end,
  })
  const session = sessionIn(page, rest, noun)
  const body =
    (noun && bodyNamed(page, { start: noun.end, end: rest.end })) ?? (subject && bodyBefore(page, rest, subject))
  const purpose = noun
    ? purposeAfter(page, Math.max(noun.end, session?.end ?? 0, body && body.end > noun.end ? body.end : 0), rest.end)
    : undefined
  return {
    sentence,
    date: when?.date ?? null,
    timeOfDay: when?.timeOfDay ?? null,
    place: place ? found(page, place) : null,
    body: body?.body ?? null,
    term: termIn(page, { start: rest.start, end: purpose?.start ?? rest.end }),
    session: session?.session ?? null,
    sessionNumber: session?.number ?? null,
    kind: kindOf(page, noun),
    agenda: purpose ? itemsOf(page, purpose) : [],
  }
}

/** `Đại hội đại biểu Đảng bộ huyện … đã khai mạc`: the meeting itself is the subject. */
function isNounFirst({ text }: Written, rest: Span): boolean {
  meetingNoun.lastIndex = 0
  const match = meetingNoun.exec(text.slice(rest.start, Math.min(rest.end, rest.start + 40)))
  return match !== null && /^[\s,.)]*$/u.test(text.slice(rest.start, rest.start + match.index))
}

/** The word for the meeting that is held: `tổ chức hội nghị`, not one that is only cited in its purpose. */
function nounIn({ text }: Written, rest: Span): Span | undefined {
  meetingNoun.lastIndex = 0
  for (const { 0: word, index } of text.slice(rest.start, rest.end).matchAll(meetingNoun)) {
    const start = rest.start + index
    const isVerb =
      word.toLowerCase() === 'họp' && /(?:kỳ|phiên|cuộc|buổi|tổng) $/iu.test(text.slice(Math.max(0, start - 6), start))
    if (!isVerb) return { start, end: start + word.length }
  }
  return undefined
}

function isNear({ text }: Written, when: When | undefined, place: Span): boolean {
  return when !== undefined && place.start > when.end && text.slice(when.end, place.start).length < 20
}

const generic =
  /^(?:hội nghị|kỳ họp|phiên|buổi|cuộc|đại hội|đây|điều|khoản|nghị quyết|quyết định|văn bản|chỉ thị|các |những |một số|nhiều|kết luận|báo cáo)/iu

/** `, tại Hà Nội,` beside the day; else where the sentence says it was held. */
function placeIn({ text }: Written, sentence: Span, when: When | undefined): Span | undefined {
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

function termIn(page: Written, rest: Span): Found | null {
  const words = page.text.slice(rest.start, Math.min(rest.end, rest.start + 300))
  const match = /(?:khóa|khoá) (?:[IVXL]+|\d{1,2})(?![\p{L}\d])|nhiệm kỳ \d{4} ?[-–] ?\d{4}/iu.exec(words)
  return match && found(page, { start: rest.start + match.index, end: rest.start + match.index + match[0].length })
}

const actions =
  'quán triệt|sơ kết|tổng kết|triển khai|đánh giá|thảo luận|cho ý kiến|xem xét|công bố|thông qua|bàn|giao ban|lấy ý kiến|góp ý|thông báo|phổ biến|học tập|bầu|kiện toàn|rà soát|nghe|tuyên truyền|tập huấn|dự kiến|quyết định|quy định|kế hoạch|phương hướng'
const action = new RegExp(`(?<![\\p{L}])(?:${actions})(?![\\p{L}])`, 'u')
const forWhat = /(?<![\p{L}])(?:nhằm|để|bàn về|về việc|về|với nội dung|gồm)(?: các nội dung)?:? /u

/** From the first word that tells a purpose, `nhằm …`, `quán triệt …`, close behind the name of the meeting. */
function purposeAfter({ text }: Written, from: number, end: number): Span | undefined {
  const words = text.slice(from, Math.min(end, from + closest))
  const told = forWhat.exec(words)
  const acted = action.exec(words)
  const isActedFirst = acted !== null && (!told || acted.index < told.index)
  const at = isActedFirst ? acted.index : told && told.index + told[0].length
  if (at === null || at === undefined) return undefined
  const whole = text.slice(from + at, end).replace(/^(?:tiến hành|việc) /u, '')
  const start = from + at + (text.slice(from + at, end).length - whole.length)
  return { start, end: start + whole.replace(/[.;,\s]+$/u, '').length }
}

const closest = 120

const parting = new RegExp(
  `;\\s*|,?\\s+(?:và|đồng thời)\\s+(?=(?:${actions}|Nghị quyết|Chỉ thị|Kết luận|Quy định|Kế hoạch)(?!\\p{L}))`,
  'giu',
)

/** `thảo luận và cho ý kiến` is one item. */
const shortestItem = 20

function itemsOf(page: Written, purpose: Span): Found[] {
  const words = page.text.slice(purpose.start, purpose.end)
  const cuts = [...words.matchAll(parting)].filter(cut => cut.index > shortestItem)
  const starts = [0, ...cuts.map(cut => cut.index + cut[0].length)]
  const ends = [...cuts.map(cut => cut.index), words.length]
  return starts.flatMap(
    (start, at) => found(page, { start: purpose.start + start, end: purpose.start + (ends[at] ?? words.length) }) ?? [],
  )
}

const kinds = new RegExp(
  `^(?:toàn quốc|trực tuyến|thường kỳ|thường lệ|chuyên đề|bất thường|mở rộng|${actions})(?!\\p{L})`,
  'iu',
)

/** `hội nghị quán triệt`: the noun and the first thing done in it. */
function kindOf(page: Written, noun: Span | undefined): Found | null {
  if (!noun) return null
  const next = page.text.slice(noun.end, noun.end + 40)
  const kind = kinds.exec(next.trimStart())?.[0]
  const gap = next.length - next.trimStart().length
  const words =
    kind === undefined ? found(page, noun) : foundIn(page, [{ start: noun.start, end: noun.end + gap + kind.length }])
  return words && { ...words, value: words.value.toLowerCase() }
}
