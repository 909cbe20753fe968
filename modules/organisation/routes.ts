import { act, answer } from '../../platform/http/route.ts'
import { listProfiles, readRulebook } from '../rulebook/contract.ts'
import { profileChoices } from '../rulebook/index.ts'
import { changeOrganisation } from './actions.ts'
import * as contract from './contract.ts'
import { type Deployment, profileOf, readOrganisation } from './views.ts'

/** The rulebook is answered here too: which profile applies is the organisation's choice. */
export function routes(deployment: Deployment) {
  return [
    answer(contract.readOrganisation, look => readOrganisation(look, deployment)),
    act(contract.changeOrganisation, changeOrganisation),
    answer(readRulebook, ({ reader }) => profileOf(reader)),
    answer(listProfiles, () => Promise.resolve({ items: profileChoices() })),
  ]
}
