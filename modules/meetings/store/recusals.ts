import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Somebody stays away from a line because it concerns them, from one moment on and perhaps until another. */
export interface Recusal {
  id: string
  lineId: string
  personId: string
  reason: string | null
  declaredAt: string
  /** Who wrote it down, where it did not come from the person. */
  recordedBy: string | null
  withdrawnAt: string | null
  withdrawalRecordedBy: string | null
  closedPaperIds: string[]
}

/** All that were ever declared in a meeting, the first first. */
export async function listRecusals(reader: Reader, meetingId: string): Promise<Recusal[]> {
  return reader
    .selectFrom('meetings.recusal')
    .select(['id', 'lineId', 'personId', 'reason', 'declaredAt', 'recordedBy', 'withdrawnAt', 'withdrawalRecordedBy'])
    .select(sql<string[]>`closed_paper_ids::text[]`.as('closedPaperIds'))
    .where('meetingId', '=', meetingId)
    .orderBy('declaredAt')
    .orderBy('id')
    .execute()
}

type NewRecusal = Pick<Recusal, 'lineId' | 'personId' | 'reason' | 'recordedBy' | 'closedPaperIds'> & {
  meetingId: string
  declaredAt: Date
}

export async function insertRecusal(tx: Tx, recusal: NewRecusal): Promise<void> {
  await tx.insertInto('meetings.recusal').values(recusal).execute()
}

export async function endRecusal(
  tx: Tx,
  id: string,
  end: { withdrawnAt: Date; withdrawalRecordedBy: string | null },
): Promise<void> {
  await tx.updateTable('meetings.recusal').set(end).where('id', '=', id).execute()
}

/** What somebody wrote about why a line concerns them goes with them. */
export async function forgetInterests(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable('meetings.recusal').set({ reason: null }).where('personId', '=', personId).execute()
}
