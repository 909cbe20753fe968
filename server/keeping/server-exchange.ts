import pg from 'pg'
import type { Exchange } from './place.ts'

/**
 * Exchanges databases on an outside server: the copy is a database beside the current one, and the swap renames both.
 * The role needs CREATEDB; without it PostgreSQL refuses and nothing has changed.
 */
export function serverExchange(url: string, now: Date): Exchange {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const copy = `${name}_upgrade`
  const at = (database: string) => {
    const other = new URL(url)
    other.pathname = `/${encodeURIComponent(database)}`
    return other.href
  }
  const close = () => Promise.resolve()
  const run = (...statements: string[]) => onServer(at('postgres'), statements)
  const q = pg.escapeIdentifier
  return {
    current: () => Promise.resolve({ url, close }),
    fresh: async () => {
      await run(`drop database if exists ${q(copy)} with (force)`, `create database ${q(copy)} template template0`)
      return { url: at(copy), close }
    },
    swap: async () => {
      const before = `${name}_before_${now.toISOString().replace(/\D/g, '')}`
      await run(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = ${pg.escapeLiteral(name)} and pid <> pg_backend_pid()`,
        `alter database ${q(name)} rename to ${q(before)}`,
        `alter database ${q(copy)} rename to ${q(name)}`,
      )
      return before
    },
    discard: () => run(`drop database if exists ${q(copy)} with (force)`),
  }
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
