import { useSyncExternalStore } from 'react'
import { useRefresh } from '../../../../ui/asking/use-answer.ts'
import { type Choice, listMyVotes, listVotes, readVote } from '../../contract.ts'
import { type Ballot, ballotIn, castUntilAnswered, listenToBallots } from './ballots.ts'

/** The ballot of this device in a vote, and how to cast it. */
export function useBallot(voteId: string): { ballot: Ballot | undefined; cast: (choice: Choice) => void } {
  const refresh = useRefresh()
  const ballot = useSyncExternalStore(listenToBallots, () => ballotIn(voteId))
  const cast = async (choice: Choice) => {
    await castUntilAnswered(voteId, choice)
    await refresh(listVotes, readVote, listMyVotes)
  }
  return { ballot, cast: choice => void cast(choice) }
}
