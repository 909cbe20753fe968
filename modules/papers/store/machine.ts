import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { derived, type NewPage } from './pages.ts'

/** A version with pages that a machine has yet to read. */
export interface Waiting {
  versionId: string
  paperId: string
  number: number
  /** The next pages, in order. */
  pages: number[]
}

/**
 * Whose pages come next: of whoever waits for the fewest in all, so that the nine hundred of one person keep nobody else waiting, the
 * version with the fewest left.
 */
export async function nextForMachine(reader: Reader, most: number): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select version.id as version_id, version.paper_id, version.number, page.pages from papers.version
    join (select version_id, count(*) as left_over, (array_agg(number order by number))[1:${most}] as pages
      from papers.page where needs_machine group by version_id) as page on page.version_id = version.id
    where version.stage = 'ready'
    order by sum(page.left_over) over (partition by version.brought_by), page.left_over, version.brought_at, version.id limit 1`.execute(
    reader,
  )
  return rows[0]
}

/** Which of these pages a machine has yet to read. */
export async function machinePages(reader: Reader, versionId: string, pages: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select number from papers.page
    where version_id = ${versionId} and number = any(${[...pages]}::integer[]) and needs_machine order by number`.execute(
    reader,
  )
  return rows.map(({ number }) => number)
}

/** Pages that no machine can read stay pictures. */
export async function giveUpPages(tx: Tx, versionId: string, pages: readonly number[]): Promise<bigint> {
  const { numAffectedRows = 0n } = await sql`
    update papers.page set needs_machine = false
    where version_id = ${versionId} and number = any(${[...pages]}::integer[]) and needs_machine`.execute(tx)
  return numAffectedRows
}

/** Leaves the pages that wait for the machine as they are, but for the first, on which a mark may stand; answers how many. */
export async function stopMachine(tx: Tx, versionId: string): Promise<number> {
  const { rows } = await sql`
    update papers.page set needs_machine = false
    where version_id = ${versionId} and number > 1 and needs_machine returning number`.execute(tx)
  return rows.length
}

/** Has the pages read that nobody read and that have no words; answers how many. */
export async function resumeMachine(tx: Tx, versionId: string): Promise<number> {
  const { rows } = await sql`
    update papers.page set needs_machine = true
    where version_id = ${versionId} and words = '' and not by_machine and not needs_machine returning number`.execute(
    tx,
  )
  return rows.length
}

/** Puts what a machine read on its page, which stays as it looks; answers whether it still waited for that. */
export async function fillPage(tx: Tx, versionId: string, page: NewPage): Promise<boolean> {
  const { number, words, confidence, boxes } = page
  const { numUpdatedRows } = await tx
    .updateTable('papers.page')
    .set({ words, confidence, byMachine: true, needsMachine: false, ...derived(words, boxes) })
    .where('versionId', '=', versionId)
    .where('number', '=', number)
    .where('needsMachine', '=', true)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
