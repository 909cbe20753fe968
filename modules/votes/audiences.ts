import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { listLines } from '../meetings/index.ts'
import { seatedIn } from '../people/index.ts'
import { deskOf, hallOf } from '../sittings/index.ts'
import { listEntitled } from './store/entitled.ts'
import type { Vote } from './store/votes.ts'

/**
 * Who hears of a vote: the whole hall as one audience, so that thousands get the same bytes; of a line for some, its desk and they alone; of a
 * circulated vote those who are entitled and those who act for the body.
 */
export async function whoHears(
  reader: Reader,
  { id, meetingId, lineId, bodyId, openedBy }: Pick<Vote, 'id' | 'meetingId' | 'lineId' | 'bodyId' | 'openedBy'>,
  day: string,
): Promise<string[]> {
  if (meetingId === null) {
    const acting = (await seatedIn(reader, [bodyId], day)).filter(({ acts }) => acts)
    const persons = [...acting.map(({ personId }) => personId), ...(await voters(reader, id))]
    return [...new Set([`account:${openedBy}`, ...(await accountsAs(reader, persons))])].toSorted()
  }
  const line = (await listLines(reader, meetingId)).find(one => one.id === lineId)
  if (line?.readerIds === null) return [hallOf(meetingId)]
  const few = await accountsAs(reader, [...(line?.readerIds ?? []), ...(await voters(reader, id))])
  return [deskOf(meetingId), ...new Set(few)]
}

async function voters(reader: Reader, voteId: string): Promise<string[]> {
  return (await listEntitled(reader, voteId)).map(({ voterId }) => voterId)
}

async function accountsAs(reader: Reader, personIds: readonly string[]): Promise<string[]> {
  const accounts = await accountsOfPersons(reader, [...new Set(personIds)])
  return [...accounts.values()].map(id => `account:${id}`)
}
