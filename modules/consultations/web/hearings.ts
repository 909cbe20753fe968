import type { Hearings } from '../../../ui/live/hearing.ts'
import { listMyComments, listRounds, readRound } from '../contract.ts'

/** What those who run a round, and those who are asked, see of it follows what the others do. */
export const hearings: Hearings = {
  round: { refreshes: [listRounds, readRound, listMyComments] },
  comments: { refreshes: [listMyComments, readRound] },
}
