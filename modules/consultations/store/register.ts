import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { searchable } from '../../papers/index.ts'
import type { RegisterRow } from '../contract.ts'
import type { Placed } from '../places.ts'
import type { Comment } from './comments.ts'

/** What becomes a line of the register when a list is sent. */
export interface NewRow {
  comment: Pick<Comment, 'id' | 'words' | 'proposed' | 'senderWords' | 'confidential' | 'withdrawnAt'>
  placed: Placed
  /** Null is the next one of the round. */
  number: number | null
  sender: string
}

/** Adds a line for each comment of the round, which the caller has locked. Answers them in the same order. */
export async function insertRows(
  tx: Tx,
  { paperId, roundId }: { paperId: string; roundId: string },
  rows: readonly NewRow[],
): Promise<{ id: string; number: number }[]> {
  let last = await lastNumber(tx, roundId)
  return tx
    .insertInto('consultations.registerRow')
    .values(
      rows.map(({ comment, placed: { place, provisionId, label, opening, sections }, number, sender }) => ({
        paperId,
        roundId,
        number: number ?? (last += 1),
        place,
        provisionId,
        label,
        opening,
        sections,
        words: comment.words,
        folded: foldedOf([{ ...comment, sender }]),
        commentCount: comment.withdrawnAt === null ? 1 : 0,
        confidential: comment.confidential,
      })),
    )
    .returning(['id', 'number'])
    .execute()
}

/** Words, proposals and senders of a line, as they are searched. */
export function foldedOf(
  said: readonly (Pick<Comment, 'words' | 'proposed' | 'senderWords'> & { sender: string })[],
): string {
  return searchable(
    said.flatMap(({ words, proposed, sender, senderWords }) => [words, proposed, sender, senderWords]).join(' '),
  )
}

/** Numbers are given once, even when their line went into another one. */
async function lastNumber(tx: Tx, roundId: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select greatest(0, (select max(number) from consultations.register_row where round_id = ${roundId}),
      (select max(number) from consultations.comment where round_id = ${roundId}))::integer as number`.execute(tx)
  return rows[0]?.number ?? 0
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
    order by coalesce(place, -1), number`.execute(reader)
  return rows.map(({ id }) => id)
}

/** The changes that absorbed these lines, in the order in which they were bound; of what stands in working copies only that of this one. */
export async function bindingsOf(
  reader: Reader,
  rowIds: readonly string[],
  copyId: string | undefined,
): Promise<Map<string, RegisterRow['bindings']>> {
  const { rows } = await sql<RegisterRow['bindings'][number] & { rowId: string }>`
    select id, row_id, from_number, to_number, provision_id, state from consultations.binding
    where row_id = any(${[...rowIds]}::uuid[]) and (copy_id is null or copy_id = ${copyId ?? null}::uuid)
    order by made_at, id`.execute(reader)
  return Map.groupBy(rows, ({ rowId }) => rowId)
}

/** Takes lines away that only this asking's comments stand in; lines shared with others keep theirs. */
export async function removeRowsOf(tx: Tx, { roundId, askedId }: { roundId: string; askedId: string }): Promise<void> {
  await sql`
    update consultations.comment set row_id = null, number = null, found = null
    where asked_id = ${askedId} and row_id is not null and source ->> 'kind' = 'screen'`.execute(tx)
  await sql`
    with gone as (delete from consultations.register_row where round_id = ${roundId}
      and not exists (select from consultations.comment where comment.row_id = register_row.id) returning id)
    delete from consultations.assignment where row_id in (select id from gone)`.execute(tx)
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
