import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Placed } from '../form/document.ts'

/** Minutes that were kept. */
export interface Kept {
  meetingId: string
  paperId: string
  keptBy: string
  keptAt: string
}

export function findKept(reader: Reader, meetingId: string): Promise<Kept | undefined> {
  return reader.selectFrom('minutes.kept').selectAll().where('meetingId', '=', meetingId).executeTakeFirst()
}

/** Whose minutes a paper is. */
export function findKeptAs(reader: Reader, paperId: string): Promise<Kept | undefined> {
  return reader.selectFrom('minutes.kept').selectAll().where('paperId', '=', paperId).executeTakeFirst()
}

export async function insertKept(tx: Tx, kept: Omit<Kept, 'keptAt'> & { keptAt: Date }): Promise<void> {
  await tx.insertInto('minutes.kept').values(kept).execute()
}

/** What the record said when it was last taken into the text. */
export async function listSentences(reader: Reader, meetingId: string): Promise<Placed[]> {
  const rows = await reader
    .selectFrom('minutes.sentence')
    .select(['key', 'provisionId', 'words', 'marks'])
    .where('meetingId', '=', meetingId)
    .execute()
  return rows as Placed[]
}

/** Writes these in place of all that were there. */
export async function replaceSentences(tx: Tx, meetingId: string, sentences: readonly Placed[]): Promise<void> {
  await tx.deleteFrom('minutes.sentence').where('meetingId', '=', meetingId).execute()
  const rows = sentences.map(({ marks, ...one }) => ({ ...one, meetingId, marks: JSON.stringify(marks) }))
  if (rows.length > 0) await tx.insertInto('minutes.sentence').values(rows).execute()
}
