import { hearings as accounts } from '../modules/accounts/web/hearings.ts'
import { hearings as bodies } from '../modules/bodies/web/hearings.ts'
import { hearings as consultations } from '../modules/consultations/web/hearings.ts'
import { hearings as organisation } from '../modules/organisation/web/hearings.ts'
import { hearings as papers } from '../modules/papers/web/hearings.ts'
import { hearings as people } from '../modules/people/web/hearings.ts'
import type { Hearings } from '../ui/live/hearing.ts'

/** What the screens of all modules do with what the server tells. */
export const hearings: Hearings = {
  ...organisation,
  ...bodies,
  ...people,
  ...accounts,
  ...papers,
  ...consultations,
}
