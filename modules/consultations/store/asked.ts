import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Source } from '../contract.ts'

/** A body or an account that is asked in a round. */
export interface Asked {
  id: string
  roundId: string
  bodyId: string | null
  accountId: string | null
  place: number
  answeredAt: string | null
  answeredHow: 'agreed' | 'sent' | null
  answeredBy: string | null
  recorded: Source | null
  remindedAt: string | null
}

const columns = [
  'id',
  'roundId',
  'bodyId',
  'accountId',
  'place',
  'answeredAt',
  'answeredHow',
  'answeredBy',
  'recorded',
  'remindedAt',
] as const

/** Who is asked in these rounds, in the order in which they were named. */
export function listAsked(reader: Reader, roundIds: readonly string[]): Promise<Asked[]> {
  return reader
    .selectFrom('consultations.asked')
    .select(columns)
    .where('roundId', '=', sql<string>`any(${[...roundIds]}::uuid[])`)
    .orderBy('place')
    .orderBy('id')
    .execute() as Promise<Asked[]>
}

/** The askings of a round that are those of an account or of one of these bodies, in the same order. */
export function askedOf(
  reader: Reader,
  { roundId, accountId, bodies }: { roundId: string; accountId: string; bodies: readonly string[] },
): Promise<Asked[]> {
  return reader
    .selectFrom('consultations.asked')
    .select(columns)
    .where('roundId', '=', roundId)
    .where(asked =>
      asked.or([asked('accountId', '=', accountId), asked('bodyId', '=', sql<string>`any(${[...bodies]}::uuid[])`)]),
    )
    .orderBy('place')
    .orderBy('id')
    .execute() as Promise<Asked[]>
}

/** These askings, in whatever order. */
export function askedAmong(reader: Reader, ids: readonly string[]): Promise<Asked[]> {
  return reader
    .selectFrom('consultations.asked')
    .select(columns)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute() as Promise<Asked[]>
}

export function findAsked(reader: Reader, id: string): Promise<Asked | undefined> {
  return reader.selectFrom('consultations.asked').select(columns).where('id', '=', id).executeTakeFirst() as Promise<
    Asked | undefined
  >
}

/** Locks the asking, so that an answer and what is still written for it come one after another. */
export function lockAsked(tx: Tx, id: string): Promise<Asked | undefined> {
  return tx
    .selectFrom('consultations.asked')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst() as Promise<Asked | undefined>
}

type NewAsked = Pick<Asked, 'bodyId' | 'accountId' | 'place'>

/** Whoever is asked already is not asked twice. */
export async function insertAsked(tx: Tx, roundId: string, asked: readonly NewAsked[]): Promise<string[]> {
  if (asked.length === 0) return []
  const rows = await tx
    .insertInto('consultations.asked')
    .values(asked.map(one => ({ roundId, ...one })))
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

type AskedChange = Partial<Pick<Asked, 'answeredHow' | 'answeredBy'>> & {
  answeredAt?: Date | null
  recorded?: string | null
}

export async function updateAsked(tx: Tx, id: string, change: AskedChange): Promise<void> {
  await tx.updateTable('consultations.asked').set(change).where('id', '=', id).execute()
}

export async function markReminded(tx: Tx, ids: readonly string[], remindedAt: Date): Promise<void> {
  await tx
    .updateTable('consultations.asked')
    .set({ remindedAt })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}
