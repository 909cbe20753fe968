import type { Hearings } from '../../../ui/live/hearing.ts'
import { listNotices, proposeNotice } from '../contract.ts'

/** A notice is a paper with versions; what it could say follows from the meeting. */
export const hearings: Hearings = {
  notice: { refreshes: [listNotices] },
  paper: { refreshes: [listNotices] },
  outcome: { refreshes: [listNotices, proposeNotice] },
  conclusion: { refreshes: [listNotices, proposeNotice] },
  meeting: { refreshes: [listNotices, proposeNotice] },
}
