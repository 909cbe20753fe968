import pg from 'pg'
import { refuse } from '../../platform/refused.ts'
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
  const stamp = now.toISOString().replace(/\D/g, '')
  /** Keeps the current database under another name, and gives its own to this one. */
  const exchange = (aside: string, other: string) =>
    run(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = ${pg.escapeLiteral(name)} and pid <> pg_backend_pid()`,
      `alter database ${q(name)} rename to ${q(aside)}`,
      `alter database ${q(other)} rename to ${q(name)}`,
    )
  return {
    current: () => Promise.resolve({ url, close }),
    fresh: async () => {
      await run(`drop database if exists ${q(copy)} with (force)`, `create database ${q(copy)} template template0`)
      return { url: at(copy), close }
    },
    swap: async () => {
      const before = `${name}_before_${stamp}`
      await exchange(before, copy)
      return before
    },
    discard: async () => void (await run(`drop database if exists ${q(copy)} with (force)`)),
    rollBack: async () => {
      const beginning = pg.escapeLiteral(`${name}_before_`)
      const [row] = await run(
        `select max(datname) as restored from pg_database where starts_with(datname, ${beginning})`,
      )
      const restored = row?.['restored']
      if (typeof restored !== 'string') return refuse({ code: 'upgrade.nothing_to_roll_back', status: 409 })
      const aside = `${name}_after_${stamp}`
      await exchange(aside, restored)
      return { restored, aside }
    },
  }
}

/** Runs statements one after another; answers the rows of the last. */
async function onServer(url: string, statements: readonly string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
