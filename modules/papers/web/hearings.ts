import type { Hearings } from '../../../ui/live/hearing.ts'
import {
  compareVersions,
  listComments,
  listNotes,
  listPacks,
  listPapers,
  readPack,
  readPages,
  readPaper,
  readText,
} from '../contract.ts'

/** A file that is read in the background changes what is known of it several times before it is ready. */
export const hearings: Hearings = {
  paper: {
    refreshes: [
      listPapers,
      readPaper,
      readPages,
      readText,
      compareVersions,
      listComments,
      listNotes,
      listPacks,
      readPack,
    ],
  },
  comment: { refreshes: [listComments] },
  note: { refreshes: [listNotes] },
  pack: { refreshes: [listPacks, readPack] },
}
