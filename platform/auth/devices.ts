import type { Reader, Tx } from '../db/database.ts'
import type { Work } from '../work/work.ts'
import { triesPerDevice } from './pin.ts'
import { endSessions } from './sessions.ts'

export interface NewDevice {
  id: string
  accountId: string
  name: string
  pinHash: string
  publicKey: Buffer | null
  cookieHash: Buffer | null
}

/** Registers a device. Those of the account that were locked are given up: this one stands in for them. */
export async function insertDevice({ tx, now }: Work, device: NewDevice): Promise<'key' | 'cookie'> {
  const binding = device.publicKey ? 'key' : 'cookie'
  await tx
    .updateTable('auth.device')
    .set({ endedAt: now })
    .where('accountId', '=', device.accountId)
    .where('lockedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .execute()
  await tx
    .insertInto('auth.device')
    .values({ ...device, binding, madeAt: now })
    .execute()
  return binding
}

const columns = ['id', 'accountId', 'publicKey', 'cookieHash', 'pinHash', 'failures', 'lockedAt'] as const

export function findDevice(reader: Reader, id: string) {
  return reader
    .selectFrom('auth.device')
    .select(columns)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

/** Locks the device, so that every PIN that is tried on it is counted after the one before. */
export function lockDevice(tx: Tx, id: string) {
  return tx
    .selectFrom('auth.device')
    .select(columns)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Counts a PIN under the device's lock; answers how many tries are left. */
export async function countPin(
  { tx, now }: Work,
  { id, failures }: { id: string; failures: number },
  right: boolean,
): Promise<number> {
  const counted = right ? 0 : failures + 1
  const left = triesPerDevice - counted
  const lockedAt = left > 0 ? null : now
  await tx.updateTable('auth.device').set({ failures: counted, lockedAt }).where('id', '=', id).execute()
  return left
}

/**
 * Ends one device of an account, or all, and the sessions that were
 * opened with devices. Answers how many devices there were.
 */
export async function endDevices(work: Work, accountId: string, only?: string): Promise<number> {
  let ended = work.tx
    .updateTable('auth.device')
    .set({ endedAt: work.now })
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
  if (only !== undefined) ended = ended.where('id', '=', only)
  const rows = await ended.returning('id').execute()
  const audiences = [`account:${accountId}`]
  for (const { id } of rows) {
    await work.tell({ name: 'device.ended', subjectId: accountId, facts: { deviceId: id }, audiences })
  }
  if (rows.length > 0) await endSessions(work, { accountId, method: 'device' })
  return rows.length
}
