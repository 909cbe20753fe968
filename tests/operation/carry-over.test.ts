import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { expect } from 'vitest'
import { tablesInOrder } from '../../platform/backup/tables.ts'
import { debianEngine, withDebianEngine } from '../../tools/test/debian-engine.ts'
import { type Instance, test } from './instance.ts'

const decomposed = 'Đảng uỷ'.normalize('NFD')
const nasty = [decomposed, 'Tên "có" \'nháy\'', '=1+1', '+84 @SUM', '\\N \\. \\\\', '😀 \u2028 ﷽', '{"a":[null]}']

/** Names that are hard to carry, one of them as no door would let it in, and files large and small. */
async function fill(instance: Instance): Promise<void> {
  await instance.within(async ({ databaseUrl, files }) => {
    for (const content of ['một tệp', randomBytes(3 * 1024 * 1024)])
      await files.put(Readable.from([Buffer.from(content)]))
    await onDatabase(databaseUrl, client =>
      client.query(`insert into bodies.body (code, kind, name, folded) values ('NFD', 'directCommittee', $1, '')`, [
        decomposed,
      ]),
    )
  })
}

/** All that an instance consists of, but for the epoch, which every restore changes on purpose. */
async function wholeOf({ within, folder }: Instance): Promise<Map<string, unknown>> {
  const whole = new Map<string, unknown>()
  await within(async ({ databaseUrl, files }) => {
    await onDatabase(databaseUrl, async client => {
      for (const { name, columns } of await tablesInOrder(client)) {
        const compared = columns.filter(column => column !== 'epoch').join(', ')
        const { rows } = await client.query<{ row: string }>(`select (${compared})::text as row from ${name}`)
        whole.set(name, rows.map(({ row }) => row).toSorted())
      }
    })
    for await (const { sha256, size } of files.list()) whole.set(`file ${sha256}`, size)
  })
  const keys = join(folder, 'keys')
  for (const name of await readdir(keys)) whole.set(`key ${name}`, await readFile(join(keys, name), 'utf8'))
  return whole
}

async function onDatabase<Result>(url: string, act: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}

async function expectDone(instance: Instance, ...order: string[]): Promise<void> {
  const { exitCode, err } = await instance.plenum(order)
  expect([order[0], exitCode, err]).toEqual([order[0], 0, ''])
}

test("a backup of a running instance restores onto Debian's PostgreSQL, and from there back, without a difference", async ({
  instances,
  skip,
}) => {
  const debian = debianEngine()
  if (!debian) return skip('not run: apt-get install postgresql')
  const backups = await instances.newFolder()
  const [one, two] = [join(backups, 'one.tar.gz'), join(backups, 'two.tar.gz')]
  const here = await instances.furnished()
  await fill(here)
  const { clerk, member } = here.cookies
  const server = await here.start()
  for (const [place, name] of nasty.entries()) {
    const body = { code: `B-${place}`, kind: 'directCommittee', name }
    expect(await server.ask(clerk, 'POST', '/bodies', body)).toMatchObject({ status: 200 })
  }
  // It seals what is not yet sealed, so that nothing is left to be written when the server stops.
  await expectDone(here, 'verify-log')
  await expectDone(here, 'backup', one)
  await server.stop()

  await withDebianEngine(debian, async engineUrl => {
    await onDatabase(engineUrl, client => client.query('create database moved'))
    const there = await instances.empty({ databaseUrl: engineUrl.replace('/postgres?', '/moved?') })
    await expectDone(there, 'restore', one)
    expect(await wholeOf(there)).toEqual(await wholeOf(here))
    await expectDone(there, 'verify-log')

    const moved = await there.start()
    const { body } = await moved.ask(member, 'GET', '/bodies')
    const names = (body['items'] as { name: string }[]).map(({ name }) => name)
    expect(names.toSorted()).toEqual([...nasty.map(name => name.normalize('NFC')), decomposed].toSorted())
    const more = { code: 'B-99', kind: 'directCommittee', name: 'Thêm ở nơi mới' }
    expect(await moved.ask(clerk, 'POST', '/bodies', more)).toMatchObject({ status: 200 })
    await moved.stop()
    await expectDone(there, 'backup', two)

    const back = await instances.empty()
    await expectDone(back, 'restore', two)
    expect(await wholeOf(back)).toEqual(await wholeOf(there))
    await expectDone(back, 'verify-log')
    expect(await back.plenum(['restore', one])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('restore.not_empty'),
    })
  })
})
