import type { Word } from './words-of.ts'

export interface Calendar {
  /** The day on which the line was typed. */
  today: string
  /** In which order days and months are written where figures leave it open. */
  language: 'vi' | 'en'
}

/** Until when, and from which word to which that is said, `to` exclusive. */
export interface Due {
  by: string
  from: number
  to: number
}

/** The one day until which something is to be done; undefined where none is said, or more than one. */
export function dueIn(words: readonly Word[], calendar: Calendar): Due | undefined {
  const said = new Map<number, Due>()
  for (const at of words.keys()) {
    const due = ledInTo(words, at, calendar)
    if (due && !said.has(due.to)) said.set(due.to, due)
  }
  const [first] = said.values()
  return first ? (said.size === 1 ? first : undefined) : atTheEnd(words, calendar)
}

/** `by Friday`, `trước ngày 15/12`. What announces it is part of it: `xong trước ngày …`. */
function ledInTo(words: readonly Word[], at: number, calendar: Calendar): Due | undefined {
  const length = leads.find(lead => lead.every((word, place) => words[at + place]?.key === word))?.length
  const day = length === undefined ? undefined : dayAt(words, at + length, calendar)
  if (!day) return undefined
  const announced = announcing.find(said => said.every((word, place) => words[at - said.length + place]?.key === word))
  return { by: day.by, from: at - (announced?.length ?? 0), to: day.to }
}

