import { refuse, refuseIf } from '../../platform/refused.ts'
import type { Happening } from '../../platform/work/happening.ts'
import type { Listener, Listeners, Work } from '../../platform/work/work.ts'
import { listOutcomes } from '../conclusions/index.ts'
import { nameWriters } from '../drafts/index.ts'
import { findMeeting } from '../meetings/index.ts'
import { findPaper, shareNoLonger, shareOnceMore } from '../papers/index.ts'
import { tellMinutes } from './actions/held.ts'
import { refuseHandingOut } from './handed-out.ts'
import { leadersOf } from './readers.ts'
import { obstacleToNextVersion } from './rules.ts'
import { deleteApproval, findApproval, insertApproval } from './store/approvals.ts'
import { findKept, findKeptAs } from './store/kept.ts'
import { listSignatures } from './store/signatures.ts'

/** Who may read all lines of a meeting follows from who leads it and who stays away, and so does who reads its minutes. */
const followLeaders: Listener = async (work, { subjectId, facts }) => {
  const id = typeof facts?.['meetingId'] === 'string' ? facts['meetingId'] : subjectId
  const [kept, meeting] = [await findKept(work.tx, id), await findMeeting(work.tx, id)]
  if (!kept || !meeting) return
  const { all, partial } = await leadersOf(work.tx, meeting, work.today)
  for (const one of partial) await shareNoLonger(work, kept.paperId, one)
  for (const one of all) await shareOnceMore(work, kept.paperId, one)
  const paper = await findPaper(work.tx, kept.paperId)
  if (paper) await nameWriters(work, paper, all)
}

export const listeners: Listeners = {
  'meeting.agenda_set': ({ tx }, { subjectId }) => refuseHandingOut(tx, subjectId),
  'meeting.called': ({ tx }, { subjectId }) => refuseHandingOut(tx, subjectId),
  /** A paper that becomes a version of another is gone, and signatures are of its own versions. */
  'paper.joined': async ({ tx }, { subjectId }) => {
    if (await findKeptAs(tx, subjectId)) refuse({ code: 'minutes.stay_apart', status: 409 })
  },
  'meeting.changed': followLeaders,
  'meeting.interest_declared': followLeaders,
  'meeting.interest_withdrawn': followLeaders,
  /** However a version comes, from the screen or from Word: what was signed stays as it was signed. */
  'paper.brought': async ({ tx }, { subjectId }) => {
    const kept = await findKeptAs(tx, subjectId)
    if (!kept) return
    const signed = (await listSignatures(tx, kept.meetingId)).filter(({ clearedAt }) => clearedAt === null).length
    const approved = (await findApproval(tx, kept.meetingId)) !== undefined
    refuseIf(obstacleToNextVersion({ signed, approved }))
  },
  'outcome.recorded': settleApproval,
  'outcome.corrected': settleApproval,
}

/** What another meeting decided on the paper: its approval stands as long as the outcome says so. */
async function settleApproval(work: Work, { subjectId: outcomeId, facts = {} }: Happening): Promise<void> {
  const { tx, now } = work
  const kept = await findKeptAs(tx, String(facts['paperId'] ?? noPaper))
  const paper = kept && (await findPaper(tx, kept.paperId))
  const atMeetingId = String(facts['meetingId'])
  const outcome = (await listOutcomes(tx, atMeetingId)).find(({ id }) => id === outcomeId)
  if (!kept || !paper || !outcome || outcome.paperNumber === null) return
  const was = await deleteApproval(tx, outcomeId)
  const isApproved = outcome.wordings.at(-1)?.kind === 'approved'
  if (!isApproved && !was) return
  const { meetingId } = kept
  const approval = { outcomeId, meetingId, versionNumber: outcome.paperNumber, atMeetingId, approvedAt: now }
  if (isApproved) await insertApproval(tx, approval)
  const told = { name: isApproved ? 'minutes.approved' : 'minutes.approval_withdrawn', facts: { atMeetingId } }
  await tellMinutes(work, { kept, paper }, told)
}

/** An outcome of a line as a whole is about no paper. */
const noPaper = '00000000-0000-0000-0000-000000000000'
