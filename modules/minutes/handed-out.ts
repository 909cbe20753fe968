import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import { inForce, listLines, listRecusals, listSeats, readersOf } from '../meetings/index.ts'
import { findKeptAs } from './store/kept.ts'

/**
 * Refuses an agenda that hands minutes to somebody who may not read one of the lines that they are about: whoever is called reads the papers
 * of the lines that are for them.
 */
export async function refuseHandingOut(reader: Reader, meetingId: string): Promise<void> {
  const seats = await listSeats(reader, [meetingId])
  const recusals = await listRecusals(reader, meetingId)
  for (const line of await listLines(reader, meetingId))
    for (const { paperId } of line.papers) {
      const kept = await findKeptAs(reader, paperId)
      if (kept && !(await mayAllRead(reader, kept.meetingId, readersOf(line, seats, recusals))))
        refuse({ code: 'minutes.not_for_all', status: 409 })
    }
}

async function mayAllRead(reader: Reader, meetingId: string, personIds: readonly string[]): Promise<boolean> {
  const away = inForce(await listRecusals(reader, meetingId)).map(({ personId }) => personId)
  const narrow = (await listLines(reader, meetingId)).flatMap(({ readerIds }) => (readerIds ? [readerIds] : []))
  return personIds.every(one => !away.includes(one) && narrow.every(readers => readers.includes(one)))
}
