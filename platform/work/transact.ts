import type { OpenDatabase } from '../db/open.ts'
import type { Actor } from './actor.ts'
import type { Clock } from './clock.ts'
import { assertWordless, type Happening } from './happening.ts'
import { recordHappenings } from './journal.ts'
import type { Listeners, Work } from './work.ts'

export type Transact = <Result>(actor: Actor, act: (work: Work) => Promise<Result>) => Promise<Result>

interface Parts {
  database: Pick<OpenDatabase, 'begin'>
  /** One table per module; all that listen to a name are called, in the order of the modules. */
  listeners: readonly Listeners[]
  clock: Clock
  /** Called after a commit that told something, so that the publisher numbers it at once. */
  committed: () => void
}

/**
 * The only place that opens business transactions. Whatever the action, its listeners and the journal write is
 * committed together or not at all. A deadlock or a serialisation failure is tried again: an action has no other effects.
 */
export function makeTransact({ database, listeners, clock, committed }: Parts): Transact {
  const listenersTo = ({ name }: Happening) => listeners.flatMap(table => table[name] ?? [])
  return async (actor, act) => {
    const now = clock.now()
    const today = clock.dayOf(now)
    let told = 0
    let due: (() => void)[] = []
    const result = await withRetries(() => {
      told = 0
      due = []
      return database.begin(tx => {
        const tellMany: Work['tellMany'] = async happenings => {
          for (const happening of happenings) assertWordless(happening)
          told += happenings.length
          await recordHappenings({ tx, actor, now }, happenings)
          for (const happening of happenings) for (const listen of listenersTo(happening)) await listen(work, happening)
        }
        const afterwards: Work['afterwards'] = one => void due.push(one)
        const work: Work = { tx, actor, now, today, tell: happening => tellMany([happening]), tellMany, afterwards }
        return act(work)
      })
    })
    if (told > 0) committed()
    for (const one of due) one()
    return result
  }
}

const attempts = 4

async function withRetries<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt()
    } catch (error) {
      if (left <= 1 || !mayPassNextTime(error)) throw error
    }
  }
}

function mayPassNextTime(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')
}
