import { refuse } from '../../platform/refused.ts'
import type { Listeners } from '../../platform/work/work.ts'
import { listLines } from '../meetings/index.ts'
import { stateAfter } from './rules.ts'
import { listSteps } from './store/steps.ts'

export const listeners: Listeners = {
  /** A meeting that was opened took place; it is closed and not cancelled. */
  'meeting.cancelled': async ({ tx }, { subjectId }) => {
    if (stateAfter(await listSteps(tx, subjectId)).state !== 'before')
      refuse({ code: 'sitting.was_opened', status: 409 })
  },
  /** What was dealt with stays on the agenda, so that the record of a meeting speaks of lines that are there. */
  'meeting.agenda_set': async ({ tx }, { subjectId }) => {
    const { lines } = stateAfter(await listSteps(tx, subjectId))
    const left = new Set((await listLines(tx, subjectId)).map(({ id }) => id))
    const count = [...lines.keys()].filter(id => !left.has(id)).length
    if (count > 0) refuse({ code: 'sitting.line_dealt_with', status: 409, facts: { count } })
  },
}
