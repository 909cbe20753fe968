import { AsyncLocalStorage } from 'node:async_hooks'
import type { Work } from '../work/work.ts'

/** How somebody proved who they are when a session was opened. */
export type Method = 'password' | 'authenticator' | 'recovery_code' | 'passkey' | 'device'

/** What the library's hooks have to know about the door through which it was entered. */
export interface Entrance {
  work: Work
  /** What a session that is opened now rests on. */
  method: Method
  userAgent: string | null
  /** The session that the library opened here, once it has. */
  opened?: { sessionId: string; accountId: string } | undefined
  /** Whether the account's password was proved at this door; the library asks where it would compare it itself. */
  passwordProved?: boolean
  /** The first fault below the library, which may swallow it although it has spoilt the transaction. */
  fault?: unknown
}

const entrances = new AsyncLocalStorage<Entrance>()

/**
 * Lets the library work inside this transaction. A fault that it
 * swallowed is thrown, so that nothing is answered as done.
 */
export async function through<Result>(entrance: Entrance, act: () => Promise<Result>): Promise<Result> {
  const result = await entrances.run(entrance, act)
  if (entrance.fault !== undefined) throw entrance.fault
  return result
}

/** The door we came through; outside of one the library has nothing to do. */
export function currentEntrance(): Entrance {
  const entrance = entrances.getStore()
  if (!entrance) throw new Error('the sign-in library was used outside of a door')
  return entrance
}

/** A password alone is one thing known; the others add something held. */
export function factorsOf(method: Method): 1 | 2 {
  return method === 'password' || method === 'device' ? 1 : 2
}
