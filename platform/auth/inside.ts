import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import { plugins } from '../db/database.ts'
import { currentTransaction } from '../db/inside.ts'
import type { Database } from '../db/tables.ts'
import { currentEntrance } from './entrance.ts'

/**
 * A handle for a library that brings its own SQL: each statement goes into the
 * transaction that we are inside of, so that what the library writes is committed
 * together with its happenings, or not at all. Outside of `transact` it throws.
 */
export function insideTransact(): Kysely<Database> {
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: db => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    plugins: plugins(),
  })
}

const nothing = () => Promise.resolve()

// Beginning, committing and rolling back are the business of `transact` alone.
const driver: Driver = {
  init: nothing,
  acquireConnection: () => Promise.resolve(connection),
  beginTransaction: nothing,
  commitTransaction: nothing,
  rollbackTransaction: nothing,
  releaseConnection: nothing,
  destroy: nothing,
}

const connection: DatabaseConnection = {
  executeQuery: async <Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> => {
    const tx = currentTransaction()
    if (!tx) throw new Error('the sign-in library was used outside of transact')
    try {
      const result = await tx.withoutPlugins().executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]))
      return { ...result, rows: result.rows.map(withDates) }
    } catch (error) {
      currentEntrance().fault ??= error
      throw error
    }
  },
  streamQuery: () => {
    throw new Error('the sign-in library does not stream')
  },
}

/** The house reads moments as ISO text; the library compares dates. */
function withDates<Row>(row: Row): Row {
  const fields = Object.entries(row as Record<string, unknown>).map(([name, value]) => [
    name,
    /_(at|until)$/.test(name) && typeof value === 'string' ? new Date(value) : value,
  ])
  return Object.fromEntries(fields) as Row
}
