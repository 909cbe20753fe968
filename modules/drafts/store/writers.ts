import type { Reader, Tx } from '../../../platform/db/database.ts'

/** The accounts that write on a paper beside its keeper. */
export async function listWriters(reader: Reader, paperId: string): Promise<string[]> {
  const rows = await reader.selectFrom('drafts.writer').select('accountId').where('paperId', '=', paperId).execute()
  return rows.map(({ accountId }) => accountId).toSorted()
}

export async function replaceWriters(tx: Tx, paperId: string, accountIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('drafts.writer').where('paperId', '=', paperId).execute()
  if (accountIds.length === 0) return
  await tx
    .insertInto('drafts.writer')
    .values(accountIds.map(accountId => ({ paperId, accountId })))
    .execute()
}
