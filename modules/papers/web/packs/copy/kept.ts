import { createStore, get, set, update } from 'idb-keyval'

// What this browser keeps of packs; the service worker reads it too, so it knows nothing of screens.

/** Whose copies these are: never more than one account's at a time. */
export interface Owner {
  accountId: string
  /** The session is over: until its owner is signed in again nothing is given out. */
  locked: boolean
  /** When the server last knew the owner. */
  seenAt: string
}

export interface KeptPaper {
  id: string
  title: string
  /** What the copy was made of; see `stampOf`. */
  stamp: string
  /** Bytes. */
  size: number
}

export interface KeptCopy {
  packId: string
  title: string
  /** The name of the cache that holds it. */
  cache: string
  keptAt: string
  papers: KeptPaper[]
  /** Bytes of everything, also of what belongs to no single paper. */
  size: number
}

/** A copy that nobody who is known to the server has looked at for this long is given out no more: the tablet may be lost. */
const longestUnseenMs = 14 * 24 * 60 * 60 * 1000

const store = createStore('plenum-copies', 'kept')

/** Begins the names of all caches of copies. */
export const copyPrefix = 'plenum-copy-'

export function readOwner(): Promise<Owner | undefined> {
  return get<Owner>('owner', store)
}

export function writeOwner(owner: Owner): Promise<void> {
  return set('owner', owner, store)
}

/** The session is over: nothing is given out until the owner is back. */
export function lockOwner(): Promise<void> {
  return update<Owner | undefined>('owner', owner => owner && { ...owner, locked: true }, store)
}

export async function readCopies(): Promise<KeptCopy[]> {
  return (await get<KeptCopy[]>('copies', store)) ?? []
}

/** Changes the list of copies in one step, whatever other tabs do at the same time. */
export function changeCopies(change: (copies: KeptCopy[]) => KeptCopy[]): Promise<void> {
  return update<KeptCopy[]>('copies', copies => change(copies ?? []), store)
}

/** Whether copies of this owner may be given out at this moment. */
export function mayGiveOut(owner: Owner | undefined, now: Date): boolean {
  return owner !== undefined && !owner.locked && now.getTime() - Date.parse(owner.seenAt) < longestUnseenMs
}

/** Whether this address is about the paper with this id. */
export function isOf(paperId: string, url: string): boolean {
  return new URL(url).pathname.startsWith(`/api/papers/${paperId}`)
}

/** The questions whose answers a copy may hold; nothing else is ever looked up in one. */
export function isKeptPath(pathname: string): boolean {
  return /^\/api\/(me|organisation|rulebook|packs|papers)(\/|$)/.test(pathname)
}
