import type { Hearings } from '../../../ui/live/hearing.ts'
import { listMyMinutes, readKept, readMinutes } from '../contract.ts'

const both = [readKept, readMinutes]

/** Minutes are what was recorded, and so follow whatever a meeting tells; their text is a paper. */
export const hearings: Hearings = {
  minutes: { refreshes: [...both, listMyMinutes] },
  paper: { refreshes: [readKept] },
  meeting: { refreshes: both },
  sitting: { refreshes: both },
  attendance: { refreshes: both },
  jotting: { refreshes: [readMinutes] },
  speech: { refreshes: [readMinutes] },
  vote: { refreshes: both },
  outcome: { refreshes: both },
  action: { refreshes: [readKept] },
  conclusion: { refreshes: both },
}
