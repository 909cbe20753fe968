import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { findPaper } from '../papers/index.ts'
import { seatedIn } from '../people/index.ts'
import { findAsked, listAsked } from './store/asked.ts'
import type { Round } from './store/rounds.ts'

/** The accounts of those who act for these bodies on a day. */
export async function accountsActingFor(reader: Reader, bodyIds: readonly string[], day: string): Promise<string[]> {
  const seated = await seatedIn(reader, bodyIds, day)
  const accounts = await accountsOfPersons(
    reader,
    seated.filter(({ acts }) => acts).map(({ personId }) => personId),
  )
  return [...new Set(accounts.values())].toSorted()
}

/** Whoever runs a round hears what comes in it. Of a round within another one that is the body alone that gathers. */
export async function runnersHear(reader: Reader, round: Round, day: string): Promise<string[]> {
  const within = round.withinId === null ? undefined : await findAsked(reader, round.withinId)
  const ids = within?.bodyId
    ? await accountsActingFor(reader, [within.bodyId], day)
    : [(await findPaper(reader, round.paperId))?.keeperId, round.openedBy]
  return heardBy([...ids, round.releaserId])
}

/** Those who are asked hear of the round itself. */
export async function askedHear(reader: Reader, round: Pick<Round, 'id'>, day: string): Promise<string[]> {
  const asked = await listAsked(reader, [round.id])
  const bodies = asked.flatMap(({ bodyId }) => bodyId ?? [])
  return heardBy([
    ...asked.flatMap(({ accountId }) => accountId ?? []),
    ...(await accountsActingFor(reader, bodies, day)),
  ])
}

export function heardBy(accountIds: readonly (string | undefined)[]): string[] {
  return [...new Set(accountIds)].flatMap(id => (id === undefined ? [] : `account:${id}`)).toSorted()
}
