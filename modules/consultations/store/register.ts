import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { fold } from '../../../platform/text/fold.ts'
import type { Comment } from './comments.ts'

/** What becomes a line of the register when a list is sent. */
export interface NewRow {
  comment: Pick<Comment, 'id' | 'words' | 'proposed' | 'senderWords' | 'confidential'>
  provisionId: string | null
  /** Where the provision stands in the version that was asked about; null is general. */
  place: number | null
  sender: string
}

/** Adds a line for each comment under the next numbers of the round, which the caller has locked. Answers them in the same order. */
export async function insertRows(
  tx: Tx,
  { paperId, roundId }: { paperId: string; roundId: string },
  rows: readonly NewRow[],
): Promise<{ id: string; number: number }[]> {
  const { rows: last } = await sql<{ number: number }>`
    select coalesce(max(number), 0)::integer as number from consultations.register_row where round_id = ${roundId}`.execute(
    tx,
  )
  const first = (last[0]?.number ?? 0) + 1
  return tx
    .insertInto('consultations.registerRow')
    .values(
      rows.map(({ comment, provisionId, place, sender }, index) => ({
        paperId,
        roundId,
        number: first + index,
        place,
        provisionId,
        words: comment.words,
        folded: fold(`${comment.words} ${comment.proposed ?? ''} ${sender} ${comment.senderWords ?? ''}`),
        commentCount: 1,
        confidential: comment.confidential,
      })),
    )
    .returning(['id', 'number'])
    .execute()
}

export interface Counts {
  roundId: string
  all: number
  proposed: number
  released: number
}

/** How far the registers of these rounds have got. Lines whose comments were all withdrawn do not count. */
export async function countRows(reader: Reader, roundIds: readonly string[]): Promise<Map<string, Counts>> {
  const { rows } = await sql<Counts>`
    select round_id, count(*)::integer as "all",
      (count(*) filter (where answer is not null and released_at is null))::integer as proposed,
      (count(*) filter (where released_at is not null))::integer as released
    from consultations.register_row where round_id = any(${[...roundIds]}::uuid[]) and comment_count > 0
    group by round_id`.execute(reader)
  return new Map(rows.map(row => [row.roundId, row]))
}

/** The lines of a round that have no answer yet, in order. */
export async function unansweredRows(reader: Reader, roundId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from consultations.register_row where round_id = ${roundId} and answer is null and comment_count > 0
    order by place nulls first, number`.execute(reader)
  return rows.map(({ id }) => id)
}

/** Takes lines away that only this asking's comments stand in; lines shared with others keep theirs. */
export async function removeRowsOf(tx: Tx, { roundId, askedId }: { roundId: string; askedId: string }): Promise<void> {
  await sql`
    update consultations.comment set row_id = null, number = null
    where asked_id = ${askedId} and row_id is not null`.execute(tx)
  await sql`
    delete from consultations.register_row where round_id = ${roundId}
      and not exists (select from consultations.comment where comment.row_id = register_row.id)`.execute(tx)
}

/** Counts a comment out of its line when it is withdrawn, or in again; a line with none is not answered. */
export async function countComment(tx: Tx, rowId: string, change: 1 | -1): Promise<void> {
  await sql`
    update consultations.register_row set comment_count = comment_count + ${change}, version = version + 1
    where id = ${rowId}`.execute(tx)
}

/** How many lines with comments of this asking have an answer or comments of others, so that taking back would tear them. */
export async function countTouched(reader: Reader, askedId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from consultations.register_row
    where (answer is not null or comment_count > 1)
      and exists (select from consultations.comment where row_id = register_row.id and asked_id = ${askedId})`.execute(
    reader,
  )
  return rows[0]?.count ?? 0
}
