import { act, answer, type Route } from '../../platform/http/route.ts'
import type { Words } from '../../platform/words.ts'
import type { OrganisationView } from '../organisation/contract.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import * as views from './views.ts'

interface Parts {
  deployment: Pick<OrganisationView, 'class'>
  /** The words of the whole house: a row may be refused by any module. */
  words: Words
  /** Says the present value of a counter to an audience. */
  count: (audience: string, name: string, value: number) => void
}

export function routes({ deployment, words, count }: Parts): Route[] {
  const counting: actions.Count = ({ actor }, id, done) => {
    if (actor.id !== null) count(`account:${actor.id}`, `import:${id}`, done)
  }
  return [
    act(contract.prepareImport, (work, input) => actions.prepareImport(work, input, deployment.class)),
    answer(contract.readImport, views.readImport),
    answer(contract.listRows, views.listRows),
    act(contract.correctRow, actions.correctRow),
    act(contract.commitImport, (work, input) => actions.commitImport(work, input, counting)),
    act(contract.discardImport, actions.discardImport),
    answer(contract.downloadFaulty, (look, input) => views.downloadFaulty(look, input, words)),
    answer(contract.downloadExport, views.downloadExport),
  ]
}
