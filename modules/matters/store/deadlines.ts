import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Deadline as Shown } from '../contract.ts'

/** A day that a deadline had before, and why it was left. */
export interface Move {
  from: string
  reason: string
  /** The account. */
  by: string
  at: string
}

export interface Deadline {
  id: string
  matterId: string
  words: string
  dueOn: string
  counted: Shown['counted']
  metAt: string | null
  moved: Move[]
  version: number
}

const columns = ['id', 'matterId', 'words', 'dueOn', 'counted', 'metAt', 'moved', 'version'] as const

/** The deadlines of these matters, the earliest first. */
export async function listDeadlines(reader: Reader, matterIds: readonly string[]): Promise<Deadline[]> {
  if (matterIds.length === 0) return []
  const rows = await reader
    .selectFrom('matters.deadline')
    .select(columns)
    .where('matterId', 'in', matterIds)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
  return rows as unknown as Deadline[]
}

/** Locks the deadline, so that two who move it come one after the other. */
export async function lockDeadline(tx: Tx, id: string): Promise<Deadline | undefined> {
  const row = await tx
    .selectFrom('matters.deadline')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as unknown as Deadline | undefined
}

export async function insertDeadline(
  tx: Tx,
  { counted, ...row }: Pick<Deadline, 'matterId' | 'words' | 'dueOn' | 'counted'>,
) {
  return tx
    .insertInto('matters.deadline')
    .values({ ...row, counted: counted && JSON.stringify(counted) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export type DeadlineChange = Partial<Pick<Deadline, 'words' | 'dueOn' | 'counted' | 'moved'>> & { metAt?: Date | null }

export async function updateDeadline(tx: Tx, { id, version }: Deadline, { counted, moved, ...change }: DeadlineChange) {
  return tx
    .updateTable('matters.deadline')
    .set({
      ...change,
      ...(counted !== undefined && { counted: counted && JSON.stringify(counted) }),
      ...(moved && { moved: sql`${JSON.stringify(moved)}::jsonb` }),
      version: version + 1,
    })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
