import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Line } from './lines.ts'
import type { Meeting } from './meetings.ts'
import type { SeatRow } from './seats.ts'

export interface Summons {
  number: number
  sentBy: string
  sentAt: string
  lines: Line[]
  /** Null of one that was not sent from here. */
  around: Around | null
  passed: { reason: string; orderedBy: string }[] | null
}

/** When and where a meeting is and who is invited to it, as it was sent. */
export type Around = Pick<Meeting, 'startsAt' | 'endsAt' | 'place' | 'sites' | 'videoLink'> & { invitedIds: string[] }

export function aroundOf({ startsAt, endsAt, place, sites, videoLink }: Meeting, seats: readonly SeatRow[]): Around {
  const invited = seats.filter(({ role }) => role === 'invited')
  return { startsAt, endsAt, place, sites, videoLink, invitedIds: invited.map(({ personId }) => personId) }
}

/** Each time that the agenda was sent, the first first. */
export async function listSummonses(reader: Reader, meetingId: string): Promise<Summons[]> {
  const rows = await reader
    .selectFrom('meetings.summons')
    .select(['number', 'sentBy', 'sentAt', 'lines', 'around', 'passed'])
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .execute()
  return rows as unknown as Summons[]
}

/** The caller holds the meeting's lock, so the number is free. */
export async function insertSummons(
  tx: Tx,
  { lines, around, passed, ...summons }: Omit<Summons, 'sentAt'> & { meetingId: string; sentAt: Date },
): Promise<void> {
  await tx
    .insertInto('meetings.summons')
    .values({
      ...summons,
      lines: JSON.stringify(lines),
      around: JSON.stringify(around),
      passed: JSON.stringify(passed),
    })
    .execute()
}
