import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { AnswerKind, CommentRow } from '../contract.ts'

type Reference = { id: string; version: number }

interface NewAnswer {
  kind: AnswerKind
  words: string
  mergedInto: string | null
  answeredBy: string
  answeredAt: Date
}

/** Writes one answer into lines that the caller has locked. What was merged into them follows to where they go. */
export async function writeAnswers(tx: Tx, ids: readonly string[], answer: NewAnswer): Promise<Reference[]> {
  const { kind, words: answerWords, mergedInto, answeredBy, answeredAt } = answer
  if (mergedInto !== null)
    await tx
      .updateTable('consultations.registerRow')
      .set({ mergedInto })
      .where('mergedInto', '=', sql<string>`any(${[...ids]}::uuid[])`)
      .execute()
  return write(tx, ids, { answer: kind, answerWords, mergedInto, answeredBy, answeredAt })
}

/** Takes the answers of locked lines away again. */
export function eraseAnswers(tx: Tx, ids: readonly string[]): Promise<Reference[]> {
  return write(tx, ids, { answer: null, answerWords: null, mergedInto: null, answeredBy: null, answeredAt: null })
}

/** Writes a remark beside a line that the caller has locked. */
export async function writeNote(tx: Tx, id: string, note: string): Promise<Reference> {
  const [after] = await write(tx, [id], { note })
  return after ?? { id, version: 0 }
}

/**
 * Locks what may be released of a round: lines with a proposed answer. One that was merged waits for the line that it was merged
 * into, whose answer is its own: that is released before it or together with it.
 */
export async function lockReleasable(
  tx: Tx,
  { roundId, ids }: { roundId: string; ids: readonly string[] | undefined },
): Promise<string[]> {
  const among = (id: RawBuilder<unknown>) => (ids ? sql`${id} = any(${[...ids]}::uuid[])` : sql`true`)
  const { rows } = await sql<{ id: string }>`
    select line.id from consultations.register_row line
    where line.round_id = ${roundId} and line.answer is not null and line.released_at is null and ${among(sql`line.id`)}
      and (line.merged_into is null
        or exists (select from consultations.register_row other where other.id = line.merged_into and other.answer is not null
          and (other.released_at is not null or ${among(sql`other.id`)})))
    order by line.id for update`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function markReleased(
  tx: Tx,
  ids: readonly string[],
  release: { releasedAt: Date; releasedBy: string },
): Promise<void> {
  await write(tx, ids, release)
}

/** Whose answer it is: of a round, or of one that a body holds within it. */
export interface Sender {
  id: string
  roundId: string
  bodyId: string | null
  accountId: string | null
}

/** Who has comments in these lines that stand, each asked one once. */
export async function sendersOf(reader: Reader, rowIds: readonly string[]): Promise<Sender[]> {
  const { rows } = await sql<Sender>`
    select id, round_id, body_id, account_id from consultations.asked
    where id in (select asked_id from consultations.comment
      where row_id = any(${[...rowIds]}::uuid[]) and withdrawn_at is null)
    order by place, id`.execute(reader)
  return rows
}

/** The members whose comments were gathered into these lines. */
export async function gatheredFrom(reader: Reader, rowIds: readonly string[]): Promise<Sender[]> {
  const { rows } = await sql<Sender>`
    select id, round_id, body_id, account_id from consultations.asked
    where id in (select origin.asked_id from consultations.comment sent
      join consultations.gathered on gathered.comment_id = sent.id
      join consultations.comment origin on origin.id = gathered.from_id
      where sent.row_id = any(${[...rowIds]}::uuid[]) and sent.withdrawn_at is null)
    order by place, id`.execute(reader)
  return rows
}

/** What was answered in these lines, as far as it is released. Of a merged one without words of its own, the words of the other. */
export async function releasedAnswers(
  reader: Reader,
  rowIds: readonly string[],
): Promise<Map<string, NonNullable<CommentRow['answer']>>> {
  if (rowIds.length === 0) return new Map()
  const { rows } = await sql<NonNullable<CommentRow['answer']> & { id: string }>`
    select line.id, line.answer as kind, line.released_at,
      coalesce(nullif(line.answer_words, ''), other.answer_words, '') as words
    from consultations.register_row line
    left join consultations.register_row other on other.id = line.merged_into
    where line.id = any(${[...new Set(rowIds)]}::uuid[]) and line.released_at is not null`.execute(reader)
  return new Map(rows.map(({ id, ...answer }) => [id, answer]))
}

/** The released answers to what a body sent up that gathers these comments of its members, by the members' comments. */
export async function answersToGathered(
  reader: Reader,
  commentIds: readonly string[],
): Promise<Map<string, NonNullable<CommentRow['answer']>>> {
  if (commentIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; rowId: string }>`
    select distinct on (gathered.from_id) gathered.from_id as id, line.id as row_id
    from consultations.gathered join consultations.comment sent on sent.id = gathered.comment_id
    join consultations.register_row line on line.id = sent.row_id
    where gathered.from_id = any(${[...commentIds]}::uuid[]) and sent.withdrawn_at is null and line.released_at is not null
    order by gathered.from_id, line.released_at, line.number`.execute(reader)
  const answers = await releasedAnswers(
    reader,
    rows.map(({ rowId }) => rowId),
  )
  return new Map(
    rows.flatMap(({ id, rowId }) => {
      const answer = answers.get(rowId)
      return answer ? [[id, answer] as const] : []
    }),
  )
}

interface Change {
  note?: string
  answer?: AnswerKind | null
  answerWords?: string | null
  mergedInto?: string | null
  answeredBy?: string | null
  answeredAt?: Date | null
  releasedAt?: Date
  releasedBy?: string
}

function write(tx: Tx, ids: readonly string[], change: Change): Promise<Reference[]> {
  return tx
    .updateTable('consultations.registerRow')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .returning(['id', 'version'])
    .execute()
}
