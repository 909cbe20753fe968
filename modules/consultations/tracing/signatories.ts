import type { Reader } from '../../../platform/db/database.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { findAccount, namesOfAccounts } from '../../accounts/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { heldOn } from '../../people/index.ts'
import { officeOn } from '../../rulebook/index.ts'

/** Whoever did something, by name, with the offices they held on the day when they did it. */
export type SignatoryOf = (accountId: string, at: string) => Promise<{ name: string; offices: string[] }>

interface Said {
  language: Language
  dayOf: (moment: Date) => string
}

/** Asks for each account and day once. */
export async function signatories(reader: Reader, { language, dayOf }: Said): Promise<SignatoryOf> {
  const profile = await profileOf(reader)
  const known = new Map<string, ReturnType<SignatoryOf>>()
  const find = async (accountId: string, day: string) => {
    const account = await findAccount(reader, accountId)
    const held = account?.personId ? await heldOn(reader, [account.personId], day) : []
    return {
      name: (await namesOfAccounts(reader, [accountId])).get(accountId) ?? '',
      offices: held.map(
        ({ mandate, body }) =>
          `${officeOn(profile, mandate.office, day)?.words[language] ?? mandate.office}, ${body.name}`,
      ),
    }
  }
  return (accountId, at) => {
    const day = dayOf(new Date(at))
    const asked = known.get(`${accountId} ${day}`) ?? find(accountId, day)
    known.set(`${accountId} ${day}`, asked)
    return asked
  }
}
