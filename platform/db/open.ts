import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { plugins, type Reader, type Tx } from './database.ts'
import { guarded, insideTransaction } from './inside.ts'
import type { Prepared } from './prepared.ts'
import type { Database } from './tables.ts'
import { types } from './types.ts'

/** An open PostgreSQL, as its few holders see it. */
export interface OpenDatabase {
  /** For the publisher and for libraries that bring their own SQL (auth, jobs). Throws inside `transact`. */
  outer: Kysely<Database>
  /** For views, search and push. Read-only in PostgreSQL itself. Throws inside `transact`. */
  reader: Reader
  /** Opens a transaction. Only `transact` calls this. */
  begin: <Result>(act: (tx: Tx) => Promise<Result>) => Promise<Result>
  /**
   * Runs one statement that is a transaction of its own: it is prepared once per connection under its name, and done when it answers. Its
   * columns come back as they are named. Throws inside `transact`.
   */
  alone: <Row>(statement: Prepared<Row>, values: Readonly<Record<string, unknown>>) => Promise<Row[]>
  /** A connection of its own for LISTEN, COPY and snapshots; the caller releases it. Throws inside `transact`. */
  connect: () => Promise<pg.PoolClient>
  close: () => Promise<void>
}

interface Options {
  url: string
  /** Connections for writing and as many again for reading. */
  connections?: number
}

/** Opens pools to the database at `url`. Connections are made when first needed, so an unreachable server shows on first use. */
export function openDatabase({ url, connections = 20 }: Options): OpenDatabase {
  const shared = { connectionString: url, max: connections, types, connectionTimeoutMillis: 10_000 }
  const writing = new pg.Pool({ ...shared, application_name: 'plenum' })
  const reading = new pg.Pool({
    ...shared,
    application_name: 'plenum-reader',
    options: '-c default_transaction_read_only=on',
  })
  // A lost connection fails the query that uses it next, idle or in a transaction; without a listener it would end the process.
  for (const pool of [writing, reading]) {
    pool.on('error', () => {})
    pool.on('connect', client => void client.on('error', () => {}))
  }

  const inner = kysely(writing)
  const outer = kysely(guarded(writing))
  const reader = kysely(guarded(reading))
  return {
    outer,
    reader,
    begin: act => inner.transaction().execute(tx => insideTransaction(tx, act)),
    alone: async <Row>({ name, text, names }: Prepared<Row>, values: Readonly<Record<string, unknown>>) => {
      const client = (await guarded(writing).connect()) as pg.PoolClient
      try {
        return (await client.query({ name, text, values: names.map(one => values[one]) })).rows as Row[]
      } finally {
        client.release()
      }
    },
    connect: () => guarded(writing).connect() as Promise<pg.PoolClient>,
    close: async () => {
      await Promise.all([writing.end(), reading.end()])
    },
  }
}

function kysely(pool: PostgresPool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: plugins() })
}
