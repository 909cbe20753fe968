import type { Reader } from '../../platform/db/database.ts'
import { accountsOfPersons } from '../accounts/index.ts'
import { findPaper } from '../papers/index.ts'
import { seatedIn } from '../people/index.ts'
import { findAsked, listAsked } from './store/asked.ts'
import { listAssignments } from './store/assignments.ts'
import type { Round } from './store/rounds.ts'

/** The accounts of those who act for these bodies on a day. */
export async function accountsActingFor(reader: Reader, bodyIds: readonly string[], day: string): Promise<string[]> {
  const acting = await accountsByBody(reader, bodyIds, day)
  return [...new Set([...acting.values()].flat())].toSorted()
}

/** The same, body by body. */
export async function accountsByBody(
  reader: Reader,
  bodyIds: readonly string[],
  day: string,
): Promise<Map<string, string[]>> {
  const acting = (await seatedIn(reader, bodyIds, day)).filter(({ acts }) => acts)
  const accounts = await accountsOfPersons(
    reader,
    acting.map(({ personId }) => personId),
  )
  const byBody = Map.groupBy(acting, ({ bodyId }) => bodyId)
  return new Map([...byBody].map(([id, seats]) => [id, seats.flatMap(({ personId }) => accounts.get(personId) ?? [])]))
}

/** Whoever runs a round hears what comes in it. Of a round within another one that is the body alone that gathers. */
export async function runnersHear(reader: Reader, round: Round, day: string): Promise<string[]> {
  const within = round.withinId === null ? undefined : await findAsked(reader, round.withinId)
  const ids = within?.bodyId
    ? await accountsActingFor(reader, [within.bodyId], day)
    : [(await findPaper(reader, round.paperId))?.keeperId, round.openedBy]
  return heardBy([...ids, round.releaserId])
}

/** Whoever answers in the register hears what becomes of it: those who run the round, and the organs with sections of the text. */
export async function answerersHear(reader: Reader, round: Round, day: string): Promise<string[]> {
  const bodies = (await listAssignments(reader, round.paperId)).map(({ bodyId }) => bodyId)
  const assigned = bodies.length === 0 ? [] : heardBy(await accountsActingFor(reader, bodies, day))
  return [...new Set([...(await runnersHear(reader, round, day)), ...assigned])]
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
