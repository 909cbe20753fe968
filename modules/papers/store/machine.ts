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
 * The version with the fewest pages left to be read by machine, so that one page need not wait for nine hundred, and its next pages.
 */
export async function nextForMachine(reader: Reader, most: number): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select version.id as version_id, version.paper_id, version.number, page.pages from papers.version
    join (select version_id, count(*) as left_over, (array_agg(number order by number))[1:${most}] as pages
      from papers.page where needs_machine group by version_id) as page on page.version_id = version.id
    where version.stage = 'ready'
    order by page.left_over, version.brought_at, version.id limit 1`.execute(reader)
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

/** Puts what a machine read on its page, which stays as it looks. */
export async function fillPage(tx: Tx, versionId: string, page: NewPage): Promise<void> {
  const { number, words, confidence, boxes } = page
  await tx
    .updateTable('papers.page')
    .set({ words, confidence, byMachine: true, needsMachine: false, ...derived(words, boxes) })
    .where('versionId', '=', versionId)
    .where('number', '=', number)
    .execute()
}
