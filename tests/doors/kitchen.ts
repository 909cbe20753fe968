import { randomUUID } from 'node:crypto'
import { sceneIn } from '../scene.ts'
import { system } from '../../platform/work/actor.ts'
import type { Hall } from '../hall.ts'
import { makeAccount } from '../visitor.ts'
import type { Knock } from './knock.ts'

/** Who stands at a door: somebody with this role, proved as it demands, or somebody who has not signed in. */
export type Caller = 'administrator' | 'clerk' | 'auditor' | 'member' | 'guest'

/** What recipes are made with. */
export interface Kitchen {
  hall: Hall
  scene: ReturnType<typeof sceneIn>
  /** The account of whoever knocks; empty for a guest. */
  accountId: string
  /** The session in which they knock; empty for a guest. */
  cookie: string
}

/** How a valid request is made that was never made before: the door must open to it. */
export interface Recipe {
  who: Caller
  make: (kitchen: Kitchen) => Knock | Promise<Knock>
}

/** Recipes by the name of their operation, such as `POST /bodies`. */
export type Recipes = Readonly<Record<string, Recipe>>

/** The header in which an edit names the version that it was made from. */
export function editing(version: unknown): { headers: Record<string, string> } {
  return { headers: { 'if-match': `"${Number(version)}"` } }
}

/** Prepares a recipe for cooking: its caller gets an account of their own, so that each door has a whole rate to itself. */
export async function prepare(hall: Hall, { who, make }: Recipe): Promise<() => Promise<Knock>> {
  const { accountId, cookie } = who === 'guest' ? { accountId: '', cookie: undefined } : await signedIn(hall, who)
  const kitchen = { hall, scene: sceneIn(hall), accountId, cookie: cookie ?? '' }
  return async () => {
    const knock = await make(kitchen)
    const key = { 'idempotency-key': randomUUID() }
    return { ...knock, headers: { ...key, ...(cookie !== undefined && { cookie }), ...knock.headers } }
  }
}

async function signedIn(hall: Hall, who: Exclude<Caller, 'guest'>): Promise<{ accountId: string; cookie: string }> {
  const { id } = await makeAccount(hall, { roles: who === 'member' ? [] : [who], password: null })
  const { cookie } = await hall.plenum.transact(system('hall'), async work => {
    if (who === 'auditor')
      await work.tx
        .insertInto('auth.auditMandate')
        .values({ accountId: id, startsOn: '2020-01-01', endsOn: '2099-12-31', subjectIds: null })
        .execute()
    return hall.plenum.auth.openSession(work, { accountId: id, method: 'authenticator' })
  })
  return { accountId: id, cookie: cookie.split(';')[0] ?? '' }
}
