import { act, answer, type Route } from '../../platform/http/route.ts'
import { dayIn } from '../../platform/work/clock.ts'
import { concludeLine } from './actions/conclude.ts'
import { correctConclusion, correctOutcome } from './actions/correct.ts'
import * as contract from './contract.ts'
import { listConclusions } from './views/conclusions.ts'
import { listMatterDecisions } from './views/of-matter.ts'
import { proposeConclusion } from './views/proposal.ts'

export function routes({ timeZone }: { timeZone: string }): Route[] {
  const dayOf = dayIn(timeZone)
  return [
    answer(contract.listConclusions, (look, input) => listConclusions(look, input, dayOf)),
    answer(contract.listMatterDecisions, (look, input) => listMatterDecisions(look, input, dayOf)),
    answer(contract.proposeConclusion, (look, input) => proposeConclusion(look, input, dayOf)),
    act(contract.concludeLine, (work, input) => concludeLine(work, input, dayOf)),
    act(contract.correctOutcome, (work, input) => correctOutcome(work, input, dayOf)),
    act(contract.correctConclusion, (work, input) => correctConclusion(work, input, dayOf)),
  ]
}
