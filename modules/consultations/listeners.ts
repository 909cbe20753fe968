import type { Listeners } from '../../platform/work/work.ts'
import { settleApplied } from './actions/apply.ts'
import { refuseUnbound } from './actions/bindings.ts'

/** A text is not final while a change of it goes back to nothing, unless somebody ordered it with a reason. */
export const listeners: Listeners = {
  'draft.saved': settleApplied,
  'draft.finalised': refuseUnbound,
}
