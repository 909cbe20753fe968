import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { FoundSpot, Spot } from '../../papers/contract.ts'
import type { CommentRow, Source } from '../contract.ts'

/** A version of a paper that goes with a comment. */
export interface Attachment {
  paperId: string
  number: number
  /** Read by all who may read the comment; otherwise by the readers of the paper alone. */
  given: boolean
}

/** A wording that was put right, and why. */
export interface Correction {
  words: string
  proposed: string | null
  reason: string
  /** The account. */
  by: string
  at: string
}

/** A comment as it is kept; `rowId` and `number` are set once it is sent. */
export interface Comment {
  id: string
  roundId: string
  askedId: string | null
  rowId: string | null
  /** Under which assignment its line falls. */
  assignmentId: string | null
  number: number | null
  kind: CommentRow['kind']
  spot: Spot | null
  /** Where that is in the version that was asked about; kept once it is sent. */
  found: FoundSpot | null
  saidWhere: string | null
  words: string
  proposed: string | null
  confidential: boolean
  senderWords: string | null
  source: Source
  /** Which stretch of its source it is. */
  foundKey: string | null
  madeBy: string
  madeAt: string
  /** Null while it stands in somebody's own list. */
  sentAt: string | null
  withdrawnAt: string | null
  reaction: CommentRow['reaction']
  reserved: string | null
  /** Of what was recorded: its earlier wordings, the first one first. */
  corrections: Correction[]
  version: number
  attachments: Attachment[]
  /** The comments of its own members that a body's comment gathers. */
  gathers: string[]
}

const columns = sql`comment.id, comment.round_id, comment.asked_id, comment.row_id, comment.number, comment.kind, comment.spot,
  comment.found, comment.said_where, comment.words, comment.proposed, comment.confidential, comment.sender_words, comment.source,
  comment.found_key,
  (select assignment_id from consultations.register_row line where line.id = comment.row_id) as assignment_id, comment.made_by, comment.made_at, comment.sent_at, comment.withdrawn_at, comment.reaction, comment.reserved, comment.corrections, comment.version,
  array(select jsonb_build_object('paperId', paper_id, 'number', number, 'given', given)
    from consultations.attachment where comment_id = comment.id order by paper_id) as attachments,
  array(select from_id::text from consultations.gathered where comment_id = comment.id order by 1) as gathers`

/** The comments of a round in the order in which they were written; of those asked alone where they are named. */
export async function listComments(
  reader: Reader,
  { roundId, askedIds }: { roundId: string; askedIds?: readonly string[] },
): Promise<Comment[]> {
  const of = askedIds ? sql`asked_id = any(${[...askedIds]}::uuid[])` : sql`true`
  const { rows } = await sql<Comment>`
    select ${columns} from consultations.comment where round_id = ${roundId} and ${of} order by turn`.execute(reader)
  return rows
}

export async function commentsOfRows(reader: Reader, rowIds: readonly string[]): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select ${columns} from consultations.comment where row_id = any(${[...rowIds]}::uuid[])
    order by turn`.execute(reader)
  return rows
}

/** The wordings that each line of a round proposes. */
export async function proposalsOf(reader: Reader, roundId: string): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ rowId: string; proposals: string[] }>`
    select row_id, array_agg(proposed order by turn) as proposals from consultations.comment
    where round_id = ${roundId} and row_id is not null and proposed is not null and withdrawn_at is null
    group by row_id`.execute(reader)
  return new Map(rows.map(({ rowId, proposals }) => [rowId, proposals]))
}

/** Comments by their ids, in the order in which they were written. */
export async function commentsAmong(reader: Reader, ids: readonly string[]): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select ${columns} from consultations.comment where id = any(${[...ids]}::uuid[]) order by turn`.execute(reader)
  return rows
}

export async function findComment(
  reader: Reader,
  { id, roundId }: { id: string; roundId: string },
): Promise<Comment | undefined> {
  const { rows } = await sql<Comment>`
    select ${columns} from consultations.comment where id = ${id} and round_id = ${roundId}`.execute(reader)
  return rows[0]
}

