import type { Look } from '../../../platform/work/work.ts'
import { bodiesOf, meetingsSeen } from '../standing.ts'
import { meetingsBetween } from '../store/meetings.ts'

const day = 86_400_000

/** Longer ago than any meeting goes on, and further ahead than any browser stays open. */
const [before, ahead] = [14 * day, 180 * day]

/** Meetings of these weeks that the actor may see, each with whether they prepare it. */
export async function meetingsNear(look: Look) {
  const { actor, now } = look
  const [from, to] = [new Date(now.getTime() - before), new Date(now.getTime() + ahead)]
  const meetings = await meetingsBetween(look.reader, { visible: await meetingsSeen(look), from, to })
  const bodies = await bodiesOf(look)
  return meetings.map(meeting => {
    const { bodyId, convenedBy, recorderIds } = meeting
    const isTheirs = actor.id !== null && [convenedBy, ...recorderIds].includes(actor.id)
    return { meeting, runs: isTheirs || bodies.includes(bodyId) }
  })
}
