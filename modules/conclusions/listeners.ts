import { refuse } from '../../platform/refused.ts'
import type { Listeners } from '../../platform/work/work.ts'
import { listLines } from '../meetings/index.ts'
import { listWords } from './store/conclusions.ts'
import { listOutcomes } from './store/outcomes.ts'

export const listeners: Listeners = {
  /** What was concluded stays on the agenda, also of a meeting that was entered afterwards and never opened here. */
  'meeting.agenda_set': async ({ tx }, { subjectId }) => {
    const concluded = [...(await listOutcomes(tx, subjectId)), ...(await listWords(tx, subjectId))]
    const left = new Set((await listLines(tx, subjectId)).map(({ id }) => id))
    const count = new Set(concluded.flatMap(({ lineId }) => (left.has(lineId) ? [] : [lineId]))).size
    if (count > 0) refuse({ code: 'conclusion.line_concluded', status: 409, facts: { count } })
  },
}
