import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/work/actor.ts'
import type { Paper } from '../papers/index.ts'
import { listWriters } from './store/writers.ts'

/** Its keeper writes on a paper, and those whom the keeper named. Whoever may read it sees how it came about. */
export async function mayWrite(
  { reader, actor }: { reader: Reader; actor: Actor },
  paper: Pick<Paper, 'id' | 'keeperId'>,
): Promise<boolean> {
  if (actor.kind !== 'account' || actor.id === null) return false
  return paper.keeperId === actor.id || (await listWriters(reader, paper.id)).includes(actor.id)
}
