import pg from 'pg'
import { readMigrations } from '../platform/db/migrate.ts'
import { refuse } from '../platform/refused.ts'
import { migrationsFolder } from './plenum.ts'

/** An empty database is filled at once; data of an earlier version wait for `upgrade`, which makes a copy first. */
export async function refusePendingMigrations(databaseUrl: string): Promise<void> {
  const known = (await readMigrations(migrationsFolder)).length
  const found = await appliedMigrations(databaseUrl)
  if (found > 0 && found < known) refuse({ code: 'upgrade.needed', status: 409, facts: { found, known } })
}

/** Before the first start there is nothing to back up, to verify or to upgrade. */
export async function refuseEmptyDatabase(databaseUrl: string): Promise<void> {
  if ((await appliedMigrations(databaseUrl)) === 0) refuse({ code: 'database.empty', status: 409 })
}

/** How many migrations a database has seen; none when it is empty. */
async function appliedMigrations(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const table = await client.query<{ there: boolean }>(`select to_regclass('plenum.migration') is not null as there`)
    if (!table.rows[0]?.there) return 0
    const { rows } = await client.query<{ count: number }>('select count(*)::integer as count from plenum.migration')
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}
