import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Why something that was found is not taken into the register. */
export interface Declined {
  foundKey: string
  reason: string
  declinedBy: string
  declinedAt: string
}

/** What was found and taken in a round, by its key. What was withdrawn may be taken again. */
export async function takenIn(reader: Reader, roundId: string): Promise<Map<string, string>> {
  const rows = await reader
    .selectFrom('consultations.comment')
    .select(['id', 'foundKey'])
    .where('roundId', '=', roundId)
    .where('foundKey', 'is not', null)
    .where('withdrawnAt', 'is', null)
    .execute()
  return new Map(rows.flatMap(({ id, foundKey }) => (foundKey === null ? [] : [[foundKey, id] as const])))
}

export async function declinedIn(reader: Reader, roundId: string): Promise<Map<string, Declined>> {
  const rows = await reader
    .selectFrom('consultations.declined')
    .select(['foundKey', 'reason', 'declinedBy', 'declinedAt'])
    .where('roundId', '=', roundId)
    .execute()
  return new Map(rows.map(row => [row.foundKey, row]))
}

/** A reason that is given again replaces the one before. */
export async function insertDeclined(
  tx: Tx,
  {
    keys,
    ...declined
  }: { roundId: string; keys: readonly string[]; reason: string; declinedBy: string; declinedAt: Date },
): Promise<void> {
  await tx
    .insertInto('consultations.declined')
    .values(keys.map(foundKey => ({ ...declined, foundKey })))
    .onConflict(conflict =>
      conflict.columns(['roundId', 'foundKey']).doUpdateSet(excluded => ({
        reason: excluded.ref('excluded.reason'),
        declinedBy: excluded.ref('excluded.declinedBy'),
        declinedAt: excluded.ref('excluded.declinedAt'),
      })),
    )
    .execute()
}

export async function removeDeclined(tx: Tx, roundId: string, keys: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('consultations.declined')
    .where('roundId', '=', roundId)
    .where('foundKey', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute()
}
