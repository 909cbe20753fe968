import { act, answer } from '../../platform/http/route.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import * as mandates from './mandates.ts'
import * as views from './views.ts'

export const routes = [
  answer(contract.listPeople, views.listPeople),
  answer(contract.readPerson, views.readPerson),
  answer(contract.readOffices, views.readOffices),
  answer(contract.readComposition, views.readComposition),
  answer(contract.readAuthority, views.readAuthority),
  act(contract.admitPerson, actions.admitPerson),
  act(contract.changePerson, actions.changePerson),
  act(contract.erasePerson, actions.erasePerson),
  act(contract.appoint, mandates.appoint),
  act(contract.changeMandate, mandates.changeMandate),
  act(contract.endMandate, mandates.endMandate),
  act(contract.withdrawMandate, mandates.withdrawMandate),
]
