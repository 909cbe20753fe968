import { refuseIf } from '../../platform/refused.ts'
import type { Listeners } from '../../platform/work/work.ts'
import { settleApplied } from './actions/apply.ts'
import { refuseUnbound } from './actions/bindings.ts'
import { obstacleToClosing } from './rules.ts'
import { lockRoundsOf } from './store/rounds.ts'
import { openRounds } from './views/lacks.ts'

/** A text is not final while a comment on it has no answer, or a change goes back to nothing, unless somebody ordered it with a reason. */
export const listeners: Listeners = {
  'draft.saved': settleApplied,
  'draft.finalised': async (work, happening) => {
    const { subjectId, facts } = happening
    const { tx } = work
    await lockRoundsOf(tx, subjectId)
    const open = (await openRounds(tx, subjectId)).reduce((count, { unanswered }) => count + unanswered, 0)
    const passed = Array.isArray(facts?.['passed']) ? facts['passed'] : []
    refuseIf(obstacleToClosing(open, passed))
    await refuseUnbound(work, happening)
  },
}
