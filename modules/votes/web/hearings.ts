import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../../../platform/realtime/contract.ts'
import { keyOf } from '../../../ui/asking/use-answer.ts'
import type { Hearings } from '../../../ui/live/hearing.ts'
import { listEntitled, listMyVotes, listVotes, readVote, type ShownVote, type VoteView } from '../contract.ts'

/** What a vote comes to is pushed to the whole room, and put where it is shown; only one that is new has to be asked for. */
export const hearings: Hearings = {
  vote: { put: putIntoRooms, refreshes: [listMyVotes, listEntitled] },
}

function putIntoRooms(cache: QueryClient, { value }: Change): void {
  const vote = value as ShownVote
  cache.setQueryData<VoteView>(keyOf(readVote, { id: vote.id }), before => before && { ...before, ...vote })
  if (vote.meetingId === null) return
  const key = keyOf(listVotes, { id: vote.meetingId })
  const known = cache.getQueryData<{ items: VoteView[] }>(key)
  // Whether somebody is entitled is between them and the server.
  if (!known?.items.some(({ id }) => id === vote.id)) return void cache.invalidateQueries({ queryKey: key })
  const items = known.items.map(one => (one.id === vote.id ? { ...one, ...vote } : one))
  cache.setQueryData(key, { items })
}
