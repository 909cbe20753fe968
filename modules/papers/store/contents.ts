import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/**
 * Waits for whoever is about to remove files with this content, and keeps them away until our transaction is over: what we then
 * find in the store stays there as long as we name it.
 */
export async function holdContents(tx: Tx, hashes: readonly string[]): Promise<void> {
  for (const sha256 of [...new Set(hashes)].toSorted())
    await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`papers.file:${sha256}`}, 0))`.execute(tx)
}

/** Waits for whoever is about to name this content, and keeps them away until it is removed. */
export async function lockContent(tx: Tx, sha256: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`papers.file:${sha256}`}, 0))`.execute(tx)
}

/** Whether a version, its printed pages or a picture is made of this content. */
export async function isNamed(reader: Reader, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ named: boolean }>`
    select exists (select from papers.version where sha256 = ${sha256} or pages_sha256 = ${sha256})
      or exists (select from papers.picture where sha256 = ${sha256}) as named`.execute(reader)
  return rows[0]?.named === true
}
