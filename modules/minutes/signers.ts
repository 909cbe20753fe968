import type { Reader } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/work/actor.ts'
import { findAccount, namesOfAccounts } from '../accounts/index.ts'
import { type Meeting, namesOfPeople } from '../meetings/index.ts'
import { profileOf } from '../organisation/index.ts'
import { type Office, signersOf } from './rules.ts'

export interface Signer {
  office: Office
  /** Null where several kept the records and none of them signed yet, and where nobody was named to chair. */
  name: string | null
  personId: string | null
  /** Whether it is the actor who signs so in person. */
  mine: boolean
}

/** Who signs the minutes of a meeting; whoever convened it does where nobody was named to keep its records. */
export async function signersIn(reader: Reader, actor: Actor, meeting: Meeting): Promise<Signer[]> {
  const { code } = await profileOf(reader)
  const { chairId, recorderIds, convenedBy } = meeting
  const accounts = recorderIds.length === 0 ? [convenedBy] : recorderIds
  const [only] = accounts.length === 1 ? accounts : []
  const signer = {
    recorder: async () => ({
      name: only === undefined ? null : ((await namesOfAccounts(reader, [only])).get(only) ?? null),
      personId: only === undefined ? null : ((await findAccount(reader, only))?.personId ?? null),
      mine: actor.id !== null && accounts.includes(actor.id),
    }),
    chair: async () => ({
      name: chairId === null ? null : ((await namesOfPeople(reader, [chairId])).get(chairId) ?? null),
      personId: chairId,
      mine: chairId !== null && actor.personId === chairId,
    }),
  }
  return Promise.all(signersOf(code).map(async office => ({ office, ...(await signer[office]()) })))
}
