import type { Endpoint } from '../../../platform/http/contract.ts'
import type { Hearings } from '../../../ui/live/hearing.ts'
import {
  findComments,
  listAssignments,
  listChanges,
  listMyAnswers,
  listMyComments,
  listRegister,
  listRounds,
  readRound,
  suggestGroups,
  trace,
} from '../contract.ts'

const found: readonly Endpoint[] = [findComments]
const register: readonly Endpoint[] = [listRegister, listAssignments, suggestGroups]
const everything: readonly Endpoint[] = [listRounds, readRound, listMyComments, listMyAnswers, ...found, ...register]

/** What those who run a round, and those who are asked, see of it follows what the others do. */
export const hearings: Hearings = {
  round: { refreshes: everything },
  comments: { refreshes: [listMyComments, readRound, ...found, ...register] },
  answers: { refreshes: everything },
  rows: { refreshes: [readRound, ...register] },
  sections: { refreshes: [readRound, ...register] },
  answer: { refreshes: [listMyComments, listMyAnswers] },
  changes: { refreshes: [listChanges, listRegister, trace] },
  draft: { refreshes: [listChanges, trace] },
  paper: { refreshes: [listChanges, trace] },
}
