import type { Listener, Listeners } from '../../platform/work/work.ts'
import { findMeeting, listLines } from '../meetings/index.ts'
import { findPaper, shareNoLonger } from '../papers/index.ts'
import { keptFromAccount, knowingOf } from './knowing.ts'
import { noticesOf } from './store/notices.ts'

/** A line that becomes narrower, or that somebody stays away from, takes its notices with it; whoever wrote one keeps what they wrote. */
const close: Listener = async (work, { subjectId }) => {
  const { tx, today } = work
  const notices = await noticesOf(tx, subjectId)
  const meeting = notices.length > 0 && (await findMeeting(tx, subjectId))
  if (!meeting) return
  const lines = await listLines(tx, subjectId)
  for (const { paperId, signerId, lineIds } of notices) {
    const ofNotice = lines.filter(({ id }) => lineIds.includes(id))
    const knowing = await knowingOf(tx, { meeting, day: today }, [signerId])
    for (const accountId of (await findPaper(tx, paperId))?.readerIds ?? [])
      if (keptFromAccount(accountId, ofNotice, knowing)) await shareNoLonger(work, paperId, accountId)
  }
}

export const listeners: Listeners = { 'meeting.agenda_set': close, 'meeting.interest_declared': close }
