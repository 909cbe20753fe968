import { createStore, get, getMany, keys, promisifyRequest } from 'idb-keyval'
import type { Provision } from '../../../../packages/text/model.ts'
import type { WrittenText } from '../../contract.ts'
import type { Mirrored } from './keeping.ts'

/** A text in work without its provisions, which lie beside it one by one. */
interface Head extends Omit<Mirrored, 'document' | 'attempt'> {
  title: string
  at: number
  order: readonly string[]
  beside: Omit<Mirrored['document'], 'provisions'>
}

/** What somebody wrote here and the server does not have yet. */
export interface Left extends Mirrored {
  name: string
  title: string
  at: number
}

const store = createStore('plenum-drafts', 'unsent')
let generation = 0

/**
 * What an account wrote on a paper and the server does not have yet, in this browser and this tab; nobody else who signs in here is
 * shown it. Only what changed is written, so that a letter costs the same in any text.
 */
export function mirrorOf(name: string, title: string) {
  const own = generation
  let written = new Map<string, Provision>()
  let head: Head | undefined
  let attempt: Mirrored['attempt']
  const write = (kept: IDBObjectStore, { document, attempt: trying, ...copy }: Mirrored) => {
    const { provisions, ...beside } = document
    const next = new Map(provisions.map(provision => [provision.id, provision]))
    for (const [id, provision] of next) if (written.get(id) !== provision) kept.put(provision, `${name}#${id}`)
    for (const id of written.keys()) if (!next.has(id)) kept.delete(`${name}#${id}`)
    if (trying !== attempt) kept.put(trying, `${name}!`)
    if (!head || !isStill(head, copy, document)) {
      head = { ...copy, title, at: Date.now(), order: [...next.keys()], beside }
      kept.put(head, name)
    }
    written = next
    attempt = trying
  }
  const beginAnew = () => {
    written = new Map()
    head = undefined
    attempt = undefined
  }
  return {
    write: (copy: Mirrored) =>
      change(kept => {
        if (own !== generation) return
        const there = kept.getKey(name)
        there.addEventListener('success', () => {
          // Another page may have taken it for something left over; a part of it alone would be a text with holes.
          if (there.result === undefined) beginAnew()
          write(kept, copy)
        })
      }),
    clear: () => {
      beginAnew()
      return forget(name)
    },
  }
}

/** Whether nothing but words changed since. */
function isStill(head: Head, { base, revision }: Pick<Mirrored, 'base' | 'revision'>, { provisions }: WrittenText) {
  if (head.base !== base || head.revision !== revision || head.order.length !== provisions.length) return false
  return provisions.every(({ id }, place) => id === head.order[place])
}

/** The names of everything that begins so and is not on the server. */
export async function namesFrom(prefix: string): Promise<string[]> {
  const names = await keys<string>(store)
  return names.filter(name => name.startsWith(prefix) && !/[#!]/.test(name))
}

export async function readLeft(name: string): Promise<Left | undefined> {
  const head = await get<Head>(name, store)
  if (!head) return undefined
  const { order, beside, ...copy } = head
  const provisions = await getMany<Provision | undefined>(
    order.map(id => `${name}#${id}`),
    store,
  )
  const attempt = await get<Mirrored['attempt']>(`${name}!`, store)
  return { ...copy, name, attempt, document: { ...beside, provisions: provisions.flatMap(one => one ?? []) } }
}

/** Removes what lies under this name. */
export function forget(name: string): Promise<void> {
  return change(kept => {
    kept.delete(name)
    kept.delete(`${name}!`)
    kept.delete(IDBKeyRange.bound(`${name}#`, `${name}#\uFFFF`))
  })
}

/** Removes everything of an account from this device, and keeps what is still open from laying anything there again. */
export async function leaveNoDrafts(accountId: string): Promise<void> {
  generation += 1
  await change(kept => kept.delete(IDBKeyRange.bound(`${accountId}:`, `${accountId}:\uFFFF`)))
}

function change(act: (kept: IDBObjectStore) => unknown): Promise<void> {
  return store('readwrite', kept => {
    act(kept)
    return promisifyRequest(kept.transaction)
  })
}
