import Holidays from 'date-holidays'
import { dayAfter, weekdayOf, workingDayFrom } from '../../packages/rules/index.ts'
import type { InBothLanguages, Profile, WorkingWeek } from './contract.ts'
import { rulesOn } from './rules.ts'

/** Why a day is not worked. */
export interface DayOff {
  kind: 'rest' | 'holiday' | 'made-up' | 'special'
  words: InBothLanguages
  /** The title of what says so; null for a day of rest of the week. */
  source: string | null
  /** How much the rulebook believes it. */
  confidence: Profile['days'][number]['confidence']
}

export interface CountedDay {
  /** YYYY-MM-DD. */
  day: string
  leftOut: (DayOff & { day: string })[]
}

type Calendar = Pick<Profile, 'weeks' | 'days' | 'sources'>

/** Whether the public holidays of a country (ISO 3166-1) are known. */
export function knowsHolidaysOf(country: string): boolean {
  return Object.hasOwn(new Holidays().getCountries() ?? {}, country)
}

/** Why a day (YYYY-MM-DD) is not worked under a profile; undefined of a working day. */
export function dayOffOn(profile: Calendar, day: string): DayOff | undefined {
  const special = rulesOn(profile.days, day)[0]
  if (special) {
    const { says, source, confidence } = special
    return says.worked
      ? undefined
      : { kind: 'special', words: says.words, source: titleOf(profile, source), confidence }
  }
  const week = rulesOn(profile.weeks, day)[0]
  if (!week) return undefined
  const { says, source, confidence } = week
  const believed = { source: titleOf(profile, source), confidence }
  const holiday = holidayOf(says, day)
  if (holiday) return { kind: 'holiday', words: holiday, ...believed }
  if (says.rest.includes(weekdayOf(day)))
    return { kind: 'rest', words: weekdayWords(day), source: null, confidence: 'official' }
  const madeUp = says.madeUp ? madeUpOn(profile, says, day) : undefined
  return madeUp && { kind: 'made-up', words: madeUp, ...believed }
}

/**
 * The day that lies so many working days after `from` (YYYY-MM-DD), or before it when `workingDays` is negative (at most 1,000), and
 * every day that was left out on the way with the reason. `from` itself does not count.
 */
export function countWorkingDays(
  profile: Calendar,
  { from, workingDays }: { from: string; workingDays: number },
): CountedDay {
  const reasons = new Map<string, DayOff>()
  const { day, leftOut } = workingDayFrom(from, workingDays, one => {
    const off = dayOffOn(profile, one)
    if (off) reasons.set(one, off)
    return off?.kind
  })
  return {
    day,
    leftOut: leftOut.flatMap(({ day: one }) => {
      const off = reasons.get(one)
      return off ? [{ day: one, ...off }] : []
    }),
  }
}

/** A holiday on a day of rest before `day` for which `day` is off: each of them moves to the next day that is otherwise worked. */
function madeUpOn(profile: Calendar, week: WorkingWeek, day: string): InBothLanguages | undefined {
  const owed: InBothLanguages[] = []
  // A holiday owes its day to the first working day after it, so looking back over a fortnight finds all that is owed.
  for (let one = dayAfter(day, -longestDebt); one <= day; one = dayAfter(one, 1)) {
    if (rulesOn(profile.days, one)[0]) continue
    const [holiday, rests] = [holidayOf(week, one), week.rest.includes(weekdayOf(one))]
    if (holiday && rests) owed.push(holiday)
    if (holiday || rests) continue
    const paid = owed.shift()
    if (one === day) return paid && { vi: `Nghỉ bù ${paid.vi}`, en: `Day off in lieu of ${paid.en}` }
  }
  return undefined
}

const longestDebt = 14

const years = new Map<string, ReadonlyMap<string, InBothLanguages>>()

function holidayOf({ holidaysOf: country }: WorkingWeek, day: string): InBothLanguages | undefined {
  if (country === null) return undefined
  const key = `${country} ${day.slice(0, 4)}`
  const known = years.get(key) ?? holidaysIn(country, Number(day.slice(0, 4)))
  years.set(key, known)
  return known.get(day)
}

/** The public holidays of a year. One that lasts several days names each of them that has no name of its own. */
function holidaysIn(country: string, year: number): Map<string, InBothLanguages> {
  const calendar = new Holidays(country)
  const found = new Map<string, InBothLanguages>()
  const english = new Map(calendar.getHolidays(year, 'en').map(({ date, rule, name }) => [date + rule, name]))
  const all = calendar.getHolidays(year, 'vi').filter(({ type }) => type === 'public')
  const lasting = (one: (typeof all)[number]) => Math.round((one.end.getTime() - one.start.getTime()) / 86_400_000)
  for (const one of all.toSorted((a, b) => lasting(b) - lasting(a)))
    for (let place = 0; place < Math.max(1, lasting(one)); place += 1)
      found.set(dayAfter(one.date.slice(0, 10), place), {
        vi: one.name,
        en: english.get(one.date + one.rule) ?? one.name,
      })
  return found
}

function titleOf({ sources }: Pick<Profile, 'sources'>, code: string): string {
  return sources.find(source => source.code === code)?.title ?? code
}

function weekdayWords(day: string): InBothLanguages {
  const moment = new Date(`${day}T00:00:00Z`)
  const named = (language: string) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(moment)
  return { vi: named('vi'), en: named('en') }
}
