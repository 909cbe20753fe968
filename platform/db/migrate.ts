import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { refuse } from '../refused.ts'

export interface Migration {
  number: number
  name: string
  sql: string
  sha256: string
}

/** Reads `NNNN-name.sql` files in order; a gap or a number used twice is a fault of ours and throws. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter(file => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).toSorted()
  return Promise.all(
    files.map(async (file, index) => {
      const number = Number(file.slice(0, 4))
      if (number !== index + 1) throw new Error(`migrations must be numbered without gaps: ${file}`)
      const sql = await readFile(join(folder, file), 'utf8')
      return { number, name: file.slice(5, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings the database up to the last migration: under one lock, each in its own transaction, forward only.
 * Refuses a database that is newer than this program or whose history differs from the files.
 * Answers the numbers that were applied now.
 */
export async function migrate(client: ClientBase, migrations: readonly Migration[]): Promise<number[]> {
  await client.query(`select pg_advisory_lock(hashtext('plenum.migrate'))`)
  try {
    await client.query(`create schema if not exists plenum`)
    await client.query(`create table if not exists plenum.migration
      (number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`)
    const done = await client.query<{ number: number; sha256: string }>(
      `select number, sha256 from plenum.migration order by number`,
    )
    refuseForeignHistory(done.rows, migrations)
    const due = migrations.slice(done.rows.length)
    for (const migration of due) await apply(client, migration)
    return due.map(migration => migration.number)
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('plenum.migrate'))`)
  }
}

async function apply(client: ClientBase, { number, name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query(`insert into plenum.migration (number, name, sha256) values ($1, $2, $3)`, [
      number,
      name,
      sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

function refuseForeignHistory(done: readonly { number: number; sha256: string }[], known: readonly Migration[]): void {
  const newest = done.at(-1)?.number ?? 0
  if (newest > known.length)
    refuse({ code: 'database.newer', status: 503, facts: { found: newest, known: known.length } })
  const changed = done.find(({ number, sha256 }) => known[number - 1]?.sha256 !== sha256)
  if (changed) refuse({ code: 'database.other_history', status: 503, facts: { migration: changed.number } })
}
