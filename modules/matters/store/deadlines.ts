import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { fold } from '../../../platform/text/fold.ts'
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
  removedBy: string | null
  removedAt: string | null
  removedBecause: string | null
  version: number
}

const columns = [
  'id',
  'matterId',
  'words',
  'dueOn',
  'counted',
  'metAt',
  'moved',
  'removedBy',
  'removedAt',
  'removedBecause',
  'version',
] as const

/** The deadlines of these matters, the earliest first; also those that were taken away. */
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

interface WantedDue {
  accountId: string
  /** Of which matters, for the table `matters.matter` under the name `matter`. */
  visible: RawBuilder<boolean>
  most: number
}

/** What is due in matters that are open and that this account owns or works on, the earliest first. */
export async function dueSoon(reader: Reader, { accountId, visible, most }: WantedDue) {
  const { rows } = await sql<
    Pick<Deadline, 'id' | 'words' | 'dueOn' | 'version'> & { matterId: string; title: string }
  >`
    select deadline.id, words, due_on, deadline.version, matter_id, matter.title
    from matters.deadline join matters.matter on matter.id = matter_id
    where met_at is null and removed_at is null and ${visible}
      and (matter.owner_id = ${accountId} or exists (select from matters.worker
        where worker.matter_id = matter.id and worker.account_id = ${accountId}))
      and not exists (select from matters.closing where closing.matter_id = matter.id and reopened_at is null)
    order by due_on, deadline.id limit ${most}`.execute(reader)
  return rows
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
    .values({ ...row, folded: fold(row.words), counted: counted && JSON.stringify(counted) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export type DeadlineChange = Partial<
  Pick<Deadline, 'words' | 'dueOn' | 'counted' | 'moved' | 'removedBy' | 'removedBecause'>
> & { metAt?: Date | null; removedAt?: Date }

export async function updateDeadline(tx: Tx, { id, version }: Deadline, { counted, moved, ...change }: DeadlineChange) {
  return tx
    .updateTable('matters.deadline')
    .set({
      ...change,
      ...(change.words !== undefined && { folded: fold(change.words) }),
      ...(counted !== undefined && { counted: counted && JSON.stringify(counted) }),
      ...(moved && { moved: sql`${JSON.stringify(moved)}::jsonb` }),
      version: version + 1,
    })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
