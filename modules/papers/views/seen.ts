import { refuse } from '../../../platform/refused.ts'
import type { Look } from '../../../platform/work/work.ts'
import { findPaper, type Paper } from '../store/papers.ts'
import { findVersion, type Version } from '../store/versions.ts'
import { visible } from '../visible.ts'

/** The paper and one of its versions, for whoever may read it. */
export async function seenVersion({ reader, actor }: Look, { id, number }: { id: string; number: number }) {
  const paper: Paper = visible(actor, await findPaper(reader, id))
  const version: Version | undefined = await findVersion(reader, id, number)
  return { paper, version: version ?? refuse({ code: 'paper.not_found', status: 404 }) }
}
