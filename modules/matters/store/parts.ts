import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { PartKind } from '../contract.ts'

export interface Part {
  matterId: string
  paperId: string
  part: PartKind
  type: string | null
  draftingBodyId: string | null
  place: number
}

const columns = ['matterId', 'paperId', 'part', 'type', 'draftingBodyId', 'place'] as const

/** The papers of these matters, each in the order of its matter. */
export async function listParts(reader: Reader, matterIds: readonly string[]): Promise<Part[]> {
  if (matterIds.length === 0) return []
  const rows = await reader
    .selectFrom('matters.part')
    .select(columns)
    .where('matterId', 'in', matterIds)
    .orderBy('matterId')
    .orderBy('place')
    .orderBy('paperId')
    .execute()
  return rows as Part[]
}

/** Where these papers stand, those that stand somewhere. */
export async function partsWith(reader: Reader, paperIds: readonly string[]): Promise<Part[]> {
  const wanted = sql<string>`any(${[...paperIds]}::uuid[])`
  return (await reader.selectFrom('matters.part').select(columns).where('paperId', '=', wanted).execute()) as Part[]
}

/** Puts papers in, or says anew what they are; a paper keeps the place that it has. */
export async function writeParts(
  tx: Tx,
  parts: readonly Part[],
  by: { addedBy: string; addedAt: Date },
): Promise<void> {
  if (parts.length === 0) return
  await tx
    .insertInto('matters.part')
    .values(parts.map(part => ({ ...part, ...by })))
    .onConflict(conflict =>
      conflict.column('paperId').doUpdateSet(update => ({
        part: update.ref('excluded.part'),
        type: update.ref('excluded.type'),
        draftingBodyId: update.ref('excluded.draftingBodyId'),
      })),
    )
    .execute()
}

/** Writes the places of papers anew. */
export async function movePlaces(tx: Tx, places: readonly Pick<Part, 'paperId' | 'place'>[]): Promise<void> {
  for (const { paperId, place } of places)
    await tx.updateTable('matters.part').set({ place }).where('paperId', '=', paperId).execute()
}

export async function deletePart(tx: Tx, paperId: string): Promise<void> {
  await tx.deleteFrom('matters.part').where('paperId', '=', paperId).execute()
}

/** Lets another paper stand where one stood. */
export async function replacePart(tx: Tx, paperId: string, by: string): Promise<void> {
  await tx.updateTable('matters.part').set({ paperId: by }).where('paperId', '=', paperId).execute()
}

/** The papers of matters that are open and on which this account works, those that were put in last first; at most a thousand. */
export async function papersWorkedOn(reader: Reader, accountId: string): Promise<string[]> {
  const { rows } = await sql<{ paperId: string }>`
    select part.paper_id from matters.part join matters.matter on matter.id = part.matter_id
    where (matter.owner_id = ${accountId} or exists (select from matters.worker
        where worker.matter_id = matter.id and worker.account_id = ${accountId}))
      and not exists (select from matters.closing where closing.matter_id = matter.id and reopened_at is null)
    order by part.added_at desc, part.paper_id limit 1000`.execute(reader)
  return rows.map(({ paperId }) => paperId)
}
