import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { seatedIn } from '../people/index.ts'
import type { Meeting } from './store/meetings.ts'
import { listSeats } from './store/seats.ts'

/** Who may hear of a meeting at once: those who prepare it and, once it is called, those who are called. */
export async function whoMayHear(reader: Reader, meeting: Meeting, day: string): Promise<string[]> {
  const called = meeting.summonses > 0 ? await listSeats(reader, [meeting.id]) : []
  const accounts = await accountsOfPersons(
    reader,
    called.map(({ personId }) => personId),
  )
  const heard = [...(await whoRuns(reader, meeting, day)), ...accounts.values()]
  return [...new Set(heard)].map(one => `account:${one}`).toSorted()
}

/** The accounts of those who prepare a meeting: whoever convened it, its recorders, and those who act for the body. */
export async function whoRuns(
  reader: Reader,
  { bodyId, convenedBy, recorderIds }: Meeting,
  day: string,
): Promise<string[]> {
  const acting = (await seatedIn(reader, [bodyId], day)).filter(({ acts }) => acts)
  const accounts = await accountsOfPersons(
    reader,
    acting.map(({ personId }) => personId),
  )
  return [convenedBy, ...recorderIds, ...accounts.values()]
}
