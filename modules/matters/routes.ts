import { act, answer, type Route } from '../../platform/http/route.ts'
import { closeMatter, reopenMatter } from './actions/closing.ts'
import * as deadlines from './actions/deadlines.ts'
import * as matters from './actions/matters.ts'
import * as parts from './actions/parts.ts'
import * as contract from './contract.ts'
import { factsOfConsultations } from './facts/consultations.ts'
import { factsOfDrafts } from './facts/drafts.ts'
import type { Facts } from './facts/facts.ts'
import { countDeadline, listDueSoon } from './views/deadlines.ts'
import * as views from './views/matters.ts'
import { proposeMatter } from './views/proposal.ts'

/** `facts` are what modules after this one know of papers: on an agenda, decided, issued. */
export function routes({ facts = [] }: { facts?: readonly Facts[] } = {}): Route[] {
  const providers = [factsOfDrafts, factsOfConsultations, ...facts]
  return [
    answer(contract.proposeMatter, proposeMatter),
    act(contract.beginMatter, matters.beginMatter),
    answer(contract.listMatters, (look, input) => views.listMatters(look, input, providers)),
    answer(contract.countDeadline, countDeadline),
    answer(contract.listDueSoon, listDueSoon),
    answer(contract.readMatter, (look, input) => views.readMatter(look, input, providers)),
    act(contract.changeMatter, matters.changeMatter),
    act(contract.setParts, parts.setParts),
    act(contract.orderParts, parts.orderParts),
    act(contract.removePart, parts.removePart),
    act(contract.setDeadline, deadlines.setDeadline),
    act(contract.changeDeadline, deadlines.changeDeadline),
    act(contract.removeDeadline, deadlines.removeDeadline),
    act(contract.closeMatter, (work, input) => closeMatter(work, input, providers)),
    act(contract.reopenMatter, reopenMatter),
  ]
}
