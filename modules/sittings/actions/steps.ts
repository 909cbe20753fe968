import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { refuse, refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { accountOf } from '../../papers/index.ts'
import type { stepLine as steppingLine, stepMeeting as steppingMeeting } from '../contract.ts'
import { lineOf, lockLed } from '../held.ts'
import { obstacleToLineStep, obstacleToMeetingStep } from '../rules.ts'
import { endGoingOn } from '../store/speeches.ts'
import { insertStep } from '../store/steps.ts'
import { tellHall } from '../telling.ts'

/** Opens or closes the meeting. One to which nobody was called is not opened, as nobody would see it. */
export async function stepMeeting(work: Work, { id, kind }: CheckedInputOf<typeof steppingMeeting>) {
  const held = await lockLed(work, id)
  if (held.meeting.summonses === 0) refuse({ code: 'sitting.never_called', status: 409 })
  refuseIf(obstacleToMeetingStep(held, kind))
  await insertStep(work.tx, { meetingId: id, lineId: null, kind, at: held.at, takenBy: accountOf(work) })
  await tellHall(work, id, { name: `sitting.${kind}` })
  return { id }
}

/**
 * Takes a step with a line. Opening one names the line that it comes after, which is closed in the same moment; if another one is open by
 * then, nothing happens. Whoever speaks gives the floor back when their line is left.
 */
export async function stepLine(work: Work, { id, lineId, kind, closes }: CheckedInputOf<typeof steppingLine>) {
  const { tx } = work
  const held = await lockLed(work, id)
  const line = await lineOf(work, id, lineId)
  refuseIf(obstacleToLineStep({ ...held, of: held.lines.get(lineId) ?? 'waiting' }, { kind, closes, lineId }))
  const step = { meetingId: id, at: held.at, takenBy: accountOf(work) }
  if (closes !== null) await insertStep(tx, { ...step, lineId: closes, kind: 'closed' })
  await insertStep(tx, { ...step, lineId, kind })
  if (held.openLineId !== null) await endGoingOn(tx, id, held.at)
  const facts = { lineId: line.id, kind, ...(closes !== null && { closes }) }
  await tellHall(work, id, { name: 'sitting.line_stepped', facts })
  return { id }
}
