import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/work/actor.ts'
import { keptBy, type Paper } from '../papers/index.ts'
import { listWriters } from './store/writers.ts'

/** Its keeper writes on a paper, and those whom the keeper named. Whoever may read it sees how it came about. */
export async function mayWrite(
  { reader, actor }: { reader: Reader; actor: Actor },
  paper: Pick<Paper, 'id' | 'keeperId'>,
): Promise<boolean> {
  if (actor.kind !== 'account' || actor.id === null) return false
  return paper.keeperId === actor.id || (await listWriters(reader, paper.id)).includes(actor.id)
}

/** The same as SQL, for the paper with the id in this column. */
export function writtenBy(actor: Actor, paperId: RawBuilder<string>): RawBuilder<boolean> {
  if (actor.kind !== 'account' || actor.id === null) return sql`false`
  const named = sql`exists (select from drafts.writer
    where writer.paper_id = ${paperId} and writer.account_id = ${actor.id}::uuid)`
  return sql`(${keptBy(actor, paperId)} or ${named})`
}
