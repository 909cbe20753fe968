import type { Reader, Tx } from '../db/database.ts'
import type { Actor } from './actor.ts'
import type { Happening } from './happening.ts'

/** Everything an action gets, and the only thing it can write with. */
export interface Work {
  /** The one transaction around the action. */
  tx: Tx
  actor: Actor
  /** The moment at which the action is judged; the same for all its rows. */
  now: Date
  /** That moment as a day (YYYY-MM-DD) in the organisation's time zone. */
  today: string
  /** Records a happening in the same transaction; listeners of other modules run at once and may refuse. */
  tell: (happening: Happening) => Promise<void>
  /** Records many at once, in order. Listeners run as for `tell`, each happening's in turn, once all are recorded. */
  tellMany: (happenings: readonly Happening[]) => Promise<void>
  /** Does something once all of this is committed, and not at all if it never is: what it says can then be read. It must not fail. */
  afterwards: (act: () => void) => void
}

/** Everything a view gets: it can read as this actor, and nothing else. */
export interface Look {
  reader: Reader
  actor: Actor
  now: Date
  today: string
}

/** What a module does when another one tells something; it runs in the teller's transaction. */
export type Listener = (work: Work, happening: Happening) => Promise<void>
export type Listeners = Record<string, Listener>
