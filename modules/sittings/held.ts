import { refuse, refuseIf } from '../../platform/refused.ts'
import type { Work } from '../../platform/work/work.ts'
import { type Line, listLines, lockSeen, type Meeting, seenMeeting, type Standing } from '../meetings/index.ts'
import { obstacleToChanging } from '../meetings/rules.ts'
import { obstacleToLeading, stateAfter } from './rules.ts'
import { tick } from './store/clock.ts'
import { listSteps } from './store/steps.ts'

type Who = Parameters<typeof seenMeeting>[0]

/** A meeting as what happened in it left it, for somebody. */
export interface Sitting extends ReturnType<typeof stateAfter> {
  meeting: Meeting
  standing: Standing
  /** Whether they chair it, record it or prepared it. */
  leads: boolean
}

/** A sitting whose meeting is locked. */
export interface Held extends Sitting {
  /** The moment to record: never before anything that was recorded of this meeting. */
  at: Date
}

/** Whoever is nothing to the meeting is told the same as if there were none. */
export async function seenSitting(who: Who, meetingId: string): Promise<Sitting> {
  return sittingOf(who, await seenMeeting(who, meetingId))
}

/**
 * The same with the row of the meeting locked, so that whoever comes, goes, opens or closes anything waits; refused once it is cancelled. An
 * assistant reads what somebody leads, and leads nothing for them.
 */
export async function lockSitting(work: Work, meetingId: string): Promise<Held> {
  const { tx, actor, today, now } = work
  const seen = await lockSeen(work, meetingId)
  refuseIf(obstacleToChanging(seen.meeting))
  const at = await tick(tx, meetingId, now)
  const sitting = await sittingOf({ reader: tx, actor, today }, seen)
  return { ...sitting, leads: sitting.leads && actor.onBehalfOf === null, at }
}

/** The same for whoever chairs it or records it. */
export async function lockLed(work: Work, meetingId: string): Promise<Held> {
  const held = await lockSitting(work, meetingId)
  refuseIf(obstacleToLeading(held))
  return held
}

/** A line of the agenda of this meeting. */
export async function lineOf({ tx }: Pick<Work, 'tx'>, meetingId: string, lineId: string): Promise<Line> {
  const line = (await listLines(tx, meetingId)).find(({ id }) => id === lineId)
  return line ?? refuse({ code: 'sitting.line_not_found', status: 404 })
}

async function sittingOf(
  { reader, actor }: Who,
  { meeting, standing }: { meeting: Meeting; standing: Standing },
): Promise<Sitting> {
  const chairs = actor.personId !== null && actor.personId === meeting.chairId
  return { meeting, standing, leads: standing.runs || chairs, ...stateAfter(await listSteps(reader, meeting.id)) }
}
