import type { Recipes } from '../kitchen.ts'
import { accounts } from './accounts.ts'
import { actions } from './actions.ts'
import { auditing } from './auditing.ts'
import { auth } from './auth.ts'
import { bindings } from './bindings.ts'
import { bodies } from './bodies.ts'
import { entrances } from './entrances.ts'
import { conclusions } from './conclusions.ts'
import { consultations } from './consultations.ts'
import { drafts } from './drafts.ts'
import { imports } from './imports.ts'
import { mail } from './mail.ts'
import { matters } from './matters.ts'
import { meetings } from './meetings.ts'
import { minutes } from './minutes.ts'
import { notices } from './notices.ts'
import { organisation } from './organisation.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { sittings } from './sittings.ts'
import { votes } from './votes.ts'

/** A recipe for every door of the house. Those of the accounts come last, for a first run leaves no organisation behind. */
export const recipes: Recipes = {
  ...auth,
  ...entrances,
  ...organisation,
  ...mail,
  ...bodies,
  ...people,
  ...imports,
  ...papers,
  ...drafts,
  ...consultations,
  ...bindings,
  // A paper stands in one matter, so these bring so many that whoever waits for one to be read comes before them.
  ...matters,
  ...meetings,
  ...sittings,
  ...votes,
  ...conclusions,
  ...actions,
  ...minutes,
  ...notices,
  ...auditing,
  ...accounts,
  ...actions,
}
