import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { PaperRow } from '../contract.ts'

/** A paper without its versions. */
export interface Paper {
  id: string
  keeperId: string
  sharing: PaperRow['sharing']
  title: string
  titledBy: 'file' | 'head' | 'keeper'
  symbol: string | null
  dated: string | null
  type: string | null
  head: Record<string, unknown> | null
  maybeOf: string | null
  changedAt: string
  withdrawnAt: string | null
  version: number
  readerIds: string[]
}

/** What every query about papers selects, with `paper` as the table's name. */
export const paperColumns = sql`paper.id, paper.keeper_id, paper.sharing, paper.title, paper.titled_by, paper.symbol,
  paper.dated, paper.type, paper.head, paper.maybe_of, paper.changed_at, paper.withdrawn_at, paper.version,
  array(select account_id::text from papers.reader where reader.paper_id = paper.id order by 1) as reader_ids`

export async function findPaper(reader: Reader, id: string): Promise<Paper | undefined> {
  const { rows } = await sql<Paper>`select ${paperColumns} from papers.paper where id = ${id}`.execute(reader)
  return rows[0]
}

/** Those of the papers that exist, in no order and whoever may read them. */
export async function findPapers(reader: Reader, ids: readonly string[]): Promise<Paper[]> {
  const { rows } = await sql<Paper>`
    select ${paperColumns} from papers.paper where id = any(${[...ids]}::uuid[])`.execute(reader)
  return rows
}

/** Keeps papers as they are, always locked in the same order, while somebody decides on all of them. */
export async function holdPapers(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select id from papers.paper where id = any(${[...ids]}::uuid[]) order by id for share`.execute(tx)
}

/** Locks the paper, so that versions come one after another and nobody else edits or shares it meanwhile. */
export async function lockPaper(tx: Tx, id: string): Promise<Paper | undefined> {
  const { rows } = await sql<Paper>`select ${paperColumns} from papers.paper where id = ${id} for update`.execute(tx)
  return rows[0]
}

/** Keeps the paper and its readers as they are while somebody writes on it; those who do so need not wait for each other. */
export async function holdPaper(tx: Tx, id: string): Promise<Paper | undefined> {
  const { rows } = await sql<Paper>`select ${paperColumns} from papers.paper where id = ${id} for share`.execute(tx)
  return rows[0]
}

/** Whoever brings the same file twice at once must find the first when the second is judged. */
export async function lockShelfOf(tx: Tx, keeperId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`papers.shelf:${keeperId}`}, 0))`.execute(tx)
}

type NewPaper = Pick<Paper, 'keeperId' | 'sharing' | 'title'> &
  Partial<Pick<Paper, 'titledBy'>> & { changedAt: Date; fileName: string }

export async function insertPaper(tx: Tx, { fileName, ...paper }: NewPaper): Promise<{ id: string }> {
  return tx
    .insertInto('papers.paper')
    .values({ titledBy: 'file', ...paper, folded: foldedFor(paper.title, null, fileName) })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export type PaperChange = Partial<
  Pick<Paper, 'sharing' | 'title' | 'titledBy' | 'symbol' | 'dated' | 'type' | 'maybeOf'>
> & { head?: string | null; withdrawnAt?: Date | null; changedAt?: Date }

/** Writes what its keeper changed, and gives the paper its next version, by which editors notice each other. */
export function updatePaper(tx: Tx, before: Paper, change: PaperChange, fileName: string) {
  return write(tx, before, { ...change, version: before.version + 1 }, fileName)
}

/** Writes what came of itself, such as a title from the head; whoever is editing need not notice. */
export function completePaper(tx: Tx, before: Paper, change: PaperChange, fileName: string) {
  return write(tx, before, change, fileName)
}

export async function replaceReaders(tx: Tx, paperId: string, accountIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('papers.reader').where('paperId', '=', paperId).execute()
  const rows = [...new Set(accountIds)].map(accountId => ({ paperId, accountId }))
  if (rows.length > 0) await tx.insertInto('papers.reader').values(rows).execute()
}

/** Takes somebody out of the readers of all papers. */
export async function forgetReaders(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('papers.reader').where('accountId', '=', accountId).execute()
}

/** Only of a paper that has no version left. */
export async function deletePaper(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('papers.paper').where('id', '=', id).execute()
}

function write(tx: Tx, before: Paper, change: PaperChange & { version?: number }, fileName: string) {
  const { title, symbol } = { ...before, ...change }
  return tx
    .updateTable('papers.paper')
    .set({ ...change, folded: foldedFor(title, symbol, fileName) })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

function foldedFor(title: string, symbol: string | null, fileName: string): string {
  return fold(`${title} ${symbol ?? ''} ${fileName}`)
}
