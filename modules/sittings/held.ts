import type { Work } from '../../platform/work/work.ts'
import { lockSeen, type Meeting, seenMeeting, type Standing, type Who } from '../meetings/index.ts'
import { stateAfter } from './rules.ts'
import { tick } from './store/clock.ts'
import { listSteps } from './store/steps.ts'

/** A meeting as what happened in it left it, for somebody. */
export interface Sitting extends ReturnType<typeof stateAfter> {
  meeting: Meeting
  standing: Standing
  /** Whether they chair it, record it or prepared it. */
  leads: boolean
}

/** Whoever is nothing to the meeting is told the same as if there were none. */
export async function seenSitting(who: Who, meetingId: string): Promise<Sitting> {
  return sittingOf(who, await seenMeeting(who, meetingId))
}

/**
 * The same with the row of the meeting locked, so that whoever comes, goes, opens or closes anything waits. `at` is the moment to record:
 * never before anything that was recorded of this meeting.
 */
export async function lockSitting(work: Work, meetingId: string): Promise<Sitting & { at: Date }> {
  const { tx, actor, today, now } = work
  const seen = await lockSeen(work, meetingId)
  const at = await tick(tx, meetingId, now)
  return { ...(await sittingOf({ reader: tx, actor, today }, seen)), at }
}

async function sittingOf(
  { reader, actor }: Who,
  { meeting, standing }: { meeting: Meeting; standing: Standing },
): Promise<Sitting> {
  const chairs = actor.personId !== null && actor.personId === meeting.chairId
  return { meeting, standing, leads: standing.runs || chairs, ...stateAfter(await listSteps(reader, meeting.id)) }
}
