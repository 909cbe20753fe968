import { act, actUnkept, answer, type Route } from '../../platform/http/route.ts'
import { castAtOnce, castBallot, enterHand } from './actions/cast.ts'
import { closeVote, correctVote, decideTie, withdrawVote } from './actions/close.ts'
import { circulateVote, openVote } from './actions/open.ts'
import * as contract from './contract.ts'
import { type Count, openTurnout } from './turnout.ts'
import * as views from './views/votes.ts'

export function routes({ count }: { count: Count }): Route[] {
  const turnout = openTurnout(count)
  return [
    answer(contract.listVotes, views.listVotes),
    answer(contract.proposeVote, views.proposeVote),
    act(contract.openVote, openVote),
    answer(contract.proposeCirculated, views.proposeCirculated),
    act(contract.circulateVote, circulateVote),
    answer(contract.listMyVotes, views.listMyVotes),
    answer(contract.readVote, views.readVote),
    answer(contract.listEntitled, views.listEntitledOf),
    actUnkept(
      contract.castBallot,
      (work, input) => castBallot(work, input, turnout),
      (stroke, input) => castAtOnce(stroke, input, turnout),
    ),
    actUnkept(contract.enterHand, (work, input) => enterHand(work, input, turnout)),
    act(contract.closeVote, closeVote),
    act(contract.withdrawVote, withdrawVote),
    act(contract.decideTie, decideTie),
    act(contract.correctVote, correctVote),
  ]
}
