import { CamelCasePlugin, type Kysely, type Transaction } from 'kysely'
import type { Database } from './tables.ts'

/** A handle inside a transaction; only `transact` makes one. */
export type Tx = Transaction<Database>

/** A handle that can read and nothing else; its connections are read-only in PostgreSQL, too. */
export type Reader = Pick<
  Kysely<Database>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor' | 'withSchema'
>

/** Columns are snake_case in SQL and camelCase in TypeScript; keys inside JSON are left alone. */
export function plugins() {
  return [new CamelCasePlugin({ maintainNestedObjectKeys: true })]
}
