import { hearings as accounts } from '../modules/accounts/web/hearings.ts'
import { hearings as actions } from '../modules/actions/web/hearings.ts'
import { hearings as bodies } from '../modules/bodies/web/hearings.ts'
import { hearings as conclusions } from '../modules/conclusions/web/hearings.ts'
import { hearings as consultations } from '../modules/consultations/web/hearings.ts'
import { hearings as drafts } from '../modules/drafts/web/hearings.ts'
import { hearings as matters } from '../modules/matters/web/hearings.ts'
import { hearings as meetings } from '../modules/meetings/web/hearings.ts'
import { hearings as notices } from '../modules/notices/web/hearings.ts'
import { hearings as minutes } from '../modules/minutes/web/hearings.ts'
import { hearings as organisation } from '../modules/organisation/web/hearings.ts'
import { hearings as papers } from '../modules/papers/web/hearings.ts'
import { hearings as people } from '../modules/people/web/hearings.ts'
import { hearings as sittings } from '../modules/sittings/web/hearings.ts'
import { hearings as votes } from '../modules/votes/web/hearings.ts'
import type { Hearing, Hearings } from '../ui/live/hearing.ts'

/** What the screens of all modules do with what the server tells; several may listen to one kind of thing. */
export const hearings: Hearings = together([
  organisation,
  bodies,
  people,
  accounts,
  papers,
  drafts,
  consultations,
  matters,
  meetings,
  sittings,
  votes,
  conclusions,
  actions,
  notices,
  minutes,
])

function together(all: readonly Hearings[]): Hearings {
  const kinds = new Map<string, Hearing>()
  for (const [kind, hearing] of all.flatMap(one => Object.entries(one))) {
    const before = kinds.get(kind)
    kinds.set(kind, { ...before, ...hearing, refreshes: [...(before?.refreshes ?? []), ...hearing.refreshes] })
  }
  return Object.fromEntries(kinds)
}
