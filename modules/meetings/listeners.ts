import type { Listeners } from '../../platform/work/work.ts'
import { forgetReasons } from './store/seats.ts'

/** That somebody was called stays; what they wrote of themselves does not. */
export const listeners: Listeners = {
  'person.erased': ({ tx }, { subjectId }) => forgetReasons(tx, subjectId),
}
