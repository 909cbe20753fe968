import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf, holdVisible, lockVisible, type Paper } from '../../papers/index.ts'
import { obstacleToWriting } from '../rules.ts'
import { lockCopy, type WorkingCopy } from '../store/working-copies.ts'
import { mayWrite } from '../visible.ts'

/** The paper, locked, so that versions and marks come one after another; for whoever writes on it. */
export async function lockDraft(work: Work, id: string): Promise<Paper> {
  const paper = await lockVisible(work, id)
  refuseIf(obstacleToWriting({ mayWrite: await mayWrite({ reader: work.tx, actor: work.actor }, paper) }))
  return paper
}

/** The paper as it stays while somebody keeps what they wrote; those who do so need not wait for each other. */
export async function holdDraft(work: Work, id: string): Promise<Paper> {
  const paper = await holdVisible(work, id)
  refuseIf(obstacleToWriting({ mayWrite: await mayWrite({ reader: work.tx, actor: work.actor }, paper) }))
  return paper
}

/** The actor's own copy, locked and as the browser last got it: another device may have kept something else since. */
export async function lockOwnCopy(work: Work, paperId: string, revision: number): Promise<WorkingCopy> {
  const copy = await lockCopy(work.tx, { paperId, accountId: accountOf(work) })
  if (!copy) return refuse({ code: 'draft.no_working_copy', status: 404 })
  return copy.revision === revision ? copy : keptElsewhere(copy)
}

export function keptElsewhere({ revision }: Pick<WorkingCopy, 'revision'>): never {
  return refuse({ code: 'draft.kept_elsewhere', status: 409, facts: { revision } })
}
