import type { Hearings } from '../../../ui/live/hearing.ts'
import { listDueSoon, listMatters, proposeMatter, readMatter } from '../contract.ts'

/** What a matter shows follows its papers, their drafts and rounds, and its deadlines. */
export const hearings: Hearings = {
  matter: { refreshes: [listMatters, readMatter, proposeMatter, listDueSoon] },
  deadline: { refreshes: [listMatters, readMatter, listDueSoon] },
  paper: { refreshes: [listMatters, readMatter, proposeMatter] },
  draft: { refreshes: [listMatters, readMatter] },
  round: { refreshes: [listMatters, readMatter] },
}
