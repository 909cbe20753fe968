import { createStore, del, get, set } from 'idb-keyval'
import type { Mirrored } from './keeping.ts'

const store = createStore('plenum-drafts', 'unsaved')

/** What an account wrote on a paper and the server does not have yet, in this browser; nobody else who signs in here is shown it. */
export function mirrorOf(accountId: string, paperId: string) {
  const name = `${accountId}:${paperId}`
  return {
    read: () => get<Mirrored>(name, store),
    write: (copy: Mirrored) => set(name, copy, store),
    clear: () => del(name, store),
  }
}
