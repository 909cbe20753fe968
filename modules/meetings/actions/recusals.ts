import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountsOfPersons } from '../../accounts/index.ts'
import { accountOf, shareNoLonger, shareOnceMore } from '../../papers/index.ts'
import { whoMayHearLine } from '../audiences.ts'
import type { declareInterest as declaring, withdrawInterest as withdrawing } from '../contract.ts'
import { obstacleToChanging, obstacleToRunning } from '../rules.ts'
import { mayReadLine } from '../standing.ts'
import { type Line, listLines } from '../store/lines.ts'
import { endRecusal, insertRecusal, listRecusals } from '../store/recusals.ts'
import { listSeats } from '../store/seats.ts'
import { shownByLineAlone } from '../store/shown.ts'
import type { Meeting } from '../store/meetings.ts'
import { isOwnWord, lockSeen } from './held.ts'

/**
 * Somebody who is called stays away from a line because it concerns them, by their own word or as written down by whoever prepares the
 * meeting. Access, roll and base follow from this one row: what the summons let them read of it is closed at once.
 */
export async function declareInterest(work: Work, input: CheckedInputOf<typeof declaring>) {
  const { tx, now } = work
  const { meeting, line, personId, recordedBy } = await lockLine(work, input)
  if (await standingOf(work, line, personId)) refuse({ code: 'interest.declared_already', status: 409 })
  const closedPaperIds = await closePapers(work, { meeting, line, personId })
  const { id: lineId } = line
  const declared = { personId, reason: input.reason, declaredAt: now, recordedBy, closedPaperIds }
  await insertRecusal(tx, { meetingId: meeting.id, lineId, ...declared })
  await tellOfLine(work, 'meeting.interest_declared', { meeting, line, personId })
  return { id: meeting.id }
}

/** They take part in it again; that they stayed away until now stays on record. */
export async function withdrawInterest(work: Work, input: CheckedInputOf<typeof withdrawing>) {
  const { tx, now } = work
  const { meeting, line, personId, recordedBy } = await lockLine(work, input)
  const recusal = (await standingOf(work, line, personId)) ?? refuse({ code: 'interest.not_declared', status: 409 })
  await endRecusal(tx, recusal.id, { withdrawnAt: now, withdrawalRecordedBy: recordedBy })
  for (const { accountId } of await readersWith(work, meeting, personId))
    for (const id of recusal.closedPaperIds) await shareOnceMore(work, id, accountId)
  await tellOfLine(work, 'meeting.interest_withdrawn', { meeting, line, personId })
  return { id: meeting.id }
}

/** The line of the locked meeting, and of whom it is said that it concerns them. */
async function lockLine(
  work: Work,
  { id, lineId, personId }: { id: string; lineId: string; personId?: string | undefined },
) {
  const { meeting, standing } = await lockSeen(work, id)
  const line = (await listLines(work.tx, id)).find(one => one.id === lineId)
  if (!line || !mayReadLine(line, standing)) return refuse({ code: 'agenda.line_not_found', status: 404 })
  refuseIf(obstacleToChanging(meeting))
  const own = work.actor.personId
  const whose = personId ?? own
  if (whose !== own) refuseIf(obstacleToRunning(standing))
  const seats = await listSeats(work.tx, [id])
  const isCalled = seats.some(one => one.personId === whose || one.substituteId === whose)
  if (whose === null || !isCalled) return refuse({ code: 'meeting.not_called', status: 409 })
  return { meeting, line, personId: whose, recordedBy: isOwnWord(work, whose) ? null : accountOf(work) }
}

async function standingOf({ tx }: Work, { id, meetingId }: Line, personId: string) {
  const recusals = await listRecusals(tx, meetingId)
  return recusals.find(one => one.lineId === id && one.personId === personId && one.withdrawnAt === null)
}

/** Papers are closed in one order, so that two who stay away do not wait for each other. */
async function closePapers(
  work: Work,
  { meeting, line, personId }: { meeting: Meeting; line: Line; personId: string },
): Promise<string[]> {
  const closed = new Set<string>()
  for (const one of await readersWith(work, meeting, personId))
    for (const paperId of await shownByLineAlone(work.tx, { lineId: line.id, ...one })) {
      await shareNoLonger(work, paperId, one.accountId)
      closed.add(paperId)
    }
  return [...closed]
}

/** Somebody with an account, and whoever sits for them: what is closed to the one is closed to the other. */
async function readersWith({ tx }: Work, meeting: Meeting, personId: string) {
  const seat = (await listSeats(tx, [meeting.id])).find(one => one.personId === personId)
  const persons = [personId, ...(seat?.substituteId ? [seat.substituteId] : [])]
  const accounts = await accountsOfPersons(tx, persons)
  return persons.flatMap(one => {
    const accountId = accounts.get(one)
    return accountId === undefined ? [] : [{ personId, accountId }]
  })
}

/** Of a line for some nobody else hears whom it concerns. */
async function tellOfLine(
  work: Work,
  name: 'meeting.interest_declared' | 'meeting.interest_withdrawn',
  { meeting, line, personId }: { meeting: Meeting; line: Line; personId: string },
): Promise<void> {
  const audiences = await whoMayHearLine(work.tx, { meeting, line, day: work.today })
  await work.tell({ name, subjectId: meeting.id, facts: { lineId: line.id, personId }, audiences })
}
