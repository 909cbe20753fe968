import type { Look } from '../../../platform/work/work.ts'
import { readsAllLines } from '../readers.ts'
import { obstacleToKeeping } from '../rules.ts'
import { ledBy } from './minutes.ts'
import { recordOf, type Times } from './record.ts'

/** The minutes as what was recorded makes them, and what stands in the way of keeping them. */
export async function readMinutes(look: Look, { id }: { id: string }, times: Times) {
  const { state, meeting, standing } = await ledBy(look, id)
  const { minutes, document } = await recordOf(look, id, times)
  const on = times.dayOf(new Date(meeting.startsAt))
  const readsAll = await readsAllLines(look.reader, id, standing)
  const obstacle = obstacleToKeeping({ state, on, readsAll }, look.today) ?? null
  return { ...minutes, provisions: document.provisions, obstacle }
}
