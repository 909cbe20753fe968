import type { Hearings } from '../../../ui/live/hearing.ts'
import { listPapers } from '../../papers/contract.ts'
import { listMeetings, proposeMeeting, readMeeting, readPack, readScript } from '../contract.ts'

/** Sending invitations lets people read papers, so the shelf is looked at again as well. */
export const hearings: Hearings = {
  meeting: { refreshes: [listMeetings, readMeeting, proposeMeeting, readPack, readScript, listPapers] },
  paper: { refreshes: [readMeeting, readPack] },
}
