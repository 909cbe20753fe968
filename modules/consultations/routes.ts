import { act, answer, type Route } from '../../platform/http/route.ts'
import * as answers from './actions/answers.ts'
import { applyRow } from './actions/apply.ts'
import * as bindings from './actions/bindings.ts'
import * as comments from './actions/comments.ts'
import * as rounds from './actions/rounds.ts'
import * as contract from './contract.ts'
import { listChanges } from './views/changes.ts'
import { listMyComments } from './views/comments.ts'
import * as roundViews from './views/rounds.ts'

export const routes: Route[] = [
  act(contract.openRound, rounds.openRound),
  answer(contract.listRounds, roundViews.listRounds),
  answer(contract.readRound, roundViews.readRound),
  act(contract.changeRound, rounds.changeRound),
  act(contract.answerRound, answers.answerRound),
  act(contract.takeBackAnswer, answers.takeBackAnswer),
  act(contract.remindAsked, rounds.remindAsked),
  act(contract.closeRound, rounds.closeRound),
  answer(contract.listMyComments, listMyComments),
  act(contract.makeComments, comments.makeComments),
  act(contract.changeComment, comments.changeComment),
  answer(contract.listChanges, listChanges),
  act(contract.bindChanges, bindings.bindChanges),
  act(contract.confirmBindings, bindings.confirmBindings),
  act(contract.unbindChange, bindings.unbindChange),
  act(contract.applyRow, applyRow),
]
