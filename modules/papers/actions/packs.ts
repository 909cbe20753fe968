import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import type { changePack as changing, makePack as making } from '../contract.ts'
import { obstacleToKeeping } from '../rules.ts'
import { fillPack, insertPack, lockPack, type Pack, updatePack } from '../store/packs.ts'
import { packVisibleTo, readableAmong, whoMayHearPack } from '../visible.ts'
import { accountOf } from './locked.ts'

type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/** Puts papers together. Refuses papers that whoever does so may not read. */
export async function makePack(work: Work, { title, sharing = 'mine', paperIds }: CheckedInputOf<typeof making>) {
  const { tx, now } = work
  await refuseUnreadable(work, paperIds)
  const keeperId = accountOf(work)
  const made = await insertPack(tx, { keeperId, sharing, title, madeAt: now })
  await fillPack(tx, made.id, paperIds)
  await tell(work, 'pack.made', { id: made.id, keeperId, sharing }, { version: made.version })
  return made
}

/** Changes the title, order or readers of a pack. Papers that its keeper may no longer read stay in it until they are taken out. */
export async function changePack(work: Work, { id, ifMatch, paperIds, ...change }: Changing) {
  const { tx, actor } = work
  const before = (await lockPack(tx, id, packVisibleTo(actor))) ?? refuse({ code: 'pack.not_found', status: 404 })
  refuseIf(obstacleToKeeping({ mayKeep: before.keeperId === actor.id }))
  const { keeperId: _, ...current } = before
  await refuseStale(work, { subjectId: id, code: 'pack.changed_meanwhile', ifMatch, current })
  const fields = changedFields(before, change)
  if (paperIds && String(paperIds) !== String(before.paperIds)) fields.push('paperIds')
  if (fields.length === 0) return { id, version: before.version }
  if (paperIds) {
    await refuseUnreadable(
      work,
      paperIds.filter(paperId => !before.paperIds.includes(paperId)),
    )
    await fillPack(tx, id, paperIds)
  }
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after = await updatePack(tx, before, given)
  await tell(work, 'pack.changed', { ...before, ...given }, { version: after.version, fields })
  return after
}

async function refuseUnreadable({ tx, actor }: Work, paperIds: readonly string[]): Promise<void> {
  const readable = await readableAmong(tx, actor, paperIds)
  if (paperIds.some(id => !readable.has(id))) refuse({ code: 'paper.not_found', status: 404 })
}

function tell(
  work: Work,
  name: string,
  pack: Pick<Pack, 'id' | 'keeperId' | 'sharing'>,
  facts: Record<string, number | string[]>,
) {
  return work.tell({ name, subjectId: pack.id, facts, audiences: whoMayHearPack(pack) })
}
