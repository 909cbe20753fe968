import { createReadStream, readdirSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { text } from 'node:stream/consumers'
import { extract } from 'tar-stream'
import { expect } from 'vitest'
import { verifyRestored } from '../../platform/audit/verify-stored.ts'
import type { Header } from '../../platform/backup/format.ts'
import { restoreBackup } from '../../platform/backup/read.ts'
import { replaceFile } from '../../platform/data-folder/index.ts'
import { startEmbedded } from '../../platform/db/embedded/index.ts'
import { migrate, readMigrations } from '../../platform/db/migrate.ts'
import { openDatabase } from '../../platform/db/open.ts'
import { migrationsFolder } from '../../server/plenum.ts'
import { type Instance, test } from './instance.ts'

const releases = new URL('../fixtures/releases/', import.meta.url).pathname
const password = 'a password of a fixture, known to everybody'
const migrations = await readMigrations(migrationsFolder)

/** What the release says about itself at the beginning of its backup. */
async function headerOf(file: string): Promise<Header> {
  for await (const entry of createReadStream(file).pipe(createGunzip()).pipe(extract()))
    return JSON.parse(await text(entry)) as Header
  throw new Error(`${file} is empty`)
}

/** An instance as the release left it: with its tables, not with ours. */
async function leave(instance: Instance, file: string, known: number): Promise<void> {
  await instance.within(async ({ databaseUrl, files, folder }) => {
    const database = openDatabase({ url: databaseUrl, connections: 1 })
    const client = await database.connect()
    const parts = { client, migrations: migrations.slice(0, known), files, verifyLog: verifyRestored }
    const { keys } = await restoreBackup(parts, createReadStream(file))
    for (const { name, bytes } of keys) await replaceFile(join(folder.keys, name), bytes.toString())
    client.release()
    await database.close()
  })
}

/** Starts it, and counts the bodies as a member sees them who signs in with the password of long ago. */
async function visit(
  instance: Instance,
): Promise<{ bodies: number; add: (code: string) => Promise<void>; stop: () => Promise<unknown> }> {
  const server = await instance.start()
  const enter = async (login: string) => {
    const reply = await server.ask('', 'POST', '/auth/sign-in', { login, password })
    expect(reply).toMatchObject({ status: 200, body: { next: 'home' } })
    return String(reply.headers['set-cookie']).split(';')[0] ?? ''
  }
  const { body } = await server.ask(await enter('member'), 'GET', '/bodies')
  const secretary = await enter('secretary')
  return {
    bodies: (body['items'] as unknown[]).length,
    add: async code => {
      const made = await server.ask(secretary, 'POST', '/bodies', {
        code,
        kind: 'committee',
        name: 'After the upgrade',
      })
      expect(made).toMatchObject({ status: 200 })
    },
    stop: server.stop,
  }
}

/** An instance that saw all migrations but the last, with nothing but an organisation in it. */
async function leaveBehind(instance: Instance): Promise<void> {
  await instance.within(async ({ databaseUrl }) => {
    const database = openDatabase({ url: databaseUrl, connections: 1 })
    const client = await database.connect()
    await migrate(client, migrations.slice(0, -1))
    await client.query(`insert into organisation.settings (name, language, profile) values ('Before', 'en', 'general')`)
    client.release()
    await database.close()
  })
}

async function expectDone(instance: Instance, ...order: string[]): Promise<void> {
  const { exitCode, err } = await instance.plenum(order)
  expect([order, exitCode, err]).toEqual([order, 0, ''])
}

for (const place of ['on the embedded engine', 'on a server elsewhere'] as const) {
  for (const release of readdirSync(releases)) {
    test(`the data of ${release} are upgraded ${place}, verified, and can be rolled back`, async ({ instances }) => {
      const elsewhere =
        place === 'on a server elsewhere' ? await startEmbedded({ folder: await instances.newFolder() }) : undefined
      const instance = await instances.empty(elsewhere ? { databaseUrl: elsewhere.url } : {})
      const file = join(releases, release)
      const { migrations: known } = await headerOf(file)
      await leave(instance, file, known.length)

      await expectDone(instance, 'upgrade')
      await expectDone(instance, 'verify-log')
      const upgraded = await visit(instance)
      expect(upgraded.bodies).toBeGreaterThan(0)
      await upgraded.add('AFTER')
      expect(await instance.plenum(['upgrade'])).toMatchObject({
        exitCode: 1,
        err: expect.stringContaining('upgrade.server_running'),
      })
      await upgraded.stop()

      await expectDone(instance, 'upgrade', '--roll-back')
      await expectDone(instance, 'upgrade')
      const again = await visit(instance)
      expect(again.bodies).toBe(upgraded.bodies)
      await again.stop()
      await elsewhere?.stop()
    })
  }
}

test('data that lack a migration are not served before they are upgraded', async ({ instances }) => {
  const instance = await instances.empty()
  await leaveBehind(instance)
  const refused = await instance.plenum(['start'])
  expect(refused).toMatchObject({ exitCode: 1, err: expect.stringContaining('upgrade.needed') })
  await expectDone(instance, 'upgrade')
  const server = await instance.start()
  expect((await server.ask('', 'GET', '/organisation')).body).toMatchObject({ name: 'Before' })
  await server.stop()
  await expectDone(instance, 'upgrade', '--roll-back')
  expect(await instance.plenum(['start'])).toMatchObject({ exitCode: 1, err: refused.err })
})

test('a roll-back that a crash cut between its two renamings is finished by the next start', async ({ instances }) => {
  const instance = await instances.furnished()
  await expectDone(instance, 'upgrade')
  await rename(join(instance.folder, 'db'), join(instance.folder, 'db-after-cut'))
  const server = await instance.start()
  const { body } = await server.ask(instance.cookies.member, 'GET', '/organisation')
  expect(body).toMatchObject({ name: 'Đảng bộ Khối thử nghiệm' })
  await server.stop()
})
