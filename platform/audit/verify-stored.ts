import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type { PoolClient } from 'pg'
import type { Verdict } from '../../packages/ledger/index.ts'
import { plugins, type Reader } from '../db/database.ts'
import type { Database } from '../db/tables.ts'
import { type Evidence, judgeExport } from './evidence.ts'
import { exportJournal } from './export.ts'
import { readKeys } from './store.ts'

/**
 * Judges the sealed journal as it stands in the tables. Without keys from outside those are believed that the database
 * itself names, which proves no more than that it is consistent.
 */
export async function verifyStored(reader: Reader, evidence: Partial<Evidence> = {}): Promise<Verdict> {
  const { verifierKeys = [], outsideCheckpoints = [] } = evidence
  const known = verifierKeys.length > 0 ? verifierKeys : await readKeys(reader)
  return judgeExport(exportJournal(reader), { verifierKeys: known, outsideCheckpoints })
}

/** Judges a journal that was just restored, within the same transaction; answers the altered batch, if any. */
export async function verifyRestored(client: PoolClient): Promise<{ from: number; to: number } | undefined> {
  const { rows } = await client.query<{ sealed: string | null }>(`select to_regclass('audit.edge') as sealed`)
  if (!rows[0]?.sealed) return undefined
  const verdict = await verifyStored(readerOn(client))
  return verdict.ok ? undefined : { from: verdict.batch?.from ?? 0, to: verdict.batch?.to ?? 0 }
}

/** Reads on one connection, which stays the caller's, and so sees what its transaction has not committed. */
export function readerOn(client: PoolClient): Reader {
  const borrowed = { query: client.query.bind(client) as PostgresPoolClient['query'], release: () => {} }
  const pool: PostgresPool = { connect: () => Promise.resolve(borrowed), end: () => Promise.resolve() }
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }), plugins: plugins() })
}
