import type { Language } from './language.ts'

const noBreak = '\u00a0'
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Whether this is a day of the calendar as contracts write it: YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return found !== null && exists(Number(found[1]), Number(found[2]), Number(found[3]))
}

/**
 * Reads what people type for a day: 14/10/2021, 14.10.2021, 14-10-2021, 14 10 2021, 14102021 or 2021-10-14, always day before
 * month. Answers YYYY-MM-DD, or undefined for what is no day; a year of two digits is refused, because it could mean two.
 */
export function readDay(text: string): string | undefined {
  const typed = text.trim()
  if (isDay(typed)) return typed
  const found = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(typed)
  if (!found) return undefined
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return exists(year, month, day) ? `${year}-${two(month)}-${two(day)}` : undefined
}

/** A day as the language writes it: 14/10/2021, or 14 Oct 2021. What is no day is given back unchanged. */
export function formatDay(day: string, language: Language): string {
  if (!isDay(day)) return day
  const [year = '', month = '', date = ''] = day.split('-')
  return language === 'vi' ? `${date}/${month}/${year}` : `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** Today in the time zone of this device. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

interface MomentOptions {
  /** IANA name; the device's own when left out. */
  timeZone?: string | undefined
  seconds?: boolean
}

/** A moment (ISO 8601) as time of day and day, on one line: 08:28 14/10/2021. */
export function formatMoment(moment: string, language: Language, { timeZone, seconds }: MomentOptions = {}): string {
  const parts = clockIn(timeZone).formatToParts(new Date(moment))
  const part = (type: string) => parts.find(piece => piece.type === type)?.value ?? ''
  const day = formatDay(`${part('year')}-${part('month')}-${part('day')}`, language)
  const time = [part('hour'), part('minute'), ...(seconds ? [part('second')] : [])].join(':')
  return `${time} ${day}`.replaceAll(' ', noBreak)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** A clock of a time zone. Each is made once, because making one takes many times as long as writing a moment with it. */
export function clockIn(timeZone = ''): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-CA', {
    ...(timeZone ? { timeZone } : {}),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(timeZone, clock)
  return clock
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
