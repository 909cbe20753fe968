import type { Obstacle } from '../../platform/refused.ts'
import type { MeetingKind } from '../rulebook/contract.ts'
import type { MeetingState } from './contract.ts'

/** How far a meeting is; never stored. `on` is the day on which it begins. */
export function stateOf(
  { cancelledAt, summonses, on }: { cancelledAt: string | null; summonses: number; on: string },
  today: string,
): MeetingState {
  if (cancelledAt !== null) return 'cancelled'
  if (on < today) return 'past'
  return summonses > 0 ? 'called' : 'preparing'
}

export function obstacleToRunning({ runs }: { runs: boolean }): Obstacle | undefined {
  return runs ? undefined : { code: 'meeting.runners_only', status: 403 }
}

/** What stands in the way of anything that changes a meeting. */
export function obstacleToChanging({ cancelledAt }: { cancelledAt: string | null }): Obstacle | undefined {
  return cancelledAt === null ? undefined : { code: 'meeting.cancelled', status: 409 }
}

/** What stands in the way of showing a paper to those who are called: whoever does so writes on it. Says which one, and in which line. */
export function obstacleToPutting(
  { mayWrite }: { mayWrite: boolean },
  facts: { line: string; paper: string },
): Obstacle | undefined {
  return mayWrite ? undefined : { code: 'agenda.paper_of_others', status: 403, facts }
}

/** What stands in the way of links that lead to a meeting: whoever comes in by one has to find something there. */
export function obstacleToEntries(
  { summonses, startsAt, endsAt }: { summonses: number; startsAt: string; endsAt: string | null },
  now: Date,
): Obstacle | undefined {
  if (summonses === 0) return { code: 'entries.not_sent_yet', status: 409 }
  const aDay = 24 * 3_600_000
  return Date.parse(endsAt ?? startsAt) + aDay <= now.getTime() ? { code: 'entries.over', status: 409 } : undefined
}

export function obstacleToTimes({
  startsAt,
  endsAt,
}: {
  startsAt: string
  endsAt: string | null
}): Obstacle | undefined {
  return endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)
    ? { code: 'meeting.ends_before_start', status: 422 }
    : undefined
}

/** An answer is an excuse only with a reason. */
export function obstacleToReply({ reply, reason }: { reply: string; reason: string | null }): Obstacle | undefined {
  return reply === 'excused' && reason === null ? { code: 'meeting.reason_needed', status: 422 } : undefined
}

/**
 * Within what a meeting is counted: `term:13`, `year:2026`, or null where its kind is not counted, or where the body has no term on that
 * day to count it in.
 */
export function countedIn({ numbered }: Pick<MeetingKind, 'numbered'>, day: string, term: number | undefined) {
  if (numbered === 'year') return `year:${day.slice(0, 4)}`
  return numbered === 'term' && term !== undefined ? `term:${term}` : null
}

/** What a meeting is called in one language; what its rule names and nobody knows leaves no gap. */
export function titleFrom(template: string, known: Record<string, string | undefined>): string {
  return template
    .replace(/\{(\w+)\}/g, (_, key: string) => known[key] ?? '')
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/, '')
    .trim()
}

/** Where a meeting is, with every place that is connected to it; null where nobody said. */
export function placesOf({ place, sites }: { place: string | null; sites: readonly string[] }): string | null {
  return [place, ...sites].filter(Boolean).join('; ') || null
}
