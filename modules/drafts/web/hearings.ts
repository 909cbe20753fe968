import type { Hearings } from '../../../ui/live/hearing.ts'
import { listPapers, readPaper } from '../../papers/contract.ts'
import { readDraft } from '../contract.ts'

export const hearings: Hearings = { draft: { refreshes: [readDraft, readPaper, listPapers] } }
