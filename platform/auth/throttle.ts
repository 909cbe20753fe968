import { createHmac } from 'node:crypto'
import type { Reader, Tx } from '../db/database.ts'
import type { Obstacle } from '../refused.ts'

/** How many wrong tries in a row are free. */
const freeTries = 4
const firstWaitSeconds = 15
const longestWaitSeconds = 300
/** After so long without a try the count begins anew. */
const forgottenAfterMs = 24 * 60 * 60 * 1000

/** Under what wrong tries are counted: a keyed hash, so that the table does not tell what people typed. */
export function attemptKey(secret: string, what: string): Buffer {
  return createHmac('sha256', secret).update(`attempt:${what}`).digest()
}

/** What stands in the way of trying now. */
export async function obstacleToTrying(reader: Reader, key: Buffer, now: Date): Promise<Obstacle | undefined> {
  const row = await reader.selectFrom('auth.attempt').select('blockedUntil').where('key', '=', key).executeTakeFirst()
  return obstacleUntil(row?.blockedUntil ?? null, now)
}

interface Try {
  key: Buffer
  /** Whether what was typed turned out to be right. */
  right: boolean
  now: Date
}

/**
 * Counts one try and says whether it may count as right. Tries of one account wait here for each other, and a try that
 * was made while others were failing is judged after them: whoever sends a thousand at once is answered five times.
 */
export async function judgeTry(tx: Tx, { key, right, now }: Try): Promise<{ failures: number; obstacle?: Obstacle }> {
  const before = await tx
    .insertInto('auth.attempt')
    .values({ key, failures: 0, at: now })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ key }))
    .returning(['failures', 'blockedUntil', 'at'])
    .executeTakeFirstOrThrow()
  const blocked = obstacleUntil(before.blockedUntil, now)
  if (blocked) return { failures: before.failures, obstacle: blocked }
  if (right) {
    await tx.deleteFrom('auth.attempt').where('key', '=', key).execute()
    return { failures: 0 }
  }
  const forgotten = now.getTime() - Date.parse(before.at) > forgottenAfterMs
  const failures = (forgotten ? 0 : before.failures) + 1
  const seconds = waitAfter(failures)
  const blockedUntil = seconds > 0 ? new Date(now.getTime() + seconds * 1000) : null
  await tx.updateTable('auth.attempt').set({ failures, blockedUntil, at: now }).where('key', '=', key).execute()
  return { failures, obstacle: { code: 'sign_in.refused', status: 401, facts: { seconds } } }
}

function obstacleUntil(blockedUntil: string | null, now: Date): Obstacle | undefined {
  const seconds = blockedUntil === null ? 0 : Math.ceil((Date.parse(blockedUntil) - now.getTime()) / 1000)
  return seconds > 0 ? { code: 'sign_in.wait', status: 429, facts: { seconds } } : undefined
}

/**
 * How many seconds to wait after so many wrong tries in a row: none after the first four, then 15, doubling up to 5
 * minutes. It never grows beyond that, so that nobody can shut somebody else out for long.
 */
function waitAfter(failures: number): number {
  if (failures <= freeTries) return 0
  return Math.min(firstWaitSeconds * 2 ** (failures - freeTries - 1), longestWaitSeconds)
}
