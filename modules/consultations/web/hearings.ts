import type { Endpoint } from '../../../platform/http/contract.ts'
import type { Hearings } from '../../../ui/live/hearing.ts'
import { listMyAnswers, listMyComments, listRounds, readRound } from '../contract.ts'

const everything: readonly Endpoint[] = [listRounds, readRound, listMyComments, listMyAnswers]

/** What those who run a round, and those who are asked, see of it follows what the others do. */
export const hearings: Hearings = {
  round: { refreshes: everything },
  comments: { refreshes: [listMyComments, readRound] },
  answers: { refreshes: everything },
  answer: { refreshes: [listMyComments, listMyAnswers] },
}
