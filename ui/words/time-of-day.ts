import { clockIn } from './day.ts'

/** Reads what people type for a time of day: 8, 8h, 8h30, 8:30, 8.30, 0830, 8 giờ 30. Answers HH:MM, or undefined for what is none. */
export function readTime(text: string): string | undefined {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\s*giờ\s*/u, 'h')
    .replace(/\s+/g, '')
  const found = /^(\d{1,2})(?:[h:.](\d{2})?)?$/.exec(typed) ?? /^(\d{2})(\d{2})$/.exec(typed)
  if (!found) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined
}

/** The day (YYYY-MM-DD) and the time of day (HH:MM) of a moment in a time zone (IANA name; the device's own when left out). */
export function dayAndTime(moment: string | number, timeZone?: string): { day: string; time: string } {
  const parts = clockIn(timeZone).formatToParts(new Date(moment))
  const part = (type: string) => parts.find(piece => piece.type === type)?.value ?? ''
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` }
}

/** The moment (ISO 8601) at which clocks in a time zone show this day and time of day. */
export function momentAt(day: string, time: string, timeZone?: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`)
  // The second turn is for days on which the clocks are changed.
  const first = wanted - aheadAt(wanted, timeZone)
  return new Date(wanted - aheadAt(first, timeZone)).toISOString()
}

/** How many milliseconds clocks in a time zone are ahead of UTC. */
function aheadAt(moment: number, timeZone: string | undefined): number {
  const { day, time } = dayAndTime(moment, timeZone)
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(moment / 60_000) * 60_000
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
