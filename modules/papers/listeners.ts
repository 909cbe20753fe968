import type { Listeners } from '../../platform/work/work.ts'
import { findAccountOf } from '../accounts/index.ts'
import { forgetReaders } from './store/papers.ts'
import { deleteNotesOf } from './store/notes.ts'
import { deleteReadingMarksOf } from './store/reading-marks.ts'

/**
 * What somebody wrote for themselves goes when they are erased: nobody else could ever read it. What they brought and what they said
 * to others is the organisation's, and stays without their name.
 */
export const listeners: Listeners = {
  'person.erased': async ({ tx }, { subjectId }) => {
    const account = await findAccountOf(tx, subjectId)
    if (!account) return
    await deleteNotesOf(tx, account.id)
    await deleteReadingMarksOf(tx, account.id)
    await forgetReaders(tx, account.id)
  },
}
