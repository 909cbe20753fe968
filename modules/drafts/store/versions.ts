import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Pass } from '../contract.ts'

export interface Saving {
  number: number
  base: number
  note: string
  savedBy: string
  savedAt: string
  textSha256: string
}

/** The newest first. */
export function listSavings(reader: Reader, paperId: string): Promise<Saving[]> {
  return reader
    .selectFrom('drafts.saving')
    .select(['number', 'base', 'note', 'savedBy', 'savedAt', 'textSha256'])
    .where('paperId', '=', paperId)
    .orderBy('number', 'desc')
    .execute()
}

export async function insertSaving(
  tx: Tx,
  saving: Omit<Saving, 'savedAt'> & { paperId: string; savedAt: Date },
): Promise<void> {
  await tx.insertInto('drafts.saving').values(saving).execute()
}

export interface Final {
  id: string
  number: number
  markedBy: string
  markedAt: string
  passed: Pass[]
}

export function findFinal(reader: Reader, paperId: string): Promise<Final | undefined> {
  return reader
    .selectFrom('drafts.final')
    .select(['id', 'number', 'markedBy', 'markedAt', 'passed'])
    .where('paperId', '=', paperId)
    .where('reopenedAt', 'is', null)
    .executeTakeFirst() as Promise<Final | undefined>
}

/** The numbers of the versions that are final, by paper. */
export async function listFinals(reader: Reader, paperIds: readonly string[]): Promise<Map<string, number>> {
  if (paperIds.length === 0) return new Map()
  const rows = await reader
    .selectFrom('drafts.final')
    .select(['paperId', 'number'])
    .where('paperId', 'in', paperIds)
    .where('reopenedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ paperId, number }) => [paperId, number]))
}

export async function insertFinal(
  tx: Tx,
  { passed, ...final }: { paperId: string; number: number; markedBy: string; markedAt: Date; passed: readonly Pass[] },
): Promise<void> {
  await tx
    .insertInto('drafts.final')
    .values({ ...final, passed: JSON.stringify(passed) })
    .execute()
}

export async function reopenFinal(
  tx: Tx,
  id: string,
  reopening: { reopenedBy: string; reopenedAt: Date; reopenedBecause: string },
): Promise<void> {
  await tx.updateTable('drafts.final').set(reopening).where('id', '=', id).execute()
}
