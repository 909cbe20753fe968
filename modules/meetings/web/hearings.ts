import type { Hearings } from '../../../ui/live/hearing.ts'
import { listPapers } from '../../papers/contract.ts'
import {
  listAssistedMeetings,
  listMeetings,
  proposeMeeting,
  readCopy,
  readEntries,
  readMeeting,
  readPack,
  readScript,
} from '../contract.ts'

/** Sending invitations lets people read papers, so the shelf is looked at again as well. */
export const hearings: Hearings = {
  meeting: {
    refreshes: [
      listMeetings,
      listAssistedMeetings,
      readMeeting,
      readCopy,
      readEntries,
      proposeMeeting,
      readPack,
      readScript,
      listPapers,
    ],
  },
  assistance: { refreshes: [listAssistedMeetings] },
  device: { refreshes: [readEntries] },
  link: { refreshes: [readEntries] },
  paper: { refreshes: [readMeeting, readPack] },
}
