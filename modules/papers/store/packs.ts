import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { PackView } from '../contract.ts'

export interface Pack {
  id: string
  keeperId: string
  sharing: PackView['sharing']
  title: string
  madeAt: string
  version: number
  /** In order. */
  paperIds: string[]
  /** The accounts that its keeper chose. */
  readerIds: string[]
}

/** Where a page of packs ended. */
export interface PackPlace {
  madeAt: string
  id: string
}

const columns = sql`pack.id, pack.keeper_id, pack.sharing, pack.title, pack.made_at, pack.version,
  array(select paper_id::text from papers.pack_paper where pack_paper.pack_id = pack.id order by place) as paper_ids,
  array(select account_id::text from papers.pack_reader where pack_reader.pack_id = pack.id order by 1) as reader_ids`

export async function findPack(reader: Reader, id: string): Promise<Pack | undefined> {
  const { rows } = await sql<Pack>`select ${columns} from papers.pack where id = ${id}`.execute(reader)
  return rows[0]
}

/** Locks the pack, so that it is not put in order by two people at once. */
export async function lockPack(tx: Tx, id: string): Promise<Pack | undefined> {
  const { rows } = await sql<Pack>`
    select ${columns} from papers.pack where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** Packs, the latest first. */
export async function pageOfPacks(
  reader: Reader,
  seen: RawBuilder<boolean>,
  { after, take }: { after?: PackPlace | undefined; take: number },
) {
  const beyond = after ? sql`(made_at, id) < (${after.madeAt}::timestamptz, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<Pack>`
    select ${columns} from papers.pack where ${seen} and ${beyond} order by made_at desc, id desc limit ${take}`.execute(
    reader,
  )
  return rows
}

export function insertPack(tx: Tx, pack: Pick<Pack, 'keeperId' | 'sharing' | 'title'> & { madeAt: Date }) {
  return tx.insertInto('papers.pack').values(pack).returning(['id', 'version']).executeTakeFirstOrThrow()
}

export function updatePack(tx: Tx, before: Pack, change: Partial<Pick<Pack, 'sharing' | 'title'>>) {
  return tx
    .updateTable('papers.pack')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** Puts these papers into the pack, in order and instead of those that are in it. */
export async function fillPack(tx: Tx, packId: string, paperIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('papers.packPaper').where('packId', '=', packId).execute()
  const rows = [...new Set(paperIds)].map((paperId, place) => ({ packId, paperId, place }))
  if (rows.length > 0) await tx.insertInto('papers.packPaper').values(rows).execute()
}

/** Lets these accounts read the pack, and nobody else of those chosen before. */
export async function replacePackReaders(tx: Tx, packId: string, accountIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('papers.packReader').where('packId', '=', packId).execute()
  const rows = [...new Set(accountIds)].map(accountId => ({ packId, accountId }))
  if (rows.length > 0) await tx.insertInto('papers.packReader').values(rows).execute()
}

/** Where one paper was, another stands from now on; a pack that has both keeps the other alone. */
export async function replaceInPacks(tx: Tx, paperId: string, byId: string): Promise<void> {
  await sql`
    update papers.pack_paper held set paper_id = ${byId} where paper_id = ${paperId}
    and not exists (select from papers.pack_paper other where other.pack_id = held.pack_id and other.paper_id = ${byId})`.execute(
    tx,
  )
  await tx.deleteFrom('papers.packPaper').where('paperId', '=', paperId).execute()
}

export async function deletePack(tx: Tx, packId: string): Promise<void> {
  await tx.deleteFrom('papers.packPaper').where('packId', '=', packId).execute()
  await tx.deleteFrom('papers.packReader').where('packId', '=', packId).execute()
  await tx.deleteFrom('papers.pack').where('id', '=', packId).execute()
}
