import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runSuites } from './run-suites.ts'
import type { Suite } from './suites.ts'
import type { Tally } from './tally.ts'

const passing = `import { expect, test } from 'vitest'\ntest('adds', () => expect(1 + 1).toBe(2))`

test('passed, failed and skipped tests of several suites are summed', async () => {
  const failing = passing.replaceAll('2', '3').replace('adds', 'miscounts')
  const { tally, said } = await run({
    'rules/a.test.ts': `${passing}\n${failing.split('\n')[1]}\ntest.skip('later', () => {})\ntest.todo('some day')`,
    'http/b.test.ts': passing,
  })
  expect(tally).toEqual({ passed: 2, failed: 1, skipped: 2 })
  expect(said).toContainEqual(expect.stringMatching(/^rules: 1 passed, 1 failed, 2 skipped \(\d+ s\)$/))
  expect(said).toContainEqual(expect.stringMatching(/^http: 1 passed, 0 failed, 0 skipped \(\d+ s\)$/))
})

test.each<[string, string, Partial<Tally>]>([
  ['a file that does not load', `import './missing.ts'\n${passing}`, { passed: 0, failed: 1, skipped: 0 }],
  [
    'an error that nobody caught',
    `${passing}\nsetTimeout(() => { throw new Error('late') })\nawait new Promise(r => setTimeout(r, 50))`,
    { passed: 1, failed: 1, skipped: 0 },
  ],
  ['a worker that dies', `${passing}\ntest('dies', () => process.kill(process.pid, 'SIGKILL'))`, { failed: 1 }],
])('%s counts as a failure', async (_, text, expected) => {
  const { tally } = await run({ 'rules/a.test.ts': text, 'http/b.test.ts': passing }, { only: 'rules' })
  expect(tally).toMatchObject(expected)
})

test('a suite whose tests have gone astray fails', async () => {
  const { tally, said } = await run({ 'rules/a.test.ts': passing })
  expect(tally).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(said).toContain('No tests were found for http.')
})

test('a filter may leave one suite empty but not all', async () => {
  const files = { 'rules/a.test.ts': passing, 'http/b.test.ts': passing }
  expect((await run(files, { filters: ['b.test'] })).tally).toEqual({ passed: 1, failed: 0, skipped: 0 })
  const { tally, said } = await run(files, { filters: ['nowhere'] })
  expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(said).toContain('There were no tests to run.')
})

test('a suite that lacks a package is listed at the end, and fails only where it is demanded', async () => {
  const files = { 'rules/a.test.ts': passing }
  const lenient = await run(files, { missing: ['chromium', 'poppler-utils'] })
  expect(lenient.tally).toEqual({ passed: 1, failed: 0, skipped: 1 })
  expect(lenient.said.at(-1)).toBe('not run: apt-get install chromium poppler-utils (for http)')
  const strict = await run(files, { missing: ['chromium'], strict: true })
  expect(strict.tally).toEqual({ passed: 1, failed: 1, skipped: 0 })
})

test('a file in which something failed is run once more where the suite says so, and what passes only then is named', async () => {
  const once = `import { existsSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
test('comes late', () => {
  const late = existsSync('mark')
  writeFileSync('mark', '')
  expect(late).toBe(true)
})`
  const files = { 'rules/a.test.ts': passing, 'rules/b.test.ts': `${once}\ntest('holds', () => expect(1).toBe(1))` }
  const { tally, said } = await run(files, { only: 'rules', again: true })
  expect(tally).toEqual({ passed: 3, failed: 0, skipped: 0 })
  expect(said).toContain('passed only at the second try: rules/b.test.ts')
  const failing = { 'rules/a.test.ts': passing, 'rules/c.test.ts': passing.replace('toBe(2)', 'toBe(3)') }
  const still = await run(failing, { only: 'rules', again: true })
  expect(still.tally).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(still.said.join()).not.toContain('passed only')
  expect((await run(files, { only: 'rules', again: true, filters: ['b.test'] })).tally.failed).toBe(1)
})

interface Circumstances {
  filters?: string[]
  missing?: Suite['missing']
  strict?: boolean
  again?: boolean
  only?: Suite['name']
}

/** Runs two suites, rules and http, over a small tree with these tests; `missing` is lacking to the second. */
async function run(
  files: Record<string, string>,
  { filters = [], missing = [], strict = false, again = false, only }: Circumstances = {},
): Promise<{ tally: Tally; said: string[] }> {
  const said: string[] = []
  const suites = (['rules', 'http'] as const)
    .filter(name => only === undefined || name === only)
    .map(name => suite(name, name === 'http' ? missing : [], again))
  const signal = new AbortController().signal
  const tally = await runSuites({
    root: tree(files),
    suites,
    filters,
    strict,
    signal,
    terminal: 'ignore',
    say: line => said.push(line),
  })
  return { tally, said }
}

function suite(name: Suite['name'], missing: Suite['missing'], again: boolean): Suite {
  return { name, title: name, missing, web: false, again, within: act => act({}) }
}

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'plenum-suites-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'))
  const projects = ['rules', 'http'].map(name => ({ test: { name, include: [`${name}/*.test.ts`] } }))
  writeFileSync(join(root, 'vitest.config.ts'), `export default { test: { projects: ${JSON.stringify(projects)} } }`)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
