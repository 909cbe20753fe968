import type { Tx } from '../db/database.ts'
import { refuse, type Obstacle } from '../refused.ts'
import type { Work } from '../work/work.ts'
import type { DoorParts } from './door.ts'
import type { Method } from './entrance.ts'
import { needsSecondFactor } from './rules.ts'

/** With what an account can be entered beside its password, and what the present session rests on. */
export interface Factors {
  accountId: string
  sessionId: string
  method: Method
  factors: number
  authenticator: boolean
  passkeys: number
  roles: readonly string[]
}

/** Reads them under the account's lock, so that two doors cannot both take away what they believe is not the last. */
export async function lockFactors({ tx, actor }: Work): Promise<Factors> {
  const accountId = actor.id ?? ''
  const account = await tx
    .selectFrom('auth.account')
    .select('twoFactorEnabled')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  const session = await tx
    .selectFrom('auth.session')
    .select(['id', 'method', 'factors'])
    .where('id', '=', actor.sessionId ?? accountId)
    .executeTakeFirst()
  if (!account || !session) return refuse({ code: 'session.needed', status: 401 })
  return {
    accountId,
    sessionId: session.id,
    method: session.method as Method,
    factors: session.factors,
    authenticator: account.twoFactorEnabled,
    passkeys: await countPasskeys(tx, accountId),
    roles: await rolesOf(tx, accountId),
  }
}

/**
 * What stands in the way of adding a second factor in this session. The first may be added with the password alone;
 * after that only whoever shows one may add another, or else a stolen password would be enough to enrol a factor of
 * one's own. On a member's device, which the clerk may have set up, none is added.
 */
export function obstacleToAdding({ method, factors, authenticator, passkeys }: Factors): Obstacle | undefined {
  const first = !authenticator && passkeys === 0
  if (method !== 'device' && (factors > 1 || first)) return undefined
  return { code: 'second_factor.needs_other', status: 403 }
}

/** What stands in the way of doing without one of the factors, when so many would be left. */
export function obstacleToRemoving(
  { roles }: Factors,
  left: number,
  { secondFactor }: DoorParts,
): Obstacle | undefined {
  if (left > 0 || secondFactor === 'optional' || !needsSecondFactor(roles)) return undefined
  return { code: 'second_factor.compulsory', status: 409 }
}

async function countPasskeys(tx: Tx, accountId: string): Promise<number> {
  const row = await tx
    .selectFrom('auth.passkey')
    .select(select => select.fn.countAll<number>().as('count'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.count
}

async function rolesOf(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.selectFrom('auth.accountRole').select('role').where('accountId', '=', accountId).execute()
  return rows.map(row => row.role)
}