/** Locks a comment of the round, so that two edits of it come one after another. */
export async function lockComment(
  tx: Tx,
  { id, roundId }: { id: string; roundId: string },
): Promise<Comment | undefined> {
  const { rows } = await sql<Comment>`
    select ${columns} from consultations.comment where id = ${id} and round_id = ${roundId} for update`.execute(tx)
  return rows[0]
}

export type NewComment = Pick<
  Comment,
  | 'kind'
  | 'spot'
  | 'saidWhere'
  | 'words'
  | 'proposed'
  | 'confidential'
  | 'senderWords'
  | 'attachments'
  | 'gathers'
  | 'foundKey'
>

interface Written {
  roundId: string
  askedId: string
  source: Source
  madeBy: string
  madeAt: Date
}

/** Writes comments into the list of whoever is asked; answers their ids in the same order, fewer when one was found and taken before. */
export async function insertComments(tx: Tx, written: Written, comments: readonly NewComment[]): Promise<string[]> {
  const rows = await tx
    .insertInto('consultations.comment')
    .values(
      comments.map(({ kind, spot, saidWhere, words, proposed, confidential, senderWords, foundKey }) => ({
        kind,
        foundKey,
        saidWhere,
        words,
        proposed,
        confidential,
        senderWords,
        ...written,
        spot: spot && JSON.stringify(spot),
        source: JSON.stringify(written.source),
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  if (rows.length < comments.length) return rows.map(({ id }) => id)
  const ids = rows.map(({ id }) => id)
  for (const [place, id] of ids.entries()) await writeBeside(tx, id, comments[place] ?? {})
  return ids
}

export type CommentChange = Partial<
  Pick<Comment, 'kind' | 'saidWhere' | 'words' | 'proposed' | 'confidential' | 'senderWords' | 'reaction' | 'reserved'>
> & { spot?: string | null; corrections?: string; withdrawnAt?: Date | null }

export async function updateComment(
  tx: Tx,
  { id, version }: Pick<Comment, 'id' | 'version'>,
  { corrections, ...change }: CommentChange,
  beside: Partial<Pick<Comment, 'attachments'>> = {},
) {
  await writeBeside(tx, id, beside)
  return tx
    .updateTable('consultations.comment')
    .set({ ...change, ...(corrections && { corrections: sql`${corrections}::jsonb` }), version: version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** Notes that comments were sent. */
export async function markSent(tx: Tx, ids: readonly string[], sentAt: Date): Promise<void> {
  await sql`update consultations.comment set sent_at = ${sentAt} where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Puts the comments of an asking back into its list; what was recorded of it never stood there. */
export async function unmarkSent(tx: Tx, askedId: string): Promise<void> {
  await sql`update consultations.comment set sent_at = null
    where asked_id = ${askedId} and source ->> 'kind' = 'screen'`.execute(tx)
}

/** Puts comments into a row of the register under their numbers in it. */
export async function placeComments(
  tx: Tx,
  placed: readonly (Pick<Comment, 'id' | 'found'> & { rowId: string; number: number })[],
) {
  const rows = placed.map(({ id, rowId, number, found }) => ({ id, row_id: rowId, number, found }))
  await sql`
    update consultations.comment set row_id = placed.row_id, number = placed.number, found = placed.found
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as placed (id uuid, row_id uuid, number integer, found jsonb)
    where comment.id = placed.id`.execute(tx)
}

async function writeBeside(
  tx: Tx,
  commentId: string,
  { attachments, gathers }: Partial<Pick<Comment, 'attachments' | 'gathers'>>,
): Promise<void> {
  if (attachments) {
    await tx.deleteFrom('consultations.attachment').where('commentId', '=', commentId).execute()
    const rows = attachments.map(attachment => ({ commentId, ...attachment }))
    if (rows.length > 0) await tx.insertInto('consultations.attachment').values(rows).execute()
  }
  if (gathers && gathers.length > 0)
    await tx
      .insertInto('consultations.gathered')
      .values([...new Set(gathers)].map(fromId => ({ commentId, fromId })))
      .execute()
}
