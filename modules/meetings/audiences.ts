import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { seatedIn } from '../people/index.ts'
import type { Line } from './store/lines.ts'
import type { Meeting } from './store/meetings.ts'
import { listSeats } from './store/seats.ts'

/** Who may hear of a meeting at once: those who prepare it and, once it is called, those who are called. */
export async function whoMayHear(reader: Reader, meeting: Meeting, day: string): Promise<string[]> {
  return whoAmong(reader, { meeting, day, heard: () => true })
}

/** Who may hear what concerns one line: those who prepare the meeting and, once it is called, those who may read the line. */
export async function whoMayHearLine(
  reader: Reader,
  { meeting, line: { readerIds }, day }: { meeting: Meeting; line: Pick<Line, 'readerIds'>; day: string },
): Promise<string[]> {
  return whoAmong(reader, { meeting, day, heard: person => readerIds === null || readerIds.includes(person) })
}

async function whoAmong(
  reader: Reader,
  { meeting, day, heard }: { meeting: Meeting; day: string; heard: (personId: string) => boolean },
): Promise<string[]> {
  const called = meeting.summonses > 0 ? await listSeats(reader, [meeting.id]) : []
  // A substitute hears whatever the one for whom they sit does.
  const persons = called.flatMap(({ personId, substituteId }) => (heard(personId) ? [personId, substituteId] : []))
  const accounts = await accountsOfPersons(
    reader,
    persons.filter(id => id !== null),
  )
  const accountIds = [...(await whoRuns(reader, meeting, day)), ...accounts.values()]
  return [...new Set(accountIds)].map(one => `account:${one}`).toSorted()
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
