import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

export interface SeatRow {
  meetingId: string
  personId: string
  place: number
  role: 'member' | 'invited'
  office: string | null
  reply: 'coming' | 'excused' | null
  replyReason: string | null
  repliedAt: string | null
  recordedBy: string | null
  /** Who sits there instead. */
  substituteId: string | null
}

const columns = [
  'meetingId',
  'personId',
  'place',
  'role',
  'office',
  'reply',
  'replyReason',
  'repliedAt',
  'recordedBy',
  'substituteId',
] as const

/** Who is called to these meetings, in the order in which they are named. */
export async function listSeats(reader: Reader, meetingIds: readonly string[]): Promise<SeatRow[]> {
  if (meetingIds.length === 0) return []
  const wanted = sql<string>`any(${[...meetingIds]}::uuid[])`
  const rows = await reader
    .selectFrom('meetings.seat')
    .select(columns)
    .where('meetingId', '=', wanted)
    .orderBy('meetingId')
    .orderBy('place')
    .orderBy('personId')
    .execute()
  return rows as SeatRow[]
}

/** Everybody who is to come, each once: those who are called, and after each whoever sits there instead. */
export function personsOn(seats: readonly Pick<SeatRow, 'personId' | 'substituteId'>[]): string[] {
  const persons = seats.flatMap(({ personId, substituteId }) => [personId, ...(substituteId ? [substituteId] : [])])
  return [...new Set(persons)]
}

type NewSeat = Pick<SeatRow, 'personId' | 'role' | 'office'>

/** Calls exactly these, in this order; whoever was called before keeps the answer that they gave. */
export async function writeSeats(tx: Tx, meetingId: string, seats: readonly NewSeat[]): Promise<void> {
  const ids = seats.map(({ personId }) => personId)
  await sql`delete from meetings.seat where meeting_id = ${meetingId} and person_id <> all(${ids}::uuid[])`.execute(tx)
  if (seats.length === 0) return
  const rows = seats.map((seat, place) => ({ meetingId, place, ...seat }))
  await tx
    .insertInto('meetings.seat')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['meetingId', 'personId']).doUpdateSet(set => ({
        place: set.ref('excluded.place'),
        role: set.ref('excluded.role'),
        office: set.ref('excluded.office'),
      })),
    )
    .execute()
  // Nobody has two places: whoever is called sits for nobody else.
  await sql`update meetings.seat set substitute_id = null
    where meeting_id = ${meetingId} and substitute_id = any(${ids}::uuid[])`.execute(tx)
}

type Reply = Pick<SeatRow, 'replyReason' | 'recordedBy' | 'substituteId'> & {
  reply: 'coming' | 'excused'
  repliedAt: Date
}

/** False when this person is not called. */
export async function writeReply(
  tx: Tx,
  { meetingId, personId }: Pick<SeatRow, 'meetingId' | 'personId'>,
  reply: Reply,
): Promise<boolean> {
  const done = await tx
    .updateTable('meetings.seat')
    .set(reply)
    .where('meetingId', '=', meetingId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** What somebody wrote about why they do not come goes with them. */
export async function forgetReasons(tx: Tx, personId: string): Promise<void> {
  await tx.updateTable('meetings.seat').set({ replyReason: null }).where('personId', '=', personId).execute()
}
