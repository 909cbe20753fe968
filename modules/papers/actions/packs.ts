import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { changedFields, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import type { changePack as changing, makePack as making } from '../contract.ts'
import { obstacleToKeeping } from '../rules.ts'
import { fillPack, insertPack, lockPack, type Pack, replacePackReaders, updatePack } from '../store/packs.ts'
import { readableAmong, visiblePack, whoMayHearPack } from '../visible.ts'
import { accountOf } from './locked.ts'
import { areAlike, inOneOrder, refuseUnknownReaders } from './readers.ts'

type Making = CheckedInputOf<typeof making>
type Changing = CheckedInputOf<typeof changing> & { ifMatch: number }

/** Puts papers together. Refuses papers that whoever does so may not read, and readers who do not exist. */
export async function makePack(work: Work, { title, sharing = 'mine', readers = [], paperIds }: Making) {
  const { tx, now } = work
  await refuseUnreadable(work, paperIds)
  await refuseUnknownReaders(work, readers)
  const keeperId = accountOf(work)
  const made = await insertPack(tx, { keeperId, sharing, title, madeAt: now })
  await fillPack(tx, made.id, paperIds)
  await replacePackReaders(tx, made.id, readers)
  const audiences = whoMayHearPack({ keeperId, sharing, readerIds: readers })
  await work.tell({ name: 'pack.made', subjectId: made.id, facts: { version: made.version }, audiences })
  return made
}

/**
 * Changes the title, order or readers of a pack. Papers that its keeper may no longer read are not theirs to take out: they stay in it,
 * after the others, and are there again once they may be read.
 */
export async function changePack(work: Work, { id, ifMatch, paperIds, readers, ...change }: Changing) {
  const { tx, actor } = work
  const before = visiblePack(actor, await lockPack(tx, id))
  refuseIf(obstacleToKeeping({ mayKeep: before.keeperId === actor.id }))
  const { keeperId: _, readerIds, ...rest } = before
  const current = { ...rest, readers: readerIds }
  await refuseStale(work, { subjectId: id, code: 'pack.changed_meanwhile', ifMatch, current })
  const after = {
    ...before,
    ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
    ...(paperIds && { paperIds: await filled(work, before, paperIds) }),
    ...(readers && { readerIds: inOneOrder(readers) }),
  }
  const fields = differing(before, after)
  if (fields.length === 0) return { id, version: before.version }
  if (fields.includes('paperIds')) await fillPack(tx, id, after.paperIds)
  if (fields.includes('readers')) await changeReaders(work, after)
  const changed = await updatePack(tx, before, { title: after.title, sharing: after.sharing })
  const audiences = [...new Set([...whoMayHearPack(before), ...whoMayHearPack(after)])]
  await work.tell({ name: 'pack.changed', subjectId: id, facts: { version: changed.version, fields }, audiences })
  return changed
}

/** These papers in this order, and behind them those of the pack that whoever arranges it does not see. */
async function filled(work: Work, { paperIds: before }: Pack, paperIds: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(paperIds)]
  const added = wanted.filter(id => !before.includes(id))
  await refuseUnreadable(work, added)
  const readable = await readableAmong(work.tx, work.actor, before)
  return [...wanted, ...before.filter(id => !readable.has(id) && !wanted.includes(id))]
}

function differing(before: Pack, after: Pack): string[] {
  const lists = [
    ...(areAlike(before.paperIds, after.paperIds) ? [] : ['paperIds']),
    ...(areAlike(before.readerIds, after.readerIds) ? [] : ['readers']),
  ]
  return [...changedFields(before, { title: after.title, sharing: after.sharing }), ...lists]
}

async function changeReaders(work: Work, { id, readerIds }: Pack): Promise<void> {
  await refuseUnknownReaders(work, readerIds)
  await replacePackReaders(work.tx, id, readerIds)
}

async function refuseUnreadable({ tx, actor }: Work, paperIds: readonly string[]): Promise<void> {
  const readable = await readableAmong(tx, actor, paperIds)
  if (paperIds.some(id => !readable.has(id))) refuse({ code: 'paper.not_found', status: 404 })
}
