import type { Reader } from '../../../platform/db/database.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findBodies } from '../../bodies/index.ts'
import type { Asked } from '../store/asked.ts'

/** Names of bodies and accounts, by their ids. */
export interface Names {
  body: (id: string) => string
  account: (id: string) => string
}

export async function namesIn(
  reader: Reader,
  { asked, accountIds = [] }: { asked: readonly Pick<Asked, 'bodyId' | 'accountId'>[]; accountIds?: readonly string[] },
): Promise<Names> {
  const bodies = await findBodies(
    reader,
    asked.flatMap(({ bodyId }) => bodyId ?? []),
  )
  const accounts = await namesOfAccounts(reader, [...accountIds, ...asked.flatMap(({ accountId }) => accountId ?? [])])
  const named = new Map(bodies.map(({ id, name }) => [id, name]))
  return { body: id => named.get(id) ?? '', account: id => accounts.get(id) ?? '' }
}

/** Whoever is asked, by the name they go by. */
export function partyOf({ bodyId, accountId }: Pick<Asked, 'bodyId' | 'accountId'>, names: Names) {
  if (bodyId !== null) return { kind: 'body' as const, id: bodyId, name: names.body(bodyId) }
  const id = accountId ?? ''
  return { kind: 'account' as const, id, name: names.account(id) }
}
