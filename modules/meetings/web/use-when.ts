import { dayAndTime } from '../../../ui/words/time-of-day.ts'
import { type Say, useTimeZone, useWords } from '../../../ui/words/words.tsx'
import type { MeetingRow } from '../contract.ts'

type Times = Pick<MeetingRow, 'startsAt' | 'endsAt'>

/** When a meeting is, in the organisation's time zone: the day of the week, the day, and from when to when. */
export function useWhen(): (times: Times) => string {
  const say = useWords()
  const timeZone = useTimeZone()
  return times => whenOf(say, times, timeZone)
}

function whenOf(say: Say, { startsAt, endsAt }: Times, timeZone: string | undefined): string {
  const start = dayAndTime(startsAt, timeZone)
  const end = endsAt === null ? undefined : dayAndTime(endsAt, timeZone)
  const facts = { weekday: weekdayOf(start.day, say.language), day: say.day(start.day), from: start.time }
  if (!end) return say('meeting.when', facts)
  if (end.day === start.day) return say('meeting.when_until', { ...facts, to: end.time })
  return say('meeting.when_days', { ...facts, to: end.time, last: say.day(end.day) })
}

function weekdayOf(day: string, language: Say['language']): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.parse(day))
}
