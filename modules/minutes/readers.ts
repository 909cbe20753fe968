import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons, findAccount } from '../accounts/index.ts'
import { linesRead } from '../conclusions/index.ts'
import { listLines, listSeats, type Meeting, type Standing, whoRuns } from '../meetings/index.ts'

/** Whether somebody may read every line of a meeting: minutes that are kept are one text. */
export async function readsAllLines(reader: Reader, meetingId: string, standing: Standing): Promise<boolean> {
  const read = await linesRead(reader, meetingId, standing)
  return read.length === (await listLines(reader, meetingId)).length
}

/** The accounts of those who lead a meeting: which of them may read every line, and which may not. */
export async function leadersOf(
  reader: Reader,
  meeting: Meeting,
  day: string,
): Promise<{ all: string[]; partial: string[] }> {
  const { id, chairId } = meeting
  const seats = await listSeats(reader, [id])
  const running = new Set(await whoRuns(reader, meeting, day))
  const chair = chairId === null ? undefined : (await accountsOfPersons(reader, [chairId])).get(chairId)
  const [all, partial]: [string[], string[]] = [[], []]
  for (const accountId of new Set([...running, ...(chair === undefined ? [] : [chair])])) {
    const personId = (await findAccount(reader, accountId))?.personId ?? null
    const sitsFor = seats.filter(seat => personId !== null && seat.substituteId === personId)
    const standing = {
      runs: running.has(accountId),
      persons: personId === null ? [] : [personId],
      sitsFor: sitsFor.map(seat => seat.personId),
    }
    const group = (await readsAllLines(reader, id, standing)) ? all : partial
    group.push(accountId)
  }
  return { all: all.toSorted(), partial }
}
