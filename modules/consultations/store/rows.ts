import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { foldedWords } from '../../../platform/text/fold.ts'
import { queryFor } from '../../papers/index.ts'
import type { AnswerKind } from '../contract.ts'

/** A line of the register without its comments. */
export interface Row {
  id: string
  paperId: string
  roundId: string
  number: number
  place: number | null
  provisionId: string | null
  label: string
  opening: string
  words: string
  confidential: boolean
  commentCount: number
  answer: AnswerKind | null
  answerWords: string | null
  mergedInto: string | null
  answeredBy: string | null
  answeredAt: string | null
  releasedAt: string | null
  assignmentId: string | null
  note: string
  version: number
}

const columns = sql`line.id, line.paper_id, line.round_id, line.number, line.place, line.provision_id, line.label, line.opening,
  line.words, line.confidential, line.comment_count, line.answer, line.answer_words, line.merged_into, line.answered_by,
  line.answered_at, line.released_at, line.assignment_id, line.note, line.version`

/** Which lines are wanted; every field that is given must hold. */
export interface RowFilter {
  search?: string | undefined
  state?: 'open' | 'proposed' | 'released' | undefined
  answer?: AnswerKind | undefined
  sender?: string | undefined
  provisionId?: string | undefined
  bodyId?: string | undefined
  /** Whether it is one of the lines that collide, which are found beforehand. */
  collides?: { is: boolean; rowIds: readonly string[] } | undefined
  rowId?: string | undefined
  /** Leaves out what is confidential and falls under none of these assignments. */
  assignmentIds?: readonly string[] | null
}

/** Where a page of the register ended. */
export interface RowPlace {
  place: number | null
  number: number
}

/** Lines in the order of the text, the general ones first, without those whose comments were all withdrawn. */
export async function pageOfRows(
  reader: Reader,
  { roundId, after, take, ...filter }: RowFilter & { roundId: string; after?: RowPlace | undefined; take: number },
): Promise<Row[]> {
  const from = after
    ? sql`(coalesce(line.place, -1), line.number) > (${after.place ?? -1}::integer, ${after.number}::integer)`
    : sql`true`
  const { rows } = await sql<Row>`
    select ${columns} from consultations.register_row line
    where line.round_id = ${roundId} and line.comment_count > 0
      and ${sql.join([from, ...conditionsOf(roundId, filter)], sql` and `)}
    order by coalesce(line.place, -1), line.number limit ${take}`.execute(reader)
  return rows
}

/** Locks lines of a round in one order, so that of two who answer one of them the second sees what the first made of it. */
export async function lockRows(tx: Tx, { roundId, ids }: { roundId: string; ids: readonly string[] }): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${columns} from consultations.register_row line
    where line.round_id = ${roundId} and line.id = any(${[...ids]}::uuid[]) order by line.id for update`.execute(tx)
  return rows
}

function conditionsOf(roundId: string, filter: RowFilter): RawBuilder<unknown>[] {
  const { search, state, answer, sender, provisionId, bodyId, collides, rowId, assignmentIds } = filter
  const worded = search !== undefined && foldedWords(search).length > 0
  return [
    ...(worded ? [sql`line.found @@ ${queryFor(search)}`] : []),
    ...(state ? [states[state]] : []),
    ...(answer ? [sql`line.answer = ${answer}`] : []),
    ...(rowId ? [sql`line.id = ${rowId}`] : []),
    ...(assignmentIds ? [sql`(not line.confidential or line.assignment_id = any(${[...assignmentIds]}::uuid[]))`] : []),
    ...(sender ? [sql`line.id in ${sentBy(roundId, sender)}`] : []),
    ...(provisionId ? [sql`${provisionId} = any(line.sections)`] : []),
    ...(bodyId ? [sql`line.assignment_id in (select id from consultations.assignment where body_id = ${bodyId})`] : []),
    ...(collides ? [sql`(line.id = any(${[...collides.rowIds]}::uuid[])) = ${collides.is}`] : []),
  ]
}

const states = {
  open: sql`line.answer is null`,
  proposed: sql`line.answer is not null and line.released_at is null`,
  released: sql`line.released_at is not null`,
}

function sentBy(roundId: string, sender: string) {
  return sql`(select row_id from consultations.comment where row_id is not null and withdrawn_at is null and asked_id in
    (select id from consultations.asked where round_id = ${roundId} and (body_id = ${sender} or account_id = ${sender})))`
}
