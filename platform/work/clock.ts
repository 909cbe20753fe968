/** Where the time comes from: passed in, so that a test can say what day it is. */
export interface Clock {
  now: () => Date
  /** The day (YYYY-MM-DD) of a moment in the organisation's time zone. */
  dayOf: (moment: Date) => string
}

/** The machine's clock in the organisation's time zone (an IANA name; an unknown one throws). */
export function machineClock(timeZone: string): Clock {
  return { now: () => new Date(), dayOf: dayIn(timeZone) }
}

/** How to find the day of a moment in a time zone. */
export function dayIn(timeZone: string): (moment: Date) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return moment => format.format(moment)
}
