import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import { changedFields, given, refuseStale } from '../../../platform/work/editing.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountsOfPersons } from '../../accounts/index.ts'
import { recordFromFloor, roundsOf } from '../../consultations/index.ts'
import { mayReadLine, seatsOf } from '../../meetings/index.ts'
import { obstacleToChanging } from '../../meetings/rules.ts'
import { accountOf } from '../../papers/index.ts'
import type { changeJotting as changing, jot as jotting, passOnJotting as passing } from '../contract.ts'
import { lineOf, seenSitting, type Sitting } from '../held.ts'
import { obstacleToLeading } from '../rules.ts'
import { insertJotting, type JottingRow, lockJotting, updateJotting } from '../store/jottings.ts'
import { tellDesk } from '../telling.ts'

/** Writes down what was said. It locks nothing, so that no recorder waits while somebody votes or comes in. */
export async function jot(work: Work, { id, ...wanted }: CheckedInputOf<typeof jotting>) {
  const sitting = await seeLed(work, id)
  if (wanted.lineId !== null) await readableLine(work, sitting, wanted.lineId)
  await refuseUncalled(work, id, wanted.speakerId)
  const made = await insertJotting(work.tx, {
    ...wanted,
    meetingId: id,
    writtenAt: work.now,
    writtenBy: accountOf(work),
  })
  const { lineId, isAction } = wanted
  await tellDesk(work, id, { name: 'jotting.written', subjectId: made.id, facts: { lineId, isAction } })
  return made
}

/** Corrects what was written, marks it or strikes it; of two who do the second is shown what the first made of it. */
export async function changeJotting(
  work: Work,
  { id, jottingId, ifMatch, struck, ...wanted }: CheckedInputOf<typeof changing> & { ifMatch: number },
) {
  const { tx, now } = work
  const before = await lockReadable(work, id, jottingId)
  await refuseStale(work, { subjectId: jottingId, code: 'jotting.changed_meanwhile', ifMatch, current: shown(before) })
  await refuseUncalled(work, id, wanted.speakerId ?? null)
  const changes = { ...given(wanted), ...(struck !== undefined && { struck }) }
  const fields = changedFields<object>(shown(before), changes)
  if (fields.length === 0) return { id: jottingId, version: before.version }
  const by = accountOf(work)
  const after = await updateJotting(tx, before, {
    ...given(wanted),
    ...(struck !== undefined && { struckAt: struck ? now : null, struckBy: struck ? by : null }),
    changedAt: now,
    changedBy: by,
  })
  const facts = { version: after.version, fields: fields.toSorted() }
  await tellDesk(work, id, { name: 'jotting.changed', subjectId: jottingId, facts })
  return after
}

/** Puts what somebody said into a round of comments, in their name; once. Whether the actor may do so the round says. */
export async function passOnJotting(work: Work, { id, jottingId, roundId }: CheckedInputOf<typeof passing>) {
  const { tx, now } = work
  const before = await lockReadable(work, id, jottingId)
  if (before.roundId !== null) refuse({ code: 'jotting.passed_on_already', status: 409 })
  const { speakerId, lineId, words } = before
  const accountId = speakerId === null ? undefined : (await accountsOfPersons(tx, [speakerId])).get(speakerId)
  if (accountId === undefined) return refuse({ code: 'jotting.no_speaker', status: 409 })
  const papers = lineId === null ? [] : (await lineOf(work, id, lineId)).papers
  const rounds = await roundsOf(
    { reader: tx, actor: work.actor, today: work.today },
    papers.map(({ paperId }) => paperId),
  )
  if (!rounds.some(one => one.id === roundId)) refuse({ code: 'round.not_found', status: 404 })
  const commentId = await recordFromFloor(work, { roundId, accountId, words })
  const after = await updateJotting(tx, before, { roundId, commentId, changedAt: now, changedBy: accountOf(work) })
  const facts = { version: after.version, fields: ['roundId'], roundId, commentId }
  await tellDesk(work, id, { name: 'jotting.passed_on', subjectId: jottingId, facts })
  return after
}

/** What was written, locked, for those who may read it. */
async function lockReadable(work: Work, id: string, jottingId: string): Promise<JottingRow> {
  const sitting = await seeLed(work, id)
  const before = await lockJotting(work.tx, { meetingId: id, id: jottingId })
  if (!before) return refuse({ code: 'jotting.not_found', status: 404 })
  if (before.lineId !== null) await readableLine(work, sitting, before.lineId)
  return before
}

async function seeLed({ tx, actor, today }: Work, id: string): Promise<Sitting> {
  const sitting = await seenSitting({ reader: tx, actor, today }, id)
  refuseIf(obstacleToLeading(sitting))
  refuseIf(obstacleToChanging(sitting.meeting))
  return sitting
}

/** A chair may not read every line of the meeting. */
async function readableLine(work: Work, { meeting, standing }: Sitting, lineId: string) {
  const line = await lineOf(work, meeting.id, lineId)
  return mayReadLine(line, standing) ? line : refuse({ code: 'sitting.line_not_found', status: 404 })
}

async function refuseUncalled({ tx }: Work, id: string, speakerId: string | null): Promise<void> {
  if (speakerId === null) return
  const seats = await seatsOf(tx, id)
  if (!seats.some(seat => seat.personId === speakerId || seat.substituteId === speakerId))
    refuse({ code: 'sitting.not_called', status: 409 })
}

/** A jotting as somebody who was too late is shown it. */
function shown({ id, speakerId, words, isAction, struckAt, version }: JottingRow) {
  return { id, speakerId, words, isAction, struck: struckAt !== null, version }
}
