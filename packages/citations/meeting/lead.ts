import { found, type Found, type Span } from '../head/written.ts'
import { furtherItems, isAction, itemsOf, purposeAfter } from './agenda.ts'
import { type Body, bodyActing, bodyBefore, bodyBy, bodyNamed, bodyVisited, type Subject, subjectIn } from './bodies.ts'
import { type When, whenIn } from './days.ts'
import type { Meeting } from './meeting.ts'
import { labelledIn } from './minutes.ts'
import { hasNoun, isNounFirst, kindOf, nounIn } from './nouns.ts'
import { placeIn } from './places.ts'
import { type Session, sessionIn } from './sessions.ts'
import { asWritten, type Prose, says } from './words.ts'

/** What the sentence says that reports the meeting: when, where, who met, in which form and for what. */
type Lead = Pick<
  Meeting,
  'body' | 'kind' | 'session' | 'sessionNumber' | 'term' | 'date' | 'timeOfDay' | 'place' | 'agenda'
> & { sentence: Span }

const farthest = 12

/** Reads the first sentence that names a day or a meeting of somebody; later ones that say the same more fully add to it. */
export function leadIn(page: Prose, sentences: readonly Span[]): Lead {
  const top = sentences.slice(0, farthest)
  const dated = top.findIndex(sentence => isLead(page, sentence))
  const first = dated < 0 ? top.findIndex(sentence => isUndatedLead(page, sentence)) : dated
  const sentence = sentences[first]
  if (!sentence) return withLabels(page, sentences, withoutLead(page, top))
  const lead = readSentence(page, sentence)
  const next = sentences.slice(first + 1, first + 6)
  const fuller = [
    ...top.slice(0, first).filter(one => !lead.body && says(page, today, page.text.slice(one.start, one.end))),
    ...next.slice(0, 2).filter(one => lead.date && saysMore(page, one, lead.date.value)),
  ]
  const whole = fuller.reduce((known, one) => merged(known, readSentence(page, one)), lead)
  const further = next.flatMap(one => furtherItems(page, one, whole.agenda.length === 0))
  return withLabels(page, sentences, { ...whole, agenda: [...whole.agenda, ...further] })
}

const today = /(?:sáng|trưa|chiều|tối|hôm) (?:nay|qua)(?!\p{L})/iu
const takesPlace = /^(?:hội nghị|kỳ họp|phiên họp|đại hội) (?:sẽ |đã |được )*(?:diễn ra|tổ chức) [^.]{0,80} tại /iu

/** A sentence with the same day, or one that goes on to tell where it takes place. */
function saysMore(page: Prose, sentence: Span, day: string): boolean {
  const words = page.text.slice(sentence.start, sentence.end)
  return whenIn(page, sentence)?.date.value === day || says(page, takesPlace, words)
}

/** An excerpt may leave out the sentence that reports the meeting, and still tell what was dealt with. */
function withoutLead(page: Prose, top: readonly Span[]): Lead {
  const sentence = { start: 0, end: 0 }
  const nothing = readSentence(page, sentence)
  return { ...nothing, agenda: top.slice(0, 3).flatMap(one => furtherItems(page, one, true)) }
}

function withLabels(page: Prose, sentences: readonly Span[], lead: Lead): Lead {
  const labelled = labelledIn(page, sentences)
  return {
    ...lead,
    date: lead.date ?? labelled.date,
    timeOfDay: lead.timeOfDay ?? labelled.timeOfDay,
    place: lead.place ?? labelled.place,
    agenda: lead.agenda.length > 0 ? lead.agenda : labelled.agenda,
  }
}

/** A day with a meeting, or with a body that does what bodies do when they meet. */
function isLead(page: Prose, sentence: Span): boolean {
  const when = whenIn(page, sentence)
  if (!when) return false
  if (hasNoun(page, sentence)) return true
  const rest = { start: when.end, end: sentence.end }
  const subject = subjectIn(page, rest)
  return subject !== undefined && bodyBefore(page, rest, subject) !== undefined
}

