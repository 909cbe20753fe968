import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDatabase } from '../../platform/db/open.ts'
import { type Instance, test, writeUntilStopped } from './instance.ts'
import { type Server, until } from './program.ts'

/** Whether all that was acknowledged is there, each with its entry in the journal, and nothing is left over. */
async function expectWhole(instance: Instance, server: Server, acknowledged: readonly string[]): Promise<void> {
  const { body } = await server.ask(instance.cookies.member, 'GET', '/bodies/tree')
  const there = (body['bodies'] as { id: string }[]).map(({ id }) => id)
  expect(there).toEqual(expect.arrayContaining([...acknowledged]))
  const verified = await instance.plenum(['verify-log', '--json'])
  expect(verified).toMatchObject({ exitCode: 0 })
  await server.stop()
  const told = await instance.within(async ({ databaseUrl }) => {
    const { reader, close } = openDatabase({ url: databaseUrl, connections: 1 })
    const entries = reader.selectFrom('journal.entry').select('subjectId').where('name', '=', 'body.established')
    const subjects = (await entries.execute()).map(({ subjectId }) => subjectId)
    await close()
    return subjects
  })
  expect(told.toSorted()).toEqual(there.toSorted())
}

test('a server killed while it writes loses nothing that it acknowledged, and its log stays sound', async ({
  instances,
}) => {
  const instance = await instances.furnished()
  const acknowledged: string[] = []
  for (const round of [1, 2]) {
    const server = await instance.start()
    const written = writeUntilStopped(server, instance.cookies.clerk, 4, acknowledged)
    await until(() => acknowledged.length > round * 60)
    await server.kill()
    await written
  }
  await expectWhole(instance, await instance.start(), acknowledged)
})

test('an engine killed under its server is started again, and nothing acknowledged is lost', async ({ instances }) => {
  const instance = await instances.furnished()
  const server = await instance.start()
  const acknowledged: string[] = []
  const written = writeUntilStopped(server, instance.cookies.clerk, 4, acknowledged)
  await until(() => acknowledged.length > 60)
  const [pid] = (await readFile(join(instance.folder, 'db', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  expect(await written).toEqual(Array(4).fill('database.unreachable'))
  await until(async () => (await server.readiness()) === 200)
  await expectWhole(instance, server, acknowledged)
})
