import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { listVotes, type VoteView } from '../../contract.ts'
import { BallotCard } from './ballot-card.tsx'

/** What the room is voting on; otherwise what was voted on last on the line that is open. Nothing where there is neither. */
export function RoomVotes({ meetingId, lineId }: { meetingId: string; lineId: string | null }) {
  const shown = useVoteNow(meetingId, lineId)
  return shown ? <BallotCard vote={shown} /> : null
}

/** The vote that is going on in a meeting, or else the last one on a line. */
export function useVoteNow(meetingId: string, lineId: string | null): VoteView | undefined {
  const items = useAnswer(listVotes, { id: meetingId }).data?.items ?? []
  return items.find(({ state }) => state === 'open') ?? items.findLast(vote => vote.lineId === lineId)
}
