import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Line } from './lines.ts'

export interface Summons {
  number: number
  sentBy: string
  sentAt: string
  lines: Line[]
}

/** Each time that the agenda was sent, the first first. */
export async function listSummonses(reader: Reader, meetingId: string): Promise<Summons[]> {
  const rows = await reader
    .selectFrom('meetings.summons')
    .select(['number', 'sentBy', 'sentAt', 'lines'])
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .execute()
  return rows as unknown as Summons[]
}

/** The caller holds the meeting's lock, so the number is free. */
export async function insertSummons(
  tx: Tx,
  { meetingId, lines, ...summons }: { meetingId: string; number: number; sentBy: string; sentAt: Date; lines: Line[] },
): Promise<void> {
  await tx
    .insertInto('meetings.summons')
    .values({ ...summons, meetingId, lines: JSON.stringify(lines) })
    .execute()
}
