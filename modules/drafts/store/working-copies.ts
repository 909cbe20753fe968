import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { WrittenText } from '../contract.ts'

/** Whose copy of which paper. */
interface Whose {
  paperId: string
  accountId: string
}

export interface WorkingCopy {
  id: string
  base: number
  document: WrittenText
  revision: number
  keptAt: string
}

export function findCopy(reader: Reader, whose: Whose): Promise<WorkingCopy | undefined> {
  return copyOf(reader, whose).executeTakeFirst() as Promise<WorkingCopy | undefined>
}

/** Only which one it is, for whoever needs not read it. */
export async function findCopyId(reader: Reader, { paperId, accountId }: Whose): Promise<string | undefined> {
  const row = await reader
    .selectFrom('drafts.workingCopy')
    .select('id')
    .where('paperId', '=', paperId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return row?.id
}

/** Locks the copy, so that what one device keeps is not lost under what another one saves. */
export function lockCopy(tx: Tx, whose: Whose): Promise<WorkingCopy | undefined> {
  return copyOf(tx, whose).forUpdate().executeTakeFirst() as Promise<WorkingCopy | undefined>
}

/** Begins a copy; undefined when there is one already. */
export async function insertCopy(
  tx: Tx,
  { base, document, keptAt, ...whose }: Whose & { base: number; document: WrittenText; keptAt: Date },
): Promise<{ revision: number } | undefined> {
  return tx
    .insertInto('drafts.workingCopy')
    .values({ ...whose, base, document: JSON.stringify(document), keptAt })
    .onConflict(conflict => conflict.doNothing())
    .returning('revision')
    .executeTakeFirst()
}

export async function updateCopy(
  tx: Tx,
  { paperId, accountId }: Whose,
  { document, ...change }: { base?: number; document: WrittenText; revision: number; keptAt: Date },
): Promise<void> {
  await tx
    .updateTable('drafts.workingCopy')
    .set({ ...change, document: JSON.stringify(document) })
    .where('paperId', '=', paperId)
    .where('accountId', '=', accountId)
    .execute()
}

export async function deleteCopy(tx: Tx, { paperId, accountId }: Whose): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('drafts.workingCopy')
    .where('paperId', '=', paperId)
    .where('accountId', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function copyOf(reader: Reader, { paperId, accountId }: Whose) {
  return reader
    .selectFrom('drafts.workingCopy')
    .select(['id', 'base', 'document', 'revision', 'keptAt'])
    .where('paperId', '=', paperId)
    .where('accountId', '=', accountId)
}
