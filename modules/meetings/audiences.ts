import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { seatedIn } from '../people/index.ts'
import type { Meeting } from './store/meetings.ts'
import { listSeats } from './store/seats.ts'

/** Who may hear of a meeting at once: those who prepare it and, once it is called, those who are called. */
export async function whoMayHear(
  reader: Reader,
  { id, bodyId, convenedBy, recorderIds, summonses }: Meeting,
  day: string,
): Promise<string[]> {
  const acting = (await seatedIn(reader, [bodyId], day)).filter(({ acts }) => acts)
  const called = summonses > 0 ? await listSeats(reader, [id]) : []
  const accounts = await accountsOfPersons(
    reader,
    [...acting, ...called].map(({ personId }) => personId),
  )
  return [...new Set([convenedBy, ...recorderIds, ...accounts.values()])].map(one => `account:${one}`).toSorted()
}
