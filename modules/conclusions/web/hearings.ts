import type { Hearings } from '../../../ui/live/hearing.ts'
import { listConclusions, listMatterDecisions, proposeConclusion } from '../contract.ts'

const everything = [listConclusions, listMatterDecisions]

/** Who may record, and of which lines one may know, follows from the meeting as well. */
export const hearings: Hearings = {
  outcome: { refreshes: everything },
  conclusion: { refreshes: everything },
  sitting: { refreshes: everything },
  meeting: { refreshes: everything },
  vote: { refreshes: [proposeConclusion] },
}
