import { useSyncExternalStore } from 'react'
import { Refused } from '../../../../../platform/refused.ts'
import type { Heard } from '../../../../../ui/asking/problem.ts'
import { keepPack } from './keep-pack.ts'
import { type KeptCopy, type KeptPaper, readCopies, readOwner, writeOwner } from './kept.ts'
import { removeAllCopies, removeCopy } from './let-go.ts'
import { employWorker } from './worker.ts'

/** A paper on its way into a copy. */
export interface Coming extends Pick<KeptPaper, 'title' | 'size'> {
  whole: boolean
}

export interface Copies {
  kept: readonly KeptCopy[]
  /** By pack: its papers, by id. */
  underWay: ReadonlyMap<string, ReadonlyMap<string, Coming>>
  /** By pack: why the last attempt to keep it failed. */
  obstacles: ReadonlyMap<string, Heard>
}

const listeners = new Set<() => void>()
const stops = new Map<string, AbortController>()
const changed = 'plenum.copies'
let state: Copies = { kept: [], underWay: new Map(), obstacles: new Map() }

addEventListener('storage', event => {
  if (event.key === changed) void reread()
})

/** What this browser keeps of packs, and what is on its way. */
export function useCopies(): Copies {
  return useSyncExternalStore(listen, () => state)
}

/** Keeps a copy of a pack, or brings the one that is there up to date; goes on while other screens are looked at. */
export async function keepCopy(packId: string, accountId: string): Promise<void> {
  if (stops.has(packId)) return
  const stop = new AbortController()
  stops.set(packId, stop)
  refused(packId, undefined)
  comes(packId, new Map())
  try {
    await takeOwnership(accountId)
    await employWorker()
    await keepPack(packId, {
      signal: stop.signal,
      onPaper: ({ id, title, size }, whole) => note(packId, id, { title, size, whole }),
    })
  } catch (error) {
    if (!stop.signal.aborted) refused(packId, obstacleFor(error))
  } finally {
    stops.delete(packId)
    comes(packId, undefined)
    await tell()
  }
}

/** Gives up what is on its way; a copy that was there before stays as it was. */
export function stopKeeping(packId: string): void {
  stops.get(packId)?.abort()
}

export async function forgetCopy(packId: string): Promise<void> {
  stopKeeping(packId)
  await removeCopy(packId)
  await tell()
}

/** Leaves no copy of anybody in this browser. */
export async function forgetAllCopies(): Promise<void> {
  for (const packId of stops.keys()) stopKeeping(packId)
  await removeAllCopies()
  await tell()
}

/** What is kept belongs to this account from now on; of what another one kept nothing stays. */
export async function takeOwnership(accountId: string): Promise<void> {
  const owner = await readOwner()
  if (owner && owner.accountId !== accountId) await forgetAllCopies()
  await writeOwner({ accountId, locked: false, seenAt: new Date().toISOString() })
}

/** Looks again at what is kept, and says to other tabs that they should. */
export async function tell(): Promise<void> {
  await reread()
  localStorage.setItem(changed, `${Date.now()}`)
}

export async function reread(): Promise<void> {
  change({ ...state, kept: await readCopies() })
}

function note(packId: string, paperId: string, paper: Coming): void {
  comes(packId, new Map(state.underWay.get(packId)).set(paperId, paper))
}

function comes(packId: string, papers: ReadonlyMap<string, Coming> | undefined): void {
  change({ ...state, underWay: withOne(state.underWay, packId, papers) })
}

function refused(packId: string, obstacle: Heard | undefined): void {
  change({ ...state, obstacles: withOne(state.obstacles, packId, obstacle) })
}

function obstacleFor(error: unknown): Heard {
  return error instanceof Refused ? error.obstacle : { code: 'copy.failed', status: 0 }
}

/** The same with another value under this key, or without the key. */
function withOne<Value>(map: ReadonlyMap<string, Value>, key: string, value: Value | undefined): Map<string, Value> {
  const others = new Map([...map].filter(([other]) => other !== key))
  return value === undefined ? others : others.set(key, value)
}

function listen(onChange: () => void) {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

function change(next: Copies): void {
  state = next
  for (const listener of listeners) listener()
}
