import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/work/actor.ts'
import { readableBy } from '../../papers/index.ts'
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

/** Those whose paper the actor may read and that were neither approved nor signed by as many as sign at most; the last ones first. */
export async function listUnsigned(reader: Reader, actor: Actor): Promise<Kept[]> {
  const signed = sql`(select count(*) from minutes.signature
    where signature.meeting_id = kept.meeting_id and cleared_at is null)`
  const { rows } = await sql<Kept>`select * from minutes.kept
    where not exists (select from minutes.approval where approval.meeting_id = kept.meeting_id) and ${signed} < 2
      and ${readableBy(actor, sql`kept.paper_id`)}
    order by kept_at desc limit ${mostUnsigned}`.execute(reader)
  return rows
}

const mostUnsigned = 50

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
