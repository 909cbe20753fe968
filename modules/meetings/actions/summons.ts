import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountsOfPersons } from '../../accounts/index.ts'
import { listWriters } from '../../drafts/index.ts'
import { accountOf, lockVisible, shareAlso } from '../../papers/index.ts'
import { whoRuns } from '../audiences.ts'
import type { AgreedBy } from '../agreed.ts'
import type { DayOf } from '../called.ts'
import type { replyToSummons as replying, sendSummons as sending } from '../contract.ts'
import { readersOf } from '../readership.ts'
import { obstacleToChanging, obstacleToPutting, obstacleToReply, obstacleToRunning } from '../rules.ts'
import { type Line, listLines } from '../store/lines.ts'
import { type Meeting, updateMeeting } from '../store/meetings.ts'
import { listRecusals } from '../store/recusals.ts'
import { listSeats, type SeatRow, writeReply } from '../store/seats.ts'
import { insertShown } from '../store/shown.ts'
import { aroundOf, insertSummons } from '../store/summonses.ts'
import { refuseNotAgreed } from './agreements.ts'
import { refillCopies } from './copies.ts'
import { isOwnWord, lockRun, lockSeen, shown, tellMeeting } from './held.ts'
import { exchangeReaders, refuseSubstitute } from './substitutes.ts'

type Sending = CheckedInputOf<typeof sending> & { ifMatch: number }

/**
 * Sends the summons with the agenda as it stands. Whoever is called may read the papers of the lines that they may read from then on. What was
 * sent stays as it was sent; sent again it is a supplement. Refused with a paper that others would read on which nobody who prepares the
 * meeting writes.
 */
export async function sendSummons(work: Work, { id, ifMatch, passes }: Sending, around: AgreedBy) {
  const { tx, now } = work
  const before = await lockRun(work, id)
  await refuseStale(work, { subjectId: id, code: 'meeting.changed_meanwhile', ifMatch, current: shown(before) })
  const seats = await listSeats(tx, [id])
  if (seats.length === 0) refuse({ code: 'meeting.nobody_called', status: 409 })
  const lines = await listLines(tx, id)
  await refuseNotAgreed(work, { meeting: before, lines, passes }, around)
  await sharePapers(work, { meeting: before, lines, seats })
  await refillCopies(work, before, lines)
  const number = before.summonses + 1
  const sent = { sentBy: accountOf(work), sentAt: now, lines, around: aroundOf(before, seats), passed: passes }
  await insertSummons(tx, { meetingId: id, number, ...sent })
  const after = await updateMeeting(tx, before, {})
  const passed = passes.map(({ code }) => code)
  const facts = { version: after.version, fields: ['summonses'], number, called: seats.length, passed }
  await tellMeeting(work, { name: 'meeting.called', subjectId: id, facts })
  return { number, sent: seats.length }
}

/** Says whether somebody comes. Whoever prepares the meeting may write down what they were told; it is shown as such. */
export async function replyToSummons(work: Work, input: CheckedInputOf<typeof replying>, dayOf: DayOf) {
  const { id, personId, reply, reason, substituteId } = input
  const { meeting, standing } = await lockSeen(work, id)
  refuseIf(obstacleToChanging(meeting))
  refuseIf(obstacleToReply({ reply, reason }))
  const own = work.actor.personId
  const whose = personId ?? own ?? refuse({ code: 'meeting.not_called', status: 409 })
  if (whose !== own) refuseIf(obstacleToRunning(standing))
  const on = dayOf(new Date(meeting.startsAt))
  await refuseSubstitute(work, { meeting, on, personId: whose, reply, substituteId })
  const seat = (await listSeats(work.tx, [id])).find(one => one.personId === whose)
  const recordedBy = isOwnWord(work, whose) ? null : accountOf(work)
  const answer = { reply, replyReason: reason, repliedAt: work.now, recordedBy, substituteId }
  if (!(await writeReply(work.tx, { meetingId: id, personId: whose }, answer)))
    refuse({ code: 'meeting.not_called', status: 409 })
  const before = seat?.substituteId ?? null
  await exchangeReaders(work, { meeting, personId: whose, before, after: substituteId })
  await tellMeeting(work, { name: 'meeting.replied', subjectId: id, facts: { personId: whose, reply } })
  return { id, version: meeting.version }
}

/** Papers are locked in one order, so that two summonses with the same papers do not wait for each other. */
async function sharePapers(
  work: Work,
  { meeting, lines, seats }: { meeting: Meeting; lines: readonly Line[]; seats: readonly SeatRow[] },
): Promise<void> {
  const persons = seats.flatMap(({ personId, substituteId }) => [personId, ...(substituteId ? [substituteId] : [])])
  const accounts = await accountsOfPersons(work.tx, persons)
  const recusals = await listRecusals(work.tx, meeting.id)
  const readers = new Map<string, Set<string>>()
  for (const line of lines)
    for (const { paperId } of line.papers) {
      const known = readers.get(paperId) ?? new Set()
      for (const personId of readersOf(line, seats, recusals)) {
        const account = accounts.get(personId)
        if (account !== undefined) known.add(account)
      }
      readers.set(paperId, known)
    }
  const runners = new Set(await whoRuns(work.tx, meeting, work.today))
  for (const [paperId, accountIds] of [...readers].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const paper = await lockVisible(work, paperId)
    const { sharing, keeperId, readerIds } = paper
    const isRead = sharing === 'everyone' || accountIds.isSubsetOf(new Set([keeperId, ...readerIds]))
    const writers = [keeperId, ...(await listWriters(work.tx, paperId))]
    // A paper that everybody could read when it was put on the agenda may have been taken back by its keeper meanwhile.
    const line = lines.find(({ papers }) => papers.some(one => one.paperId === paperId))?.title ?? ''
    if (!isRead)
      refuseIf(obstacleToPutting({ mayWrite: writers.some(one => runners.has(one)) }, { line, paper: paper.title }))
    const wanted = [...accountIds].toSorted()
    const added = await shareAlso(work, paper, wanted)
    await insertShown(work.tx, { meetingId: meeting.id, paperId, added, wanted })
  }
}
