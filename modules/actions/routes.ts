import { act, answer, type Route } from '../../platform/http/route.ts'
import { correctAction, recordAction, reportAction } from './actions.ts'
import * as contract from './contract.ts'
import { listActions, listActionsOfBody, listMyActions, proposeActions } from './views.ts'

export const routes: readonly Route[] = [
  answer(contract.listActions, listActions),
  answer(contract.listMyActions, listMyActions),
  answer(contract.listActionsOfBody, listActionsOfBody),
  answer(contract.proposeActions, proposeActions),
  act(contract.recordAction, recordAction),
  act(contract.correctAction, correctAction),
  act(contract.reportAction, reportAction),
]
