/** A day that is not worked, and what it is called; `code` is `weekend` or that of a holiday. */
export interface DayOff {
  /** YYYY-MM-DD. */
  day: string
  code: string
}

export interface WorkingDay {
  /** YYYY-MM-DD. */
  day: string
  /** Every day that was passed over on the way, in the order of the calendar. */
  leftOut: DayOff[]
}

/**
 * The day that lies so many working days after `from`, or before it when `workingDays` is negative. `from` itself does not
 * count. With 0 it is `from`, or the next working day where `from` is none. `offOn` says why a day (YYYY-MM-DD) is not worked,
 * and undefined of a working day. Throws a RangeError when a day is malformed, when more than 1,000 days are asked for, or
 * when a whole year has no working day.
 */
export function workingDayFrom(
  from: string,
  workingDays: number,
  offOn: (day: string) => string | undefined,
): WorkingDay {
  if (!Number.isInteger(workingDays) || Math.abs(workingDays) > 1_000)
    throw new RangeError('At most a thousand working days are counted.')
  const step = workingDays < 0 ? -1 : 1
  const leftOut: DayOff[] = []
  let [day, left, idle] = [checked(from), Math.abs(workingDays), 0]
  if (left === 0) [day, left] = [dayAfter(day, -1), 1]
  while (left > 0) {
    day = dayAfter(day, step)
    const code = offOn(day)
    if (code === undefined) [left, idle] = [left - 1, 0]
    else {
      leftOut.push({ day, code })
      idle += 1
      if (idle > 366) throw new RangeError('A whole year without a working day cannot be counted in.')
    }
  }
  return { day, leftOut: step < 0 ? leftOut.toReversed() : leftOut }
}

/** How many working days lie after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: string, to: string, offOn: (day: string) => string | undefined): number {
  if (checked(to) < checked(from)) return -workingDaysBetween(to, from, offOn)
  let count = 0
  for (let day = from; day < to;) {
    day = dayAfter(day, 1)
    if (offOn(day) === undefined) count += 1
  }
  return count
}

/** The weekday of a day: 0 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${checked(day)}T00:00:00Z`).getUTCDay()
}

/** The day so many calendar days later, or earlier when negative. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

function checked(day: string): string {
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) && dayAfter(day, 0) === day
  if (!isDay) throw new RangeError('A day is written as YYYY-MM-DD.')
  return day
}
