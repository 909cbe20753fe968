import type { Tx } from '../db/database.ts'
import { hashOf } from './secrets.ts'

/**
 * Marks something as used, for as long as it could be used again. False
 * when it was used before; a rival waits for us to commit.
 */
export async function spend(tx: Tx, what: string, until: Date): Promise<boolean> {
  const result = await tx
    .insertInto('auth.spent')
    .values({ key: hashOf(what), expiresAt: until })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Whether something was used before. */
export async function isSpent(tx: Tx, what: string): Promise<boolean> {
  const row = await tx.selectFrom('auth.spent').select('key').where('key', '=', hashOf(what)).executeTakeFirst()
  return row !== undefined
}
