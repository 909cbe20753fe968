import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Somebody came or went. */
export interface MoveRow {
  id: string
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
    .orderBy('number')
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

/** Strikes a move, which stays on record; undefined when there is none that counts. */
export async function strikeMove(
  tx: Tx,
  { meetingId, id, ...struck }: { meetingId: string; id: string; struckAt: Date; struckBy: string },
): Promise<Pick<MoveRow, 'personId'> | undefined> {
  return tx
    .updateTable('sittings.move')
    .set(struck)
    .where('id', '=', id)
    .where('meetingId', '=', meetingId)
    .where('struckAt', 'is', null)
    .returning('personId')
    .executeTakeFirst()
}
