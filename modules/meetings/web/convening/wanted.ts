import type { Obstacle } from '../../../../platform/refused.ts'
import { isDay } from '../../../../ui/words/day.ts'
import { dayAndTime, momentAt, readTime } from '../../../../ui/words/time-of-day.ts'
import type { MeetingView } from '../../contract.ts'

export interface Named {
  id: string
  name: string
}

/** What can be said of a meeting, as it is typed: each field a line of text, so that two versions can be compared. */
export interface Wanted {
  title: string
  /** Empty where the meeting is not counted. */
  number: string
  day: string
  from: string
  /** Empty is an open end. */
  to: string
  place: string
  /** A site a line. */
  sites: string
  videoLink: string
  chairId: string
  /** Ids in order, divided by spaces. */
  invited: string
  recorders: string
}

/** A meeting as the server keeps it. */
export type Kept = Pick<MeetingView, 'title' | 'number' | 'startsAt' | 'endsAt' | 'place' | 'sites' | 'videoLink'> & {
  chairId: string | null
  recorderIds: readonly string[]
}

export function wantedOf(kept: Kept, invited: string, timeZone: string | undefined): Wanted {
  const start = dayAndTime(kept.startsAt, timeZone)
  return {
    title: kept.title,
    number: kept.number === null ? '' : String(kept.number),
    day: start.day,
    from: start.time,
    to: kept.endsAt === null ? '' : dayAndTime(kept.endsAt, timeZone).time,
    place: kept.place ?? '',
    sites: kept.sites.join('\n'),
    videoLink: kept.videoLink ?? '',
    chairId: kept.chairId ?? '',
    invited,
    recorders: kept.recorderIds.toSorted().join(' '),
  }
}

/** Why these days and times cannot be sent yet. */
export function obstacleToWhen({ day, from, to }: Pick<Wanted, 'day' | 'from' | 'to'>): Obstacle | undefined {
  if (!isDay(day)) return { code: 'meeting.day_needed', status: 422 }
  const areTimes = readTime(from) !== undefined && (to === '' || readTime(to) !== undefined)
  return areTimes ? undefined : { code: 'meeting.time_needed', status: 422 }
}

/** The moments of a day and times that nothing stands in the way of. */
export function momentsOf({ day, from, to }: Pick<Wanted, 'day' | 'from' | 'to'>, timeZone: string | undefined) {
  return {
    startsAt: momentAt(day, from, timeZone),
    endsAt: to === '' ? null : momentAt(day, to, timeZone),
  }
}

/** What is sent for these fields; nothing for those that are left out. */
export function inputOf(change: Partial<Wanted>, mine: Wanted, timeZone: string | undefined) {
  const { title, number, day, from, to, place, sites, videoLink, chairId, invited, recorders } = change
  const isMoved = day !== undefined || from !== undefined || to !== undefined
  return {
    ...(title !== undefined && { title: title.trim() }),
    ...(number !== undefined && number !== '' && { number: Number(number) }),
    ...(isMoved && momentsOf({ ...mine, ...change }, timeZone)),
    ...(place !== undefined && { place: orNull(place) }),
    ...(sites !== undefined && { sites: sitesIn(sites) }),
    ...(videoLink !== undefined && { videoLink: orNull(videoLink) }),
    ...(chairId !== undefined && { chairId: orNull(chairId) }),
    ...(invited !== undefined && { invitedIds: idsIn(invited) }),
    ...(recorders !== undefined && { recorderIds: idsIn(recorders) }),
  }
}

/** A site in each line that is not empty. */
export function sitesIn(typed: string): string[] {
  return typed.split('\n').flatMap(one => one.trim() || [])
}

export function idsIn(ids: string): string[] {
  return ids === '' ? [] : ids.split(' ')
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
