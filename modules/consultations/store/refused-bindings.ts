import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

interface Between {
  from: number
  to: number
}

/** Remembers which of these bindings were only proposed, before they are taken away. */
export async function rememberRefused(
  tx: Tx,
  { paperId, ids }: { paperId: string; ids: readonly string[] },
): Promise<void> {
  await sql`
    insert into consultations.refused_binding (paper_id, from_number, to_number, provision_id, row_id)
    select paper_id, from_number, to_number, provision_id, row_id from consultations.binding
    where paper_id = ${paperId} and id = any(${[...ids]}::uuid[]) and state = 'proposed' and to_number is not null
      and row_id is not null
    on conflict do nothing`.execute(tx)
}

/** Says of a provision and a row whether somebody refused that the row caused a change of it anywhere between two versions. */
export async function refusedBetween(
  reader: Reader,
  paperId: string,
  { from, to }: Between,
): Promise<(provisionIds: readonly string[], rowId: string) => boolean> {
  const rows = await reader
    .selectFrom('consultations.refusedBinding')
    .select(['provisionId', 'rowId'])
    .where('paperId', '=', paperId)
    .where('fromNumber', '<', to)
    .where('toNumber', '>', from)
    .execute()
  const refused = new Set(rows.map(({ provisionId, rowId }) => `${rowId} ${provisionId}`))
  return (provisionIds, rowId) => provisionIds.some(id => refused.has(`${rowId} ${id}`))
}
