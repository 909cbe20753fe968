import type { Reader, Tx } from '../../../platform/db/database.ts'

/** What a recorder wrote down. */
export interface JottingRow {
  id: string
  lineId: string | null
  speakerId: string | null
  words: string
  isAction: boolean
  roundId: string | null
  writtenAt: string
  writtenBy: string
  changedAt: string | null
  changedBy: string | null
  struckAt: string | null
  version: number
}

const columns = [
  'id',
  'lineId',
  'speakerId',
  'words',
  'isAction',
  'roundId',
  'writtenAt',
  'writtenBy',
  'changedAt',
  'changedBy',
  'struckAt',
  'version',
] as const

/** In the order in which they were written. */
export async function listJottings(reader: Reader, meetingId: string): Promise<JottingRow[]> {
  return reader
    .selectFrom('sittings.jotting')
    .select(columns)
    .where('meetingId', '=', meetingId)
    .orderBy('number')
    .execute()
}

/** Locks what was written, so that of two who change it the second sees what the first made of it. */
export async function lockJotting(
  tx: Tx,
  { meetingId, id }: { meetingId: string; id: string },
): Promise<JottingRow | undefined> {
  return tx
    .selectFrom('sittings.jotting')
    .select(columns)
    .where('id', '=', id)
    .where('meetingId', '=', meetingId)
    .forUpdate()
    .executeTakeFirst()
}

/** Locks what was written on a line, in the order in which it was written, so that each goes on once. */
export async function lockJottingsOn(
  tx: Tx,
  { meetingId, lineId }: { meetingId: string; lineId: string },
): Promise<JottingRow[]> {
  return tx
    .selectFrom('sittings.jotting')
    .select(columns)
    .where('meetingId', '=', meetingId)
    .where('lineId', '=', lineId)
    .orderBy('number')
    .forUpdate()
    .execute()
}

type NewJotting = Pick<JottingRow, 'lineId' | 'speakerId' | 'words' | 'isAction'> & {
  meetingId: string
  writtenAt: Date
  writtenBy: string
}

export async function insertJotting(tx: Tx, jotting: NewJotting): Promise<{ id: string; version: number }> {
  return tx.insertInto('sittings.jotting').values(jotting).returning(['id', 'version']).executeTakeFirstOrThrow()
}

type JottingChange = Partial<Pick<JottingRow, 'speakerId' | 'words' | 'isAction' | 'roundId'>> & {
  commentId?: string
  struckAt?: Date | null
  struckBy?: string | null
  changedAt: Date
  changedBy: string
}

export async function updateJotting(tx: Tx, { id, version }: JottingRow, change: JottingChange) {
  return tx
    .updateTable('sittings.jotting')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
