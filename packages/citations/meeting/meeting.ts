import type { Found } from '../head/written.ts'

/** What an account of a meeting says of it; what it does not say is null or empty. */
export interface Meeting {
  /** Who meets. */
  body: Found | null
  /** `hội nghị quán triệt`, `kỳ họp thường lệ`: in small letters. */
  kind: Found | null
  /** `Kỳ họp thứ Ba`, and the number in it. */
  session: Found | null
  sessionNumber: Found<number> | null
  /** `khóa XV`, `nhiệm kỳ 2021 - 2026`. */
  term: Found | null
  /** `YYYY-MM-DD`, `--MM-DD` without a year, two of them with a stroke for several days. */
  date: Found | null
  timeOfDay: Found | null
  place: Found | null
  /** Who presides or leads; who only attends and directs does not. */
  chair: Person[]
  agenda: Found[]
  speakers: Speaker[]
  decisions: Decision[]
}

export interface Person {
  name: Found
  office: Found | null
}

export interface Speaker extends Person {
  act: Found | null
  /** What they asked for; null of those who only reported. */
  asked: Found | null
}

export interface Decision {
  decision: Found | null
  /** Who is to do something, and what. */
  authorised: Found | null
  task: Found | null
}

/** The same as words alone, in the shape in which other programs exchange it. */
export function plainMeeting(meeting: Meeting) {
  const { body, kind, session, sessionNumber, term, date, timeOfDay, place, chair, agenda, speakers, decisions } =
    meeting
  return {
    body: value(body),
    kind: value(kind),
    session: value(session),
    session_number: value(sessionNumber),
    term: value(term),
    date: value(date),
    time_of_day: value(timeOfDay),
    place: value(place),
    chair: chair.map(({ name, office }) => ({ name: name.value, office: value(office) })),
    agenda: agenda.map(item => item.value),
    speakers: speakers.map(({ name, office, act, asked }) => ({
      name: name.value,
      office: value(office),
      act: value(act),
      asked: value(asked),
    })),
    decisions: decisions.map(({ decision, authorised, task }) => ({
      decision: value(decision),
      authorised: value(authorised),
      task: value(task),
    })),
  }
}

function value<Value>(found: Found<Value> | null): Value | null {
  return found?.value ?? null
}
