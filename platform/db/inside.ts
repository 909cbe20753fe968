import { AsyncLocalStorage } from 'node:async_hooks'
import type { PostgresPool } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from './database.ts'

const transaction = new AsyncLocalStorage<Tx>()

/** Runs `act` as the inside of this transaction. */
export function insideTransaction<Result>(tx: Tx, act: (tx: Tx) => Promise<Result>): Promise<Result> {
  return transaction.run(tx, () => act(tx))
}

/** The transaction we are inside of, if any; for libraries whose writes must belong to it. */
export function currentTransaction(): Tx | undefined {
  return transaction.getStore()
}

/**
 * The pool as everybody else holds it: it throws at once when used inside `transact`. A second connection there would
 * not see the transaction's rows, could wait for its locks for ever, and would write what a rollback cannot take back.
 */
export function guarded(pool: Pool): PostgresPool {
  return {
    connect: () => {
      if (transaction.getStore()) throw new Error('the outer database handle was used inside transact: use work.tx')
      return pool.connect()
    },
    end: () => pool.end(),
  }
}
