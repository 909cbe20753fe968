import type { Work } from '../../../platform/work/work.ts'
import { accountOf, keptText } from '../../papers/index.ts'
import type { WrittenText } from '../contract.ts'
import { newestNumber } from '../newest.ts'
import { insertCopy, lockCopy, updateCopy, type WorkingCopy } from '../store/working-copies.ts'
import { holdDraft } from './locked.ts'

/**
 * Changes the actor's working copy, which is begun from the newest version where there is none, for modules after this one. Answers the
 * copy as it was, locked, and its next revision, so that a browser that has it open is told. Nothing is told of it.
 */
export async function editCopy(
  work: Work,
  paperId: string,
  edit: (copy: WorkingCopy) => WrittenText,
): Promise<{ copy: WorkingCopy; revision: number }> {
  await holdDraft(work, paperId)
  const whose = { paperId, accountId: accountOf(work) }
  const copy = (await lockCopy(work.tx, whose)) ?? (await beginCopy(work, whose))
  const revision = copy.revision + 1
  await updateCopy(work.tx, whose, { document: edit(copy), revision, keptAt: work.now })
  return { copy, revision }
}

async function beginCopy({ tx, now }: Work, whose: { paperId: string; accountId: string }): Promise<WorkingCopy> {
  const base = await newestNumber(tx, whose.paperId)
  const { document } = await keptText({ tx }, { id: whose.paperId, number: base })
  await insertCopy(tx, { ...whose, base, document, keptAt: now })
  const begun = await lockCopy(tx, whose)
  if (!begun) throw new Error('the working copy that was begun just now is gone')
  return begun
}