/** Accounts that name no day still name the meeting and who held it, in one sentence. */
function isUndatedLead(page: Prose, sentence: Span): boolean {
  const { body, session, agenda } = readSentence(page, sentence)
  return body !== null && (session !== null || agenda.length > 0)
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

function lengthOf(agenda: readonly Found[]): number {
  return agenda.reduce((sum, { value }) => sum + value.length, 0)
}

function readSentence(page: Prose, sentence: Span): Lead {
  const when = whenIn(page, sentence)
  const place = placeIn(page, sentence, when)
  const rest = behindDayAndPlace(page, sentence, when, place)
  const subject = subjectIn(page, rest)
  const isWhole = rest.end < sentence.end
  const noun = nounIn(page, { start: isWhole ? rest.start : nounFrom(page, rest, subject), end: rest.end })
  const session = sessionIn(page, rest, noun) ?? sessionGoingOn(page, sentence, when)
  const behind = noun && { start: noun.end, end: rest.end }
  const named = behind && bodyNamed(page, behind)
  const body = bodyMeeting(page, rest, subject, behind, named)
  const told = Math.max(noun?.end ?? 0, session?.end ?? 0, named?.end ?? 0)
  const purpose = purposeOf(page, rest, subject, noun ? told : (body?.end ?? 0))
  return {
    ...nothing,
    sentence,
    ...(when && { date: when.date, timeOfDay: when.timeOfDay }),
    ...(place && { place: found(page, place) }),
    ...(body && { body: body.body }),
    ...(session && { session: session.session, sessionNumber: session.number }),
    term: termIn(page, { start: rest.start, end: purpose?.start ?? rest.end }),
    kind: kindOf(page, noun),
    agenda: purpose ? itemsOf(page, purpose) : [],
  }
}

const goesOn = /^(?:tiếp tục|trong|theo) /iu

/** `Tiếp tục chương trình Kỳ họp thứ 9, chiều 5/6, …`: the session may be told before the day. */
function sessionGoingOn(page: Prose, sentence: Span, when: When | undefined): Session | undefined {
  const before = { start: sentence.start, end: when?.start ?? sentence.start }
  if (!says(page, goesOn, page.text.slice(before.start, before.end))) return undefined
  return sessionIn(page, before, nounIn(page, before))
}

const nothing = { date: null, timeOfDay: null, place: null, body: null, session: null, sessionNumber: null }

const shortestRest = 12

/** The sentence past its day, and past its place where this follows at once; before a day that ends it. */
function behindDayAndPlace(page: Prose, { start, end }: Span, when: When | undefined, place: Span | undefined): Span {
  if (when && end - when.end < shortestRest && when.start > start + shortestRest) return { start, end: when.start }
  const isOpening = place && isNear(page, when, place)
  return { start: Math.max(when?.end ?? start, isOpening ? place.end : 0), end }
}

/** Where the word for the meeting may begin: with the subject, or with what the subject does. */
function nounFrom(page: Prose, rest: Span, subject: Subject | undefined): number {
  return isNounFirst(page, rest) ? rest.start : (subject?.verb ?? rest.start)
}

/** Who meets: named with the meeting, or as its subject, or as who holds it, or as who acts further on. */
function bodyMeeting(
  page: Prose,
  rest: Span,
  subject: Subject | undefined,
  behind: Span | undefined,
  named: Body | undefined,
): Body | undefined {
  const before = subject && bodyBefore(page, rest, subject)
  return (
    fuller(named, before) ??
    (behind && bodyBy(page, behind)) ??
    before ??
    bodyVisited(page, rest) ??
    bodyActing(page, rest)
  )
}

/** `Đảng bộ huyện An Sơn tổ chức Đại hội Đảng bộ huyện`: the same body, once by its full name. */
function fuller(named: Body | undefined, before: Body | undefined): Body | undefined {
  return named && before?.body.value.startsWith(`${named.body.value} `) ? before : named
}

/** Told by what the subject does, or behind the name of the meeting. */
function purposeOf(page: Prose, rest: Span, subject: Subject | undefined, told: number): Span | undefined {
  if (subject && (isAction(page, subject.verb) || worksWith(page, subject.verb)))
    return purposeAfter(page, subject.verb, rest.end)
  return told > rest.start ? purposeAfter(page, told, rest.end) : undefined
}

const works = /^(?:đã |sẽ |có buổi |có cuộc )*làm việc với /u

function worksWith(page: Prose, verb: number): boolean {
  return says(page, works, page.text.slice(verb, verb + 40))
}

function isNear({ text }: Prose, when: When | undefined, place: Span): boolean {
  return when !== undefined && place.start > when.end && text.slice(when.end, place.start).length < 20
}

const terms = /(?:khóa|khoá) (?:[IVXL]+|\d{1,2})(?![\p{L}\d])|nhiệm kỳ \d{4} ?[-–] ?\d{4}/iu

function termIn(page: Prose, rest: Span): Found | null {
  const words = page.text.slice(rest.start, Math.min(rest.end, rest.start + 300))
  const match = asWritten(page, terms).exec(words)
  return match && found(page, { start: rest.start + match.index, end: rest.start + match.index + match[0].length })
}
