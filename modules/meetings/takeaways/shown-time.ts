import type { Language } from '../../../platform/work/actor.ts'

/** When a meeting is, as it is printed: `8 giờ 00, ngày 14/12/2026`, `14 December 2026, 08:00`. */
export function whenShown(startsAt: string, timeZone: string, language: Language): string {
  const { day = '', month = '', year = '', hour = '', minute = '' } = partsOf(startsAt, timeZone)
  if (language === 'vi') return `${Number(hour)} giờ ${minute}, ngày ${day}/${month}/${year}`
  const named = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  return `${named.format(new Date(startsAt))}, ${hour}:${minute}`
}

/** A time of the day: `08:00`. */
export function hourShown(at: string, timeZone: string): string {
  const { hour = '', minute = '' } = partsOf(at, timeZone)
  return `${hour}:${minute}`
}

function partsOf(at: string, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
}
