import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Remembers which version somebody has in front of them, and answers the one before; the newest seen counts. */
export async function writeReadingMark(tx: Tx, paperId: string, accountId: string, number: number) {
  const { rows } = await sql<{ number: number }>`
    select number from papers.reading_mark where paper_id = ${paperId} and account_id = ${accountId} for update`.execute(
    tx,
  )
  await sql`
    insert into papers.reading_mark as mark (paper_id, account_id, number) values (${paperId}, ${accountId}, ${number})
    on conflict (paper_id, account_id) do update set number = greatest(mark.number, excluded.number)`.execute(tx)
  return rows[0]?.number ?? null
}

/** The newest version of each of these papers that somebody has had in front of them. */
export async function readingMarksOf(reader: Reader, accountId: string, paperIds: readonly string[]) {
  const { rows } = await sql<{ paperId: string; number: number }>`
    select paper_id, number from papers.reading_mark
    where account_id = ${accountId} and paper_id = any(${[...paperIds]}::uuid[])`.execute(reader)
  return new Map(rows.map(({ paperId, number }) => [paperId, number]))
}

export async function deleteReadingMarksOf(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('papers.readingMark').where('accountId', '=', accountId).execute()
}
