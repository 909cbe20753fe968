import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import type { changeComment as changing, makeComment as making } from '../contract.ts'
import { insertComment, lockComment, updateComment } from '../store/comments.ts'
import type { Paper } from '../store/papers.ts'
import { whoMayHear } from '../visible.ts'
import { accountOf, holdVersion, holdVisible } from './locked.ts'

type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/** Comments on a version, for everybody who may read the paper. */
export async function makeComment(work: Work, { id, number, spot, words }: CheckedInputOf<typeof making>) {
  const { tx, now } = work
  const { paper, version } = await holdVersion(work, { id, number })
  const made = await insertComment(tx, { versionId: version.id, makerId: accountOf(work), spot, words, madeAt: now })
  await tell(work, 'comment.made', paper, { commentId: made.id, number })
  return made
}

/** Corrects a comment of one's own, withdraws it or takes the withdrawal back. Those of others are not found for changing. */
export async function changeComment(work: Work, { id, commentId, ifMatch, words, withdrawn }: Changing) {
  const paper = await holdVisible(work, id)
  const before = await lockComment(work.tx, { id: commentId, paperId: id })
  if (!before || before.makerId !== work.actor.id) return refuse({ code: 'comment.not_found', status: 404 })
  const current = {
    id: commentId,
    words: before.words,
    withdrawn: before.withdrawnAt !== null,
    version: before.version,
  }
  await refuseStale(work, { subjectId: commentId, code: 'comment.changed_meanwhile', ifMatch, current })
  const fields = changedFields(current, { words, withdrawn })
  if (fields.length === 0) return { id: commentId, version: before.version }
  const after = await updateComment(work.tx, before, {
    ...(words !== undefined && { words }),
    ...(withdrawn !== undefined && { withdrawnAt: withdrawn ? work.now : null }),
  })
  await tell(work, 'comment.changed', paper, { commentId, fields })
  return after
}

function tell(work: Work, name: string, paper: Paper, facts: Record<string, string | number | string[]>) {
  return work.tell({ name, subjectId: paper.id, facts, audiences: whoMayHear(paper) })
}
