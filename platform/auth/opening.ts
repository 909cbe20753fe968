import { APIError } from '@better-auth/core/error'
import type { Obstacle } from '../refused.ts'
import type { Work } from '../work/work.ts'
import { currentEntrance, factorsOf, type Method } from './entrance.ts'
import { needsSecondFactor } from './rules.ts'

/**
 * Every session, whichever part of the library opens it, says what it rests on and when it
 * ends; where it was opened from is not kept. None is opened for a suspended account. The
 * account is locked shared, so that suspending it waits and ends this one too.
 */
export async function asItsEntranceSays(session: { userId: string }) {
  const { work, method, userAgent } = currentEntrance()
  const { userId: accountId } = session
  if (await obstacleToEntering(work, accountId)) {
    throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SUSPENDED', message: 'suspended' })
  }
  const expiresAt = await expiryOf(work, accountId, method)
  return {
    data: { method, factors: factorsOf(method), userAgent, ipAddress: undefined, createdAt: work.now, expiresAt },
  }
}

/** Remembers which session it was, for the door that tells of it. */
export async function noteAsOpened({ id: sessionId, userId: accountId }: { id: string; userId: string }) {
  currentEntrance().opened = { sessionId, accountId }
}

/** What stands in the way of opening a session for this account. */
export async function obstacleToEntering({ tx }: Work, accountId: string): Promise<Obstacle | undefined> {
  const account = await tx
    .selectFrom('auth.account')
    .select('suspendedAt')
    .where('id', '=', accountId)
    .forShare()
    .executeTakeFirst()
  return account?.suspendedAt === null ? undefined : { code: 'account.suspended', status: 403 }
}

const hourMs = 60 * 60 * 1000

/** A session lasts a working day for who administers or signs, longest on a member's own device. */
async function expiryOf({ tx, now }: Work, accountId: string, method: Method): Promise<Date> {
  const rows = await tx.selectFrom('auth.accountRole').select('role').where('accountId', '=', accountId).execute()
  const hours = needsSecondFactor(rows.map(row => row.role)) ? 12 : method === 'device' ? 30 * 24 : 7 * 24
  // The library goes by the machine's clock, so that a session has to outlive both.
  return new Date(Math.max(now.getTime(), Date.now()) + hours * hourMs)
}
