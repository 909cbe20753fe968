import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lend, smallTree, type SmallTree } from './small-tree.ts'

const prepare = 'tools/install/prepare.mjs'
const installing = 'Installing what Plenum needs ...\n'

test('a fresh clone is installed once, with its tools, even in production and without install scripts', async () => {
  const tree = smallTree({}, { NODE_ENV: 'production', npm_config_ignore_scripts: 'true' })
  expect((await tree.node(prepare).ended).said).toContain(installing)
  expect(existsSync(join(tree.root, 'node_modules/chairs/package.json'))).toBe(true)
  expect(await tree.node(prepare).ended).toEqual({ code: 0, signal: null, said: '' })
})

test('another lockfile is installed again', async () => {
  const tree = smallTree()
  await tree.node(prepare).ended
  appendFileSync(join(tree.root, 'package-lock.json'), '\n')
  tree.write('node_modules/.package-lock.json', JSON.stringify({ packages: {} }))
  expect((await tree.node(prepare).ended).said).toContain(installing)
})

test('what npm itself has installed from the same lockfile is adopted as it is', async () => {
  const tree = smallTree()
  await tree.npm('ci').ended
  expect(await tree.node(prepare).ended).toEqual({ code: 0, signal: null, said: '' })
})

test('of two that start together one installs and the other waits', async () => {
  const tree = smallTree()
  const both = await Promise.all([tree.node(prepare).ended, tree.node(prepare).ended])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect(both.filter(({ said }) => said.includes(installing))).toHaveLength(1)
})

test.each([
  ['of a process that has ended', (self: Identity) => ({ ...self, pid: 2 ** 22 + 1 })],
  ['of an earlier process with our number', (self: Identity) => ({ ...self, startedAt: '1' })],
  ['of an earlier boot', (self: Identity) => ({ ...self, boot: 'another' })],
])('a lock %s is taken over', async (_, holder) => {
  const tree = smallTree()
  tree.write('.cache/prepare.lock', JSON.stringify(holder(await identity(tree))))
  expect((await tree.node(prepare).ended).said).toContain(installing)
  expect(existsSync(join(tree.root, '.cache/prepare.lock'))).toBe(false)
})

test('a lock of a living process is waited for', async () => {
  const tree = smallTree()
  tree.write('.cache/prepare.lock', JSON.stringify(await identity(tree)))
  const waiting = tree.node(prepare)
  const [first] = await waiting.child.stderr.take(1).toArray()
  expect(String(first)).toBe(`Waiting for process ${process.pid}, which is preparing the same folder.\n`)
  waiting.child.kill()
  expect((await waiting.ended).signal).toBe('SIGTERM')
})

test('a runtime below 24 is refused in one sentence', async () => {
  const tree = smallTree()
  await tree.node(prepare).ended
  const { code, said } = await tree.node('--import', older, prepare).ended
  expect(code).toBe(1)
  expect(said).toMatch(/^Plenum needs Node.js 24 or newer; this is 20\.19\.0, and [^\n]*\n$/)
})

test('a failed installation says so, and is tried again', async () => {
  const tree = smallTree()
  const whole = readFileSync(join(tree.root, 'package-lock.json'), 'utf8')
  tree.write('package-lock.json', whole.replaceAll('chairs', 'tables'))
  const { code, said } = await tree.node(prepare).ended
  expect(code).toBe(1)
  expect(said.trimEnd().split('\n').at(-1)).toBe('npm could not install the dependencies; its own lines above say why.')
  tree.write('package-lock.json', whole)
  expect((await tree.node(prepare).ended).code).toBe(0)
})

test('the web app is built when it is missing or older than its sources', async () => {
  const tree = smallTree()
  const built = () => readFileSync(join(tree.root, 'web/dist/index.html'), 'utf8')
  await tree.node(prepare, '--web').ended
  expect(existsSync(join(tree.root, 'web/dist'))).toBe(false)

  lend(tree, 'vite')
  tree.write('web/index.html', '<p>first</p>')
  expect((await tree.node(prepare, '--web').ended).said).toContain('Building the web app ...\n')
  expect(built()).toContain('first')
  expect((await tree.node(prepare, '--web').ended).said).toBe('')

  tree.write('web/index.html', '<p>second</p>')
  await tree.node(prepare, '--web').ended
  expect(built()).toContain('second')
})

type Identity = Record<string, unknown>

const older =
  'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.19.0"}})'

/** Who this test process is, in the lock's own words. */
async function identity(tree: SmallTree): Promise<Identity> {
  const module = './tools/install/process-identity.mjs'
  const script = `const { identityOf } = await import('${module}'); console.log(JSON.stringify(identityOf(${process.pid})))`
  return JSON.parse((await tree.node('--input-type=module', '--eval', script).ended).said)
}
