import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Spot } from '../contract.ts'

export interface Comment {
  id: string
  versionId: string
  number: number
  makerId: string
  spot: Spot
  words: string
  madeAt: string
  withdrawnAt: string | null
  version: number
}

const columns = sql`comment.id, comment.version_id, version.number, comment.maker_id, comment.spot, comment.words,
  comment.made_at, comment.withdrawn_at, comment.version`

export async function listCommentsOn(reader: Reader, paperId: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select ${columns} from papers.comment join papers.version on version.id = comment.version_id
    where version.paper_id = ${paperId} order by made_at, comment.id`.execute(reader)
  return rows
}

/** Locks the comment, so that its maker does not change it on two devices at once. */
export async function lockComment(tx: Tx, { id, paperId }: { id: string; paperId: string }) {
  const { rows } = await sql<Comment>`
    select ${columns} from papers.comment join papers.version on version.id = comment.version_id
    where comment.id = ${id} and version.paper_id = ${paperId} for update of comment`.execute(tx)
  return rows[0]
}

type NewComment = Pick<Comment, 'versionId' | 'makerId' | 'words' | 'spot'> & { madeAt: Date }

export function insertComment(tx: Tx, comment: NewComment) {
  return tx
    .insertInto('papers.comment')
    .values({ ...comment, spot: JSON.stringify(comment.spot) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export function updateComment(tx: Tx, before: Comment, change: { words?: string; withdrawnAt?: Date | null }) {
  return tx
    .updateTable('papers.comment')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
