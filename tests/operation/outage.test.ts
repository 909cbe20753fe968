import { expect } from 'vitest'
import { startEmbedded } from '../../platform/db/embedded/index.ts'
import { test, writeUntilStopped } from './instance.ts'
import { until } from './program.ts'

test('while its database is away a server says so, and goes on when it is back', async ({ instances }) => {
  const folder = await instances.newFolder()
  // To Plenum it is a server elsewhere: it knows the address and nothing else.
  let database = await startEmbedded({ folder })
  const instance = await instances.furnished({ databaseUrl: database.url })
  const server = await instance.start()
  const { clerk } = instance.cookies
  const acknowledged: string[] = []
  const written = writeUntilStopped(server, clerk, 4, acknowledged)
  await until(() => acknowledged.length > 60)
  await database.stop()

  expect(await written).toEqual(Array(4).fill('database.unreachable'))
  expect(await server.readiness()).toBe(503)
  const question = await server.ask(clerk, 'GET', '/bodies', undefined, { 'accept-language': 'en' })
  expect(question).toMatchObject({ status: 503, code: 'database.unreachable' })
  const action = await server.ask(clerk, 'POST', '/bodies', {
    code: 'X-1',
    kind: 'directCommittee',
    name: 'Trong lúc mất',
  })
  expect(action).toMatchObject({ status: 503, code: 'database.unreachable' })
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)

  database = await startEmbedded({ folder })
  await until(async () => (await server.readiness()) === 200)
  const { body } = await server.ask(clerk, 'GET', '/bodies/tree')
  const there = (body['bodies'] as { id: string; code: string }[]).map(({ id }) => id)
  expect(there).toEqual(expect.arrayContaining(acknowledged))
  const after = await server.ask(clerk, 'POST', '/bodies', {
    code: 'X-2',
    kind: 'directCommittee',
    name: 'Sau khi có lại',
  })
  expect(after.status).toBe(200)
  expect(await instance.plenum(['verify-log', '--json'])).toMatchObject({ exitCode: 0 })
  await server.stop()
  await database.stop()
})

test('without its database a server does not start, and says why in a sentence', async ({ instances }) => {
  const databaseUrl = `postgres://plenum@localhost/plenum?host=${await instances.newFolder()}`
  const { exitCode, err } = await (await instances.empty({ databaseUrl })).plenum(['start'])
  expect(exitCode).toBe(1)
  expect(err).toContain('(database.unreachable)')
  expect(err).not.toMatch(/\n\s+at /)
})
