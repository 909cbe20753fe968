import { refuse } from '../../platform/refused.ts'
import type { Listeners, Work } from '../../platform/work/work.ts'
import { stateOf } from './rules.ts'
import { votesOfMeeting } from './store/votes.ts'

/** The row of the meeting is locked by whoever tells, so no vote is opened meanwhile. */
export const listeners: Listeners = {
  'sitting.closed': (work, { subjectId }) => refuseWhileVoting(work, subjectId, () => true),
  'sitting.line_stepped': async (work, { subjectId, facts = {} }) => {
    const left = [facts['closes'], ...(leaving.includes(String(facts['kind'])) ? [facts['lineId']] : [])]
    await refuseWhileVoting(work, subjectId, lineId => left.includes(lineId))
  },
}

const leaving = ['closed', 'postponed', 'suspended']

async function refuseWhileVoting(
  { tx }: Work,
  meetingId: string,
  isLeft: (lineId: string | null) => boolean,
): Promise<void> {
  const votes = await votesOfMeeting(tx, meetingId)
  if (votes.some(vote => stateOf(vote) === 'open' && isLeft(vote.lineId)))
    refuse({ code: 'vote.another_open', status: 409 })
}
