import { act, answer } from '../../platform/http/route.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import * as terms from './terms.ts'
import * as views from './views.ts'

export const routes = [
  answer(contract.listBodies, views.listBodies),
  answer(contract.readTree, views.readTree),
  answer(contract.readBody, views.readBody),
  act(contract.establishBody, actions.establishBody),
  act(contract.changeBody, actions.changeBody),
  act(contract.closeBody, actions.closeBody),
  act(contract.reopenBody, actions.reopenBody),
  act(contract.addTerm, terms.addTerm),
  act(contract.changeTerm, terms.changeTerm),
]
