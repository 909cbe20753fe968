import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { smallTree, type SmallTree, type Started } from './small-tree.ts'

const runner = 'tools/install/with-node-24.mjs'
const withoutExecve = 'data:text/javascript,delete process.execve'

/** Each way of starting: by replacing the process, and by standing between where the system cannot replace one. */
const ways = [
  ['in its own place', `exec node ${runner} server.mjs`],
  ['behind a go-between', `exec node --import "${withoutExecve}" ${runner} server.mjs`],
] as const

const stops = [
  ['asked to end', 'SIGTERM', 'npm alone'],
  ['interrupted', 'SIGINT', 'npm alone'],
  ['interrupted at the keyboard', 'SIGINT', 'the whole group'],
  ['killed', 'SIGKILL', 'npm alone'],
] as const

const cases = ways.flatMap(([way, start]) => stops.map(([how, signal, whom]) => ({ way, start, how, signal, whom })))

test.each(cases)('a server $way ends when npm is $how', async ({ start, signal, whom }) => {
  const tree = await treeWithServer(start)
  const npm = tree.npm('start')
  const address = await listening(npm)
  process.kill(whom === 'npm alone' ? leader(npm) : -leader(npm), signal)
  await npm.ended
  await refusesConnections(address.port)
  expect(isRunning(address.pid)).toBe(false)
})

test('a server behind a shell that stays ends with that shell', async () => {
  const npm = (await treeWithServer(`node ${runner} server.mjs; true`)).npm('start')
  const address = await listening(npm)
  npm.child.kill('SIGTERM')
  await npm.ended
  await refusesConnections(address.port)
  expect(isRunning(address.pid)).toBe(false)
})

test('a server on its own learns of the signal and ends by its own code', async () => {
  const tree = await treeWithServer('true')
  const server = tree.node(runner, 'server.mjs')
  await listening(server)
  server.child.kill('SIGTERM')
  expect(await server.ended).toMatchObject({ code: 7, signal: null })
})

test.each(ways)('%s, the exit code, the arguments and the folder of the runtime come through', async (_, start) => {
  const tree = await treeWithServer(start.replace('server.mjs', 'tell.mjs'))
  tree.write('tell.mjs', 'console.log(JSON.stringify([process.argv.slice(2), process.env.PATH])); process.exit(5)')
  const { code, said } = await tree.npm('start', '--silent', '--', 'two words', '--flag').ended
  const [args, path] = JSON.parse(said)
  expect(code).toBe(5)
  expect(args).toEqual(['two words', '--flag'])
  expect(path.split(':')[0]).toBe(join(process.execPath, '..'))
})

test('a tree is prepared by what starts a program in it, whatever npm skips', async () => {
  const tree = smallTree({ start: `node ${runner} tell.mjs` }, { npm_config_ignore_scripts: 'true' })
  tree.write('tell.mjs', 'import "chairs/package.json" with { type: "json" }; console.log("seated")')
  expect((await tree.npm('start').ended).said).toContain('seated')
})

/** A prepared tree whose server tells its address and answers a signal to stop by leaving with code 7. */
async function treeWithServer(start: string): Promise<SmallTree> {
  const tree = smallTree({ start })
  tree.write(
    'server.mjs',
    `import { createServer } from 'node:net'
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(7))
    const server = createServer(socket => socket.end())
    server.listen(0, '127.0.0.1', () => console.log('listening ' + server.address().port + ' ' + process.pid + ';'))`,
  )
  await tree.node('tools/install/prepare.mjs').ended
  return tree
}

async function listening({ child }: Started): Promise<{ port: number; pid: number }> {
  let said = ''
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    said += String(text)
    const told = /listening (\d+) (\d+);/.exec(said)
    if (told) return { port: Number(told[1]), pid: Number(told[2]) }
  }
  throw new Error(`the server never listened: ${said}`)
}

/** The process that leads npm's group, as a terminal would start it. */
function leader({ child }: Started): number {
  if (child.pid === undefined) throw new Error('npm did not start')
  return child.pid
}

/** Waits until nobody listens any more; the test's own time limit is the only clock. */
async function refusesConnections(port: number): Promise<void> {
  const refused = await new Promise<boolean>(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => resolve(true))
    socket.on('connect', () => socket.end(() => resolve(false)))
  })
  if (!refused) await refusesConnections(port)
}

function isRunning(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}
