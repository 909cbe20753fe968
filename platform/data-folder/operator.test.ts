import { stat } from 'node:fs/promises'
import { once } from 'node:events'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'
import { refuse } from '../refused.ts'
import { askOperator } from './ask-operator.ts'
import { test } from './folder-under-test.ts'
import { openDataFolder } from './open.ts'
import { operatorPlace } from './operator-line.ts'
import { type OperatorHandlers, serveOperator } from './serve-operator.ts'

const bug = new Error('a bug')
const handlers: OperatorHandlers = {
  backup: ({ input, progress }) => {
    progress({ part: 1 })
    progress({ part: 2 })
    return Promise.resolve({ saved: input })
  },
  silent: () => Promise.resolve(),
  refuse: () => Promise.reject(bug).catch(() => refuse({ code: 'disk.full', status: 507 })),
  fail: () => Promise.reject(bug),
  wait: ({ signal }) => once(signal, 'abort'),
}

async function serve(folder: string) {
  const data = await openDataFolder(folder)
  const faults: unknown[] = []
  const operator = await serveOperator(data, handlers, { fault: error => faults.push(error) })
  return { data, faults, operator }
}

test('nobody answers where no server runs', async ({ folder }) => {
  const data = await openDataFolder(folder)
  expect(await askOperator(data, { verb: 'backup' })).toBeUndefined()
})

test('a running server is asked, tells how far it is, and answers', async ({ folder }) => {
  const { data, operator } = await serve(folder)
  const steps: unknown[] = []
  const reply = await askOperator(data, { verb: 'backup', input: 'Nghị quyết\n"02"' }, { progress: s => steps.push(s) })
  expect(reply).toEqual({ result: { saved: 'Nghị quyết\n"02"' } })
  expect(steps).toEqual([{ part: 1 }, { part: 2 }])
  expect(await askOperator(data, { verb: 'silent' })).toEqual({ result: null })
  await operator.close()
  expect(await askOperator(data, { verb: 'backup' })).toBeUndefined()
})

test('refusals arrive as they are, bugs without their text, unknown verbs by name', async ({ folder }) => {
  const { data, operator, faults } = await serve(folder)
  const asked = (verb: string) => askOperator(data, { verb })
  await expect(asked('refuse')).rejects.toMatchObject({ obstacle: { code: 'disk.full', status: 507 } })
  await expect(asked('fail')).rejects.toMatchObject({ obstacle: { code: 'server.fault', status: 500 } })
  for (const verb of ['unheard-of', 'constructor', '__proto__'])
    await expect(asked(verb)).rejects.toMatchObject({ obstacle: { code: 'operator.unknown_verb', facts: { verb } } })
  expect(faults).toEqual([bug])
  await operator.close()
})

test('only its user can open the socket, and lines that are not questions are refused', async ({ folder }) => {
  const { data, operator, faults } = await serve(folder)
  const { socket: path } = operatorPlace(data)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  for (const line of ['nonsense', 'null', '[]', '{"verb":1}']) {
    const socket = connect(path)
    socket.write(`${line}\n`)
    const [reply] = (await once(socket, 'data')) as [Buffer]
    expect(JSON.parse(reply.toString())).toEqual({ obstacle: { code: 'operator.malformed', status: 400 } })
    socket.destroy()
  }
  expect(faults).toEqual([])
  await operator.close()
})

test('an asker whose server stops meanwhile is told so', async ({ folder }) => {
  const { data, operator } = await serve(folder)
  const asking = askOperator(data, { verb: 'wait' })
  const told = asking.catch((error: unknown) => error)
  await askOperator(data, { verb: 'silent' })
  await operator.close()
  expect(await told).toMatchObject({ obstacle: { code: 'operator.gone' } })
})

test('a server that was killed is not taken for a running one, and its place is taken again', async ({
  folder,
  start,
}) => {
  const killed = start(
    `const { openDataFolder } = await import(here + 'open.ts');
     const { serveOperator } = await import(here + 'serve-operator.ts');
     await serveOperator(await openDataFolder(process.argv[1]), {}, { fault() {} });
     console.log('serving')`,
    folder,
  )
  expect(await killed.line()).toBe('serving')
  await killed.kill()
  const data = await openDataFolder(folder)
  expect(await askOperator(data, { verb: 'silent' })).toBeUndefined()
  const { operator } = await serve(folder)
  expect(await askOperator(data, { verb: 'silent' })).toEqual({ result: null })
  await operator.close()
})

test('a path too long for a socket is served from a short one that only its user can enter', async ({ folder }) => {
  const { data, operator } = await serve(join(folder, 'd'.repeat(60), 'e'.repeat(60)))
  const { socket, elsewhere } = operatorPlace(data)
  expect(elsewhere).toBe(dirname(socket))
  expect((await stat(dirname(socket))).mode & 0o777).toBe(0o700)
  expect(await askOperator(data, { verb: 'silent' })).toEqual({ result: null })
  await operator.close()
  await expect(stat(dirname(socket))).rejects.toMatchObject({ code: 'ENOENT' })
})
