import { hearings as accounts } from '../modules/accounts/web/hearings.ts'
import { hearings as bodies } from '../modules/bodies/web/hearings.ts'
import { readOrganisation } from '../modules/organisation/contract.ts'
import { hearings as people } from '../modules/people/web/hearings.ts'
import type { Hearings } from '../ui/live/hearing.ts'

/** What the screens of all modules do with what the server tells. */
export const hearings: Hearings = {
  organisation: { refreshes: [readOrganisation] },
  ...bodies,
  ...people,
  ...accounts,
}
