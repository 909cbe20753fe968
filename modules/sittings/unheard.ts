import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { type Line, listRecusals, listSeats, readersOf } from '../meetings/index.ts'
import type { JottingRow } from './store/jottings.ts'

/** Something that was said on a line, with the account of whoever said it. */
export interface Said {
  jotting: JottingRow
  accountId: string
}

/**
 * Of what was written on these lines that which somebody said about drafts and which is not a comment yet: whoever said it has an account and
 * may read the line, so that nobody comes to read a paper by it.
 */
export async function unheardOn(
  reader: Reader,
  { meetingId, lines }: { meetingId: string; lines: readonly Line[] },
  jottings: readonly JottingRow[],
): Promise<(lineId: string) => Said[]> {
  const [seats, recusals] = [await listSeats(reader, [meetingId]), await listRecusals(reader, meetingId)]
  const readers = new Map(lines.map(line => [line.id, new Set(readersOf(line, seats, recusals))]))
  const accounts = await accountsOfPersons(reader, [...new Set(jottings.flatMap(({ speakerId }) => speakerId ?? []))])
  return lineId =>
    jottings.flatMap(jotting => {
      const { speakerId, struckAt, roundId, isAction } = jotting
      if (jotting.lineId !== lineId || speakerId === null || struckAt !== null || roundId !== null || isAction)
        return []
      const accountId = accounts.get(speakerId)
      return accountId !== undefined && readers.get(lineId)?.has(speakerId) ? [{ jotting, accountId }] : []
    })
}