/** A day that stands alone after a dash, a comma or a bracket at the very end. */
function atTheEnd(words: readonly Word[], calendar: Calendar): Due | undefined {
  for (let from = Math.max(1, words.length - longest); from < words.length; from += 1) {
    const isApart = /[,;:–—(-]/.test(words[from - 1]?.after ?? '')
    const day = isApart ? dayAt(words, from, calendar) : undefined
    if (day?.to === words.length) return { by: day.by, from, to: day.to }
  }
  return undefined
}

const longest = 8

const leads = [
  ['no', 'later', 'than'],
  ['due', 'by'],
  ['due', 'on'],
  ['due'],
  ['deadline'],
  ['by'],
  ['before'],
  ['cham', 'nhat', 'den'],
  ['cham', 'nhat', 'la'],
  ['cham', 'nhat'],
  ['muon', 'nhat'],
  ['han', 'chot'],
  ['han', 'den'],
  ['thoi', 'han'],
  ['han'],
  ['truoc'],
]
const announcing = [['hoan', 'thanh'], ['xong'], ['done']]

/** The day that begins with this word. */
function dayAt(words: readonly Word[], at: number, calendar: Calendar): Day | undefined {
  const key = (place: number) => words[at + place]?.key ?? ''
  if (key(0) === 'het')
    return key(1) === 'thang' ? endOfMonth(words, at + 2, calendar) : plainDay(words, at + 1, calendar)
  if (key(0) === 'ngay' && key(1) === 'mai') return said(after(calendar.today, 1), at + 2)
  return plainDay(words, at, calendar)
}

function plainDay(words: readonly Word[], at: number, calendar: Calendar): Day | undefined {
  const from = ['ngay', 'the'].includes(words[at]?.key ?? '') ? at + 1 : at
  return inFigures(words, from, calendar) ?? inWords(words, from, calendar) ?? weekday(words, from, calendar)
}

interface Day {
  by: string
  to: number
}

/** `15/12/2026`, `15-12`, `2026-12-15`. */
function inFigures(words: readonly Word[], at: number, calendar: Calendar) {
  const parts = (words[at]?.key ?? '').split(/[/.-]/)
  if (parts.length < 2 || parts.length > 3 || !parts.every(part => /^\d{1,4}$/.test(part))) return undefined
  const [one = '', two = '', three] = parts
  if (one.length === 4)
    return three === undefined ? undefined : day(calendar, { year: one, month: two, day: three, to: at + 1 })
  if (three !== undefined && three.length !== 4) return undefined
  const isOpen = calendar.language === 'en' && Number(one) <= 12 && Number(two) <= 12 && one !== two
  if (isOpen) return undefined
  const isMonthFirst = calendar.language === 'en' && Number(two) > 12
  const [ofDay, ofMonth] = isMonthFirst ? [two, one] : [one, two]
  return day(calendar, { year: three, month: ofMonth, day: ofDay, to: at + 1 })
}

/** `15 tháng 12 năm 2026`, `15 December 2026`, `December 15`. */
function inWords(words: readonly Word[], at: number, calendar: Calendar) {
  const key = (place: number) => words[at + place]?.key ?? ''
  if (key(1) === 'thang' && /^\d{1,2}$/.test(key(2))) {
    const hasYear = key(3) === 'nam' && /^\d{4}$/.test(key(4))
    const year = hasYear ? key(4) : undefined
    return day(calendar, { year, month: key(2), day: key(0), to: at + (hasYear ? 5 : 3) })
  }
  // "15th December" and "December 15th" are two words and three.
  const suffix = [1, 2].find(place => /^(?:st|nd|rd|th)$/.test(key(place)))
  const spoken = (place: number) => key(suffix !== undefined && place >= suffix ? place + 1 : place)
  const [ofDay, name] = monthOf(spoken(1)) ? [spoken(0), spoken(1)] : [spoken(1), spoken(0)]
  const month = monthOf(name)
  if (month === undefined) return undefined
  const hasYear = /^\d{4}$/.test(spoken(2))
  const to = at + (hasYear ? 3 : 2) + (suffix === undefined ? 0 : 1)
  return day(calendar, { year: hasYear ? spoken(2) : undefined, month, day: ofDay, to })
}

/** `hết tháng 12`. */
function endOfMonth(words: readonly Word[], at: number, calendar: Calendar) {
  const [month = '', year] = (words[at]?.key ?? '').split('/')
  if (!/^\d{1,2}$/.test(month) || (year !== undefined && !/^\d{4}$/.test(year))) return undefined
  const ofYear = year ?? calendar.today.slice(0, 4)
  const last = new Date(Date.UTC(Number(ofYear), Number(month), 0)).getUTCDate()
  return day(calendar, { year, month, day: String(last), to: at + 1 })
}

/** The next one after today. Of `next Friday` nobody knows which is meant, and of `thứ Sáu tuần sau` everybody. */
function weekday(words: readonly Word[], at: number, { today }: Calendar) {
  const key = (place: number) => words[at + place]?.key ?? ''
  if (key(0) === 'today' || key(0) === 'tomorrow') return said(after(today, key(0) === 'today' ? 0 : 1), at + 1)
  const inVietnamese = thu.findIndex(names => names.includes(`${key(0)} ${key(1)}`))
  const wanted = Math.max(inVietnamese, days.indexOf(key(0)))
  if (wanted < 0) return undefined
  const now = new Date(`${today}T00:00:00Z`).getUTCDay()
  const ahead = (wanted - now + 7) % 7 || 7
  const to = at + (inVietnamese >= 0 ? 2 : 1)
  const week = `${words[to]?.key ?? ''} ${words[to + 1]?.key ?? ''}`
  if (week !== 'tuan nay' && week !== 'tuan sau') return said(after(today, ahead), to)
  // A week begins on a Monday.
  const monday = after(today, -((now + 6) % 7) + (week === 'tuan sau' ? 7 : 0))
  return said(after(monday, (wanted + 6) % 7), to + 2)
}

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const ordinals = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay']
const thu = [['chu nhat'], ...ordinals.map((word, place) => [`thu ${word}`, `thu ${place + 2}`])]
const months = 'january february march april may june july august september october november december'.split(' ')

function monthOf(name: string): string | undefined {
  const at = name.length < 3 ? -1 : months.findIndex(month => month === name || month.slice(0, 3) === name)
  return at < 0 ? undefined : String(at + 1)
}

interface Written {
  year: string | undefined
  month: string
  day: string
  to: number
}

/** A day of the calendar. Without a year it is the next such day, unless that is more than half a year ahead. */
function day({ today }: Calendar, { year, month, day: ofMonth, to }: Written) {
  if (year !== undefined) return said(exists(year, month, ofMonth), to)
  const thisYear = Number(today.slice(0, 4))
  const next = [thisYear, thisYear + 1]
    .map(one => exists(String(one), month, ofMonth))
    .find(one => one !== undefined && one >= today)
  return said(next !== undefined && next <= after(today, half) ? next : undefined, to)
}

const half = 183

function exists(year: string, month: string, ofMonth: string): string | undefined {
  if (!/^\d{1,2}$/.test(ofMonth) || !/^\d{1,2}$/.test(month)) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${ofMonth.padStart(2, '0')}`
  const at = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text || year < '1900' ? undefined : text
}

function after(today: string, count: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

function said(by: string | undefined, to: number) {
  return by === undefined ? undefined : { by, to }
}
