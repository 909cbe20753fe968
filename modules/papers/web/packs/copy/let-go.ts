import { changeCopies, copyPrefix, isOf, readCopies } from './kept.ts'
import { dismissWorker } from './worker.ts'

/** Removes the copy of a pack, and with the last one what makes copies readable. */
export async function removeCopy(packId: string): Promise<void> {
  await changeCopies(copies => copies.filter(copy => copy.packId !== packId))
  await sweep()
}

/** Removes papers out of a copy at once: they left the pack, or are no longer for this reader. */
export async function removePapers(packId: string, ids: readonly string[]): Promise<void> {
  const copy = (await readCopies()).find(one => one.packId === packId)
  if (!copy || ids.length === 0) return
  const cache = await caches.open(copy.cache)
  for (const { url } of await cache.keys()) if (ids.some(id => isOf(id, url))) await cache.delete(url)
  await changeCopies(copies =>
    copies.map(one =>
      one.packId === packId ? { ...one, papers: one.papers.filter(({ id }) => !ids.includes(id)) } : one,
    ),
  )
}

/** Removes every copy, whosever it is. */
export async function removeAllCopies(): Promise<void> {
  await changeCopies(() => [])
  await sweep()
}

/** Deletes what no copy names, such as what was left when the browser was closed in the middle. */
async function sweep(): Promise<void> {
  if (!('caches' in globalThis)) return
  const copies = await readCopies()
  const named = new Set(copies.map(({ cache }) => cache))
  for (const name of await caches.keys()) if (name.startsWith(copyPrefix) && !named.has(name)) await caches.delete(name)
  if (copies.length === 0) await dismissWorker()
}
