import type { Listeners } from '../../platform/work/work.ts'
import { forgetPacksWith } from './store/packs.ts'
import { forgetInterests } from './store/recusals.ts'
import { forgetReasons } from './store/seats.ts'

/** That somebody was called stays; what they wrote of themselves does not. */
export const listeners: Listeners = {
  'person.erased': async ({ tx }, { subjectId }) => {
    await forgetReasons(tx, subjectId)
    await forgetInterests(tx, subjectId)
    await forgetPacksWith(tx, subjectId)
  },
}
