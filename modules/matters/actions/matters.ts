import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { changedFields, given, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import type { beginMatter as beginning, changeMatter as changing } from '../contract.ts'
import { insertMatter, type Matter, replaceWorkers, updateMatter } from '../store/matters.ts'
import { lockOpen, refuseUnknown, tellMatter } from './held.ts'
import { lockWanted, placePapers } from './parts.ts'

type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/**
 * Begins a matter with its papers. Whoever begins it owns it, or works on it where somebody else is named. Refused when one of the
 * papers stands in another matter.
 */
export async function beginMatter(work: Work, input: CheckedInputOf<typeof beginning>) {
  const { tx, now } = work
  const { title, parts, target, ownerId = accountOf(work), workers } = input
  await refuseUnknown(work, [...workers, ownerId])
  await lockWanted(work, parts, [])
  const made = await insertMatter(tx, { title, ownerId, targetWords: target.words, targetOn: target.on, begunAt: now })
  const workerIds = othersThan(ownerId, [...workers, accountOf(work)])
  await replaceWorkers(tx, made.id, workerIds)
  const paperIds = await placePapers(work, { id: made.id, paperIds: [] }, parts)
  await tellMatter(
    work,
    { name: 'matter.begun', subjectId: made.id, facts: { version: made.version, papers: paperIds } },
    { ownerId, workerIds, paperIds },
  )
  return made
}

/** Changes what a matter is called, whose it is, who works on it and which meeting it is for. */
export async function changeMatter(work: Work, { id, ifMatch, title, ownerId, workers, target }: Changing) {
  const before = await lockOpen(work, id)
  await refuseStale(work, { subjectId: id, code: 'matter.changed_meanwhile', ifMatch, current: shown(before) })
  await refuseUnknown(work, [...(workers ?? []), ...(ownerId === undefined ? [] : [ownerId])])
  const wanted = { title, ownerId, ...(target && { targetWords: target.words, targetOn: target.on }) }
  const owner = ownerId ?? before.ownerId
  const workerIds = othersThan(owner, workers ?? before.workerIds)
  const staff = String(workerIds) === String(before.workerIds) ? [] : ['workers']
  const fields = [...changedFields<Partial<Matter>>(before, given(wanted)), ...staff]
  if (fields.length === 0) return { id, version: before.version }
  if (staff.length > 0) await replaceWorkers(work.tx, id, workerIds)
  const after = await updateMatter(work.tx, before, { ...given(wanted), changedAt: work.now })
  await tellMatter(work, { name: 'matter.changed', subjectId: id, facts: { version: after.version, fields } }, before, {
    ...before,
    ownerId: owner,
    workerIds,
  })
  return after
}

/** A matter as an editor who was too late is shown it. */
export function shown({ id, title, ownerId, workerIds, targetWords, targetOn, closedAt, version }: Matter) {
  return { id, title, ownerId, workers: workerIds, target: { words: targetWords, on: targetOn }, closedAt, version }
}

function othersThan(ownerId: string, accountIds: readonly string[]): string[] {
  return [...new Set(accountIds)].filter(one => one !== ownerId).toSorted()
}
