import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** The engine that the run was given; every hall makes a database of its own on it. */
export function engineUrl(): string {
  const url = process.env['PLENUM_TEST_DATABASE_URL']
  if (!url) throw new Error('PLENUM_TEST_DATABASE_URL is missing: run the tests with npm test')
  return url
}

/** Makes an empty database under a name of its own, and says how to remove it. */
export async function emptyDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `hall_${randomBytes(6).toString('hex')}`
  await onEngine(client => client.query(`create database ${name}`))
  const url = new URL(engineUrl())
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onEngine(client => client.query(`drop database ${name} with (force)`)) }
}

async function onEngine(act: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: engineUrl() })
  await client.connect()
  try {
    await act(client)
  } finally {
    await client.end()
  }
}
