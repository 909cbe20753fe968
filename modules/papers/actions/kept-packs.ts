import type { Work } from '../../../platform/work/work.ts'
import { deletePack, fillPack, insertPack, lockPack, updatePack } from '../store/packs.ts'
import { whoMayHearPack } from '../visible.ts'
import { areAlike } from './readers.ts'
import { accountOf } from './locked.ts'

interface Filling {
  title: string
  paperIds: readonly string[]
}

/** Puts papers together for the actor alone, as another module wants them. Whoever reads the pack sees of them what they may read. */
export async function putTogether(work: Work, { title, paperIds }: Filling): Promise<string> {
  const { tx, now } = work
  const pack = { keeperId: accountOf(work), sharing: 'mine' as const, title }
  const { id, version } = await insertPack(tx, { ...pack, madeAt: now })
  await fillPack(tx, id, paperIds)
  const audiences = whoMayHearPack({ ...pack, readerIds: [] })
  await work.tell({ name: 'pack.made', subjectId: id, facts: { version }, audiences })
  return id
}

/** Puts these papers into a pack instead of those that are in it; whose it is does not matter. False when there is no such pack any more. */
export async function fillAnew(work: Work, id: string, { title, paperIds }: Filling): Promise<boolean> {
  const before = await lockPack(work.tx, id)
  if (!before) return false
  if (before.title === title && areAlike(before.paperIds, [...new Set(paperIds)])) return true
  await fillPack(work.tx, id, paperIds)
  const { version } = await updatePack(work.tx, before, { title })
  const facts = { version, fields: ['paperIds', 'title'] }
  await work.tell({ name: 'pack.changed', subjectId: id, facts, audiences: whoMayHearPack(before) })
  return true
}

/** Takes a pack apart; copies of it on devices go the next time that the server is heard. */
export async function takeApart(work: Work, id: string): Promise<void> {
  const before = await lockPack(work.tx, id)
  if (!before) return
  await deletePack(work.tx, id)
  await work.tell({ name: 'pack.removed', subjectId: id, audiences: whoMayHearPack(before) })
}
