import type { Changes, Contribution } from '../../platform/realtime/changes.ts'
import { findVote } from './store/votes.ts'
import { shownVotes } from './views/votes.ts'

/** The vote as everybody in the room is shown it, so that thousands of screens need not ask. */
const vote: Contribution = async (reader, { subjectId: id }) => {
  const found = await findVote(reader, id)
  const [value] = found ? await shownVotes(reader, [found]) : []
  return value ? [{ of: 'vote', id, value }] : []
}

export const changes: Changes = {
  'vote.opened': vote,
  'vote.agreed': vote,
  'vote.closed': vote,
  'vote.called_off': vote,
  'vote.tie_decided': vote,
  'vote.corrected': vote,
}
