import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { whoMayHear } from '../audiences.ts'
import { obstacleToChanging, obstacleToRunning } from '../rules.ts'
import { seenMeeting } from '../standing.ts'
import { findMeeting, lockMeeting, type Meeting } from '../store/meetings.ts'

/** The meeting, locked, for whoever is something to it. */
export function lockSeen(work: Work, id: string) {
  const { tx, actor, today } = work
  return seenMeeting({ reader: tx, actor, today }, id, one => lockMeeting(tx, one))
}

/** The meeting, locked, for whoever prepares it; refused once it is cancelled. */
export async function lockRun(work: Work, id: string): Promise<Meeting> {
  const { meeting, standing } = await lockSeen(work, id)
  refuseIf(obstacleToRunning(standing))
  refuseIf(obstacleToChanging(meeting))
  return meeting
}

/** Whether somebody speaks for themselves; what an assistant says for them is written down under the assistant's name. */
export function isOwnWord({ actor }: Pick<Work, 'actor'>, personId: string): boolean {
  return personId === actor.personId && actor.onBehalfOf === null
}

/** Tells whoever may hear of the meeting as it was and as it is now. */
export async function tellMeeting(
  work: Work,
  happening: Pick<Parameters<Work['tell']>[0], 'name' | 'facts' | 'subjectId'>,
  before?: readonly string[],
): Promise<void> {
  const meeting = await findMeeting(work.tx, happening.subjectId)
  const after = meeting ? await whoMayHear(work.tx, meeting, work.today) : []
  const audiences = [...(before ?? []), ...after]
  await work.tell({ ...happening, audiences: [...new Set(audiences)].toSorted() })
}

/** A meeting as an editor who was too late is shown it. */
export function shown({
  id,
  title,
  number,
  startsAt,
  endsAt,
  place,
  sites,
  videoLink,
  chairId,
  recorderIds,
  version,
}: Meeting) {
  return { id, title, number, startsAt, endsAt, place, sites, videoLink, chairId, recorderIds, version }
}
