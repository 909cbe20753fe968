import { refuse } from '../../platform/refused.ts'
import type { Listeners } from '../../platform/work/work.ts'
import { listLines } from '../meetings/index.ts'
import { listOfMeeting } from './store.ts'

export const listeners: Listeners = {
  /** A line of which something is to be done stays on the agenda. */
  'meeting.agenda_set': async ({ tx }, { subjectId }) => {
    const left = new Set((await listLines(tx, subjectId)).map(({ id }) => id))
    const gone = (await listOfMeeting(tx, subjectId)).flatMap(({ lineId }) =>
      lineId === null || left.has(lineId) ? [] : [lineId],
    )
    const count = new Set(gone).size
    if (count > 0) refuse({ code: 'action.line_given', status: 409, facts: { count } })
  },
}
