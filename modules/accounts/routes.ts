import { act, answer, type Route } from '../../platform/http/route.ts'
import * as actions from './actions.ts'
import * as assistance from './assistance.ts'
import * as contract from './contract.ts'
import * as entries from './entries.ts'
import { firstRun } from './first-run.ts'
import * as own from './own.ts'
import * as roles from './roles.ts'
import type { Surroundings } from './surroundings.ts'
import * as views from './views.ts'

export function routes(surroundings: Surroundings): Route[] {
  return [
    act(contract.firstRun, (work, input) => firstRun(work, input, surroundings)),
    answer(contract.listAccounts, views.listAccounts),
    answer(contract.readAccount, views.readAccount),
    act(contract.openAccount, actions.openAccount),
    act(contract.changeAccount, actions.changeAccount),
    act(contract.grantRole, roles.grantRole),
    act(contract.appointAuditor, roles.appointAuditor),
    act(contract.withdrawRole, roles.withdrawRole),
    act(contract.suspendAccount, actions.suspendAccount),
    act(contract.reopenAccount, actions.reopenAccount),
    act(contract.makeLink, (work, input) => entries.makeLink(work, input, surroundings)),
    act(contract.mailLink, (work, input) => entries.mailLink(work, input, surroundings)),
    act(contract.withdrawLinks, entries.withdrawLinks),
    answer(contract.listSessions, views.listSessions),
    act(contract.endSession, entries.endSession),
    act(contract.endSessions, entries.endSessions),
    answer(contract.listDevices, views.listDevices),
    act(contract.endDevice, entries.endDevice),
    answer(contract.readMe, views.readMe),
    act(contract.changeMe, own.changeMe),
    answer(contract.listPasskeys, views.listPasskeys),
    answer(contract.listTokens, views.listTokens),
    act(contract.makeToken, own.makeToken),
    act(contract.endToken, own.endToken),
    answer(contract.listAssistance, views.listAssistance),
    act(contract.grantAssistance, assistance.grantAssistance),
    act(contract.endAssistance, assistance.endAssistance),
  ]
}
