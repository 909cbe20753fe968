import { Refused } from '../../../../../platform/refused.ts'
import { addressOf } from '../../../../../ui/asking/ask.ts'
import { freshKey } from '../../../../../ui/asking/request.ts'
import { type PackView, type PaperRow, readPack } from '../../../contract.ts'
import { addressesAround, lastingAddresses, passingAddresses, picturesIn } from './addresses.ts'
import { mayBeKept, stampOf } from './differences.ts'
import { type Fetching, fetchInto } from './fetch-into.ts'
import { changeCopies, copyPrefix, isOf, type KeptCopy, type KeptPaper, readCopies } from './kept.ts'

interface Keeping {
  signal: AbortSignal
  /** Told which papers there are, and then of each how many bytes of it are here, and when it is whole. */
  onPaper: (paper: Pick<KeptPaper, 'id' | 'title' | 'size'>, whole: boolean) => void
}

/**
 * Makes a copy of a pack as it is now, and only then lets go of the one before: a copy is always whole. What has not changed since
 * is taken from the one before. Throws `Refused`, or the signal's error when it is stopped.
 */
export async function keepPack(packId: string, { signal, onPaper }: Keeping): Promise<KeptCopy> {
  const before = (await readCopies()).find(copy => copy.packId === packId)
  const name = `${copyPrefix}${freshKey()}`
  const cache = await caches.open(name)
  try {
    let around = 0
    const fetching: Fetching = { cache, signal, onBytes: count => (around += count) }
    const pack = JSON.parse(await (await fetchInto(fetching, addressOf(readPack, { id: packId }))).text()) as PackView
    for (const address of addressesAround()) await fetchInto(fetching, address)
    const rows = pack.papers.filter(row => mayBeKept(row) || isKept(before, row))
    for (const { id, title } of rows) onPaper({ id, title, size: 0 }, false)
    const papers: KeptPaper[] = []
    for (const row of rows) {
      const keeping = { cache, signal, onPaper, before }
      papers.push((await keepEarlier(row, keeping)) ?? (await keepPaper(row, keeping)))
    }
    const size = papers.reduce((sum, paper) => sum + paper.size, around)
    const copy = { packId, title: pack.title, cache: name, keptAt: new Date().toISOString(), papers, size }
    await changeCopies(copies => [copy, ...copies.filter(other => other.packId !== packId)])
    if (before) await caches.delete(before.cache)
    return copy
  } catch (error) {
    await caches.delete(name)
    throw error
  }
}

interface KeepingPaper extends Keeping {
  cache: Cache
  before: KeptCopy | undefined
}

async function keepPaper(row: PaperRow, { cache, signal, onPaper, before }: KeepingPaper): Promise<KeptPaper> {
  const paper = { id: row.id, title: row.title, stamp: stampOf(row), size: 0 }
  const onBytes = (count: number) => {
    paper.size += count
    onPaper(paper, false)
  }
  const fetching = { cache, signal, onBytes }
  for (const address of passingAddresses(row)) await fetchInto(fetching, address).catch(unlessLeftOut)
  const unchanged = before?.papers.some(({ id, stamp }) => id === row.id && stamp === paper.stamp)
  const earlier = unchanged && before ? await caches.open(before.cache) : undefined
  await keepLasting(row, address => takeOver(earlier, fetching, address))
  onPaper(paper, true)
  return paper
}

/** While a new version is being read, the copy of the one before stays as it is. */
async function keepEarlier(row: PaperRow, { cache, before, onPaper }: KeepingPaper): Promise<KeptPaper | undefined> {
  const paper = before?.papers.find(({ id }) => id === row.id)
  if (mayBeKept(row) || !before || !paper) return undefined
  const earlier = await caches.open(before.cache)
  for (const request of await earlier.keys()) {
    const found = isOf(paper.id, request.url) ? await earlier.match(request, { ignoreVary: true }) : undefined
    if (found) await cache.put(request, found)
  }
  onPaper(paper, true)
  return paper
}

function isKept(copy: KeptCopy | undefined, { id }: PaperRow): boolean {
  return copy?.papers.some(paper => paper.id === id) ?? false
}

async function keepLasting(row: PaperRow, keep: (address: string) => Promise<Blob>): Promise<void> {
  const { text, pages, file } = lastingAddresses(row)
  const pictures = new Set<string>()
  for (const address of [...(text ? [text] : []), ...pages]) {
    const answer = JSON.parse(await (await keep(address)).text()) as Parameters<typeof picturesIn>[1]
    for (const picture of picturesIn(row, answer)) pictures.add(picture)
  }
  if (file) await keep(file)
  for (const picture of pictures) await keep(picture)
}

/** What the copy before has need not come over the network again. */
async function takeOver(earlier: Cache | undefined, fetching: Fetching, address: string): Promise<Blob> {
  const found = await earlier?.match(address, { ignoreVary: true })
  if (!found) return fetchInto(fetching, address)
  await fetching.cache.put(address, found.clone())
  const body = await found.blob()
  fetching.onBytes(body.size)
  return body
}

/** An answer that is refused for itself, such as a comparison that cannot be made, is missing from the copy as it is from the screen. */
function unlessLeftOut(error: unknown): undefined {
  if (error instanceof Refused && error.obstacle.status >= 400 && error.obstacle.status !== 401) return undefined
  throw error
}
