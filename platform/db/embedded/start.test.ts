import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { expect } from 'vitest'
import { type OtherProcess, test } from '../../data-folder/folder-under-test.ts'
import { identityOf, isAlive, type ProcessIdentity } from '../../data-folder/process-identity.ts'
import { type Embedded, startEmbedded } from './index.ts'

async function ask(engine: Pick<Embedded, 'url'>, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: engine.url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows.flatMap(row => Object.values(row))
  } finally {
    await client.end()
  }
}

async function setting(engine: Embedded, name: string) {
  return (await ask(engine, `show ${name}`))[0]
}

/** A Plenum of its own that starts the engine, commits one row, and prints what it has. */
const another = `
  const { startEmbedded } = await import(here + '../db/embedded/index.ts');
  const { default: pg } = await import('${import.meta.resolve('pg')}');
  const engine = await startEmbedded({ folder: process.argv[1] });
  const client = new pg.Client({ connectionString: engine.url });
  client.on('error', () => {});
  await client.connect();
  await client.query("create table kept as select 'committed' as what");
  console.log(JSON.stringify({ pid: engine.pid }))`

async function engineOf(plenum: OtherProcess): Promise<ProcessIdentity> {
  const { pid } = JSON.parse((await plenum.line()) ?? '{}') as { pid: number }
  return identityOf(pid)
}

function childrenOf(parent: number, program: string): number[] {
  const processes = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return processes.map(Number).filter(pid => statOf(pid).includes(` (${program}) S ${parent} `))
}

/** Empty for a process that ended between being listed and being looked at. */
function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}

test('the first start makes a durable cluster without a port, that sorts as Vietnamese do', async ({ folder }) => {
  const engine = await startEmbedded({ folder })
  for (const durable of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'])
    expect(await setting(engine, durable)).toBe('on')
  expect(await setting(engine, 'listen_addresses')).toBe('')
  expect(await setting(engine, 'server_encoding')).toBe('UTF8')
  expect(await setting(engine, 'timezone')).toBe('UTC')
  expect(await setting(engine, 'server_version')).toBe(engine.version)
  const sorted = `select name from (values ('Đoàn'), ('Dương'), ('Ấn'), ('An'), ('Em')) names(name) order by name collate "vi-x-icu"`
  expect(await ask(engine, sorted)).toEqual(['An', 'Ấn', 'Dương', 'Đoàn', 'Em'])
  expect(await ask(engine, `select lower('ĐẢNG ỦY')`)).toEqual(['đảng ủy'])
  expect(((await stat(engine.socketFolder ?? '')).mode & 0o777).toString(8)).toBe('700')
  await engine.stop()
  await engine.stop()
  await engine.ended
  await expect(stat(engine.socketFolder ?? '')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('an engine killed outright says that it ended, and the next start has what was committed', async ({ folder }) => {
  const killed = await startEmbedded({ folder })
  await ask(killed, `create table kept as select 'committed' as what`)
  process.kill(killed.pid, 'SIGKILL')
  await killed.ended
  await killed.stop()
  const engine = await startEmbedded({ folder })
  expect(await ask(engine, 'select what from kept')).toEqual(['committed'])
  await engine.stop()
})

test('when Plenum is killed its engine follows, and the next Plenum starts at once', async ({ folder, start }) => {
  const plenum = start(another, folder)
  const orphan = await engineOf(plenum)
  await expect(startEmbedded({ folder })).rejects.toMatchObject({
    obstacle: { code: 'engine.in_use', status: 409, facts: { pid: plenum.child.pid } },
  })
  await plenum.kill()
  const engine = await startEmbedded({ folder })
  expect(await ask(engine, 'select what from kept')).toEqual(['committed'])
  expect(isAlive(orphan)).toBe(false)
  await engine.stop()
})

test('an orphan that nobody told to stop is found and stopped, with its sessions', async ({ folder, start }) => {
  const plenum = start(another, folder)
  const orphan = await engineOf(plenum)
  for (const guardian of childrenOf(plenum.child.pid ?? 0, 'sh')) process.kill(guardian, 'SIGKILL')
  await plenum.kill()
  expect(isAlive(orphan)).toBe(true)
  const engine = await startEmbedded({ folder })
  expect(engine.pid).not.toBe(orphan.pid)
  expect(await ask(engine, 'select what from kept')).toEqual(['committed'])
  expect(isAlive(orphan)).toBe(false)
  await engine.stop()
})

test('a cluster that was cut short in the making is made anew', async ({ folder }) => {
  await writeFile(join(folder, 'plenum.json'), '{"layout":1}')
  await mkdir(join(folder, 'db.draft', 'base'), { recursive: true })
  await writeFile(join(folder, 'db.draft', 'PG_VERSION'), '18\n')
  const engine = await startEmbedded({ folder })
  expect(await ask(engine, 'select 1')).toEqual([1])
  await engine.stop()
})

test('the cluster of another PostgreSQL, and a folder that is no cluster, are refused untouched', async ({
  folder,
}) => {
  await writeFile(join(folder, 'plenum.json'), '{"layout":1}')
  const db = join(folder, 'db')
  await mkdir(db)
  await writeFile(join(db, 'letter.docx'), 'kept')
  await expect(startEmbedded({ folder })).rejects.toMatchObject({
    obstacle: { code: 'engine.damaged', facts: { folder: db } },
  })
  await writeFile(join(db, 'PG_VERSION'), '17\n')
  await expect(startEmbedded({ folder })).rejects.toMatchObject({
    obstacle: { code: 'engine.other_version', facts: { folder: db, found: 17, needed: 18 } },
  })
  expect(await readFile(join(db, 'letter.docx'), 'utf8')).toBe('kept')
})

test('the engine writes no statement, value or detail of an error into its output', async ({ folder }) => {
  const engine = await startEmbedded({ folder })
  await ask(engine, 'create table people(name text unique)')
  const fails = (sql: string) => expect(ask(engine, sql)).rejects.toBeInstanceOf(pg.DatabaseError)
  await ask(engine, `insert into people values ('Nguyen Van Secret')`)
  await fails(`insert into people values ('Nguyen Van Secret')`)
  await fails(`select 'Secret'::int`)
  await fails(`do $$ begin raise exception 'Secret'; end $$`)
  await engine.stop()
  const output = await readFile(join(folder, 'run', 'engine.log'), 'utf8')
  expect(output).toContain('database system is shut down')
  expect(output).not.toMatch(/secret|people|insert/i)
})
