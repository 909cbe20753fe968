import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Somebody came or went. */
export interface MoveRow {
  id: number
  personId: string
  kind: 'arrived' | 'left'
  at: string
  recordedBy: string
  struckAt: string | null
}

const columns = ['id', 'personId', 'kind', 'at', 'recordedBy', 'struckAt'] as const

/** In the order in which they were recorded, with those that were struck later. */
export async function listMoves(reader: Reader, meetingId: string): Promise<MoveRow[]> {
  const rows = await reader
    .selectFrom('sittings.move')
    .select(columns)
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows as MoveRow[]
}

interface NewMove {
  meetingId: string
  personId: string
  kind: MoveRow['kind']
  at: Date
  recordedAt: Date
  recordedBy: string
}

export async function insertMoves(tx: Tx, moves: readonly NewMove[]): Promise<void> {
  if (moves.length > 0)
    await tx
      .insertInto('sittings.move')
      .values([...moves])
      .execute()
}

/** Strikes a move, which stays on record; false when there is none that counts. */
export async function strikeMove(
  tx: Tx,
  { meetingId, id, struckAt, struckBy }: { meetingId: string; id: number; struckAt: Date; struckBy: string },
): Promise<boolean> {
  const { rows } = await sql`
    update sittings.move set struck_at = ${struckAt}, struck_by = ${struckBy}
    where id = ${id} and meeting_id = ${meetingId} and struck_at is null returning id`.execute(tx)
  return rows.length > 0
}
