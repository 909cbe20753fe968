import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { verbs } from '../../server/cli/verbs.ts'
import { type Instance, test } from './instance.ts'
import { verb } from './program.ts'

/** Expects a refusal that a person can act on: one sentence with its code, and no stack. */
async function expectRefused({ plenum }: Instance, code: string, ...order: string[]): Promise<void> {
  const { exitCode, err } = await plenum(order)
  expect([order, exitCode, err]).toEqual([order, 1, expect.stringContaining(`(${code})\n`)])
  expect(err.trim().split('\n')).toHaveLength(1)
}

test('every verb explains itself, and there are no others', async ({ instances }) => {
  const instance = await instances.empty()
  for (const { name, summary } of verbs) {
    const { exitCode, out } = await instance.plenum([name, '--help'])
    expect([name, exitCode, out]).toEqual([name, 0, expect.stringContaining(summary)])
  }
  expect(await instance.plenum(['destroy'])).toMatchObject({ exitCode: 2, out: '' })
  expect(await instance.plenum(['backup', '--everything'])).toMatchObject({ exitCode: 2, out: '' })
})

test('where there are no data yet, there is nothing to back up, to verify or to upgrade', async ({ instances }) => {
  const instance = await instances.empty()
  for (const order of ['backup', 'verify-log', 'upgrade']) await expectRefused(instance, 'database.empty', order)
  await expectRefused(instance, 'upgrade.nothing_to_roll_back', 'upgrade', '--roll-back')
})

test('one data folder has one server, one port has one program, and a network needs a certificate', async ({
  instances,
}) => {
  const [instance, other] = [await instances.furnished(), await instances.empty()]
  const server = await instance.start()
  await expectRefused(instance, 'data.in_use', 'start')
  await expectRefused(instance, 'data.in_use', 'restore', new URL(import.meta.url).pathname)
  other.env['PORT'] = new URL(server.url).port
  await expectRefused(other, 'address.in_use', 'start')
  other.env['PORT'] = '0'
  other.env['HOST'] = '0.0.0.0'
  await expectRefused(other, 'config.plain_http', 'start')
  expect(await other.plenum(['tls', 'plenum.hall.lan', '127.0.0.1'])).toMatchObject({ exitCode: 0 })
  const open = instances.run(verb('start'), other.env)
  expect(await open.said(/^Plenum is at (https:\/\/[\w.]+):\d+/m)).toBe('https://plenum.hall.lan')
  await open.stop()
  expect(await server.stop()).toMatchObject({ exitCode: 0, err: '' })
})

test('a folder of somebody else, a wrong setting or a broken backup is refused before anything is touched', async ({
  instances,
}) => {
  const [elsewhere, misspelt, empty] = [await instances.empty(), await instances.empty(), await instances.empty()]
  await mkdir(elsewhere.folder)
  await writeFile(join(elsewhere.folder, 'letter.txt'), 'Dear')
  await expectRefused(elsewhere, 'data.not_ours', 'start')
  misspelt.env['PLENUM_TIME_ZONE'] = 'Hanoi'
  const { exitCode, err } = await misspelt.plenum(['start'])
  expect([exitCode, err]).toEqual([1, expect.stringContaining('PLENUM_TIME_ZONE')])
  await expectRefused(empty, 'operator.file_unreadable', 'restore', join(empty.folder, 'no-backup'))
  await expectRefused(empty, 'backup.damaged', 'restore', new URL(import.meta.url).pathname)
})

test('the doctor ends with 1 while something is to be looked at, and with 0 when all is well', async ({
  instances,
}) => {
  const instance = await instances.empty()
  expect(await instance.plenum(['doctor'])).toMatchObject({ exitCode: 0, out: expect.stringContaining('All is well.') })
  instance.env['PLENUM_TIME_ZONE'] = 'Hanoi'
  const { exitCode, out } = await instance.plenum(['doctor', '--json'])
  expect([exitCode, JSON.parse(out)]).toMatchObject([1, { well: false }])
})

test('rows that are left out are named with their column, and the exit code tells of them', async ({ instances }) => {
  const instance = await instances.furnished()
  const table = join(await instances.newFolder(), 'people.csv')
  await writeFile(table, 'code,family_name,given_name\nP-1,Đặng,An\nP-2,,Bình\n')
  expect(await instance.plenum(['import', table])).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining('row 3 left out: Family name: This cell must not be empty.') as string,
  })
  await writeFile(table, 'code,family_name,given_name\nP-1,Đặng,An\n')
  expect(await instance.plenum(['import', table])).toMatchObject({ exitCode: 0, out: expect.stringMatching(/1 same/) })
})

test('an export follows no link to another file', async ({ instances }) => {
  const instance = await instances.furnished()
  const folder = await instances.newFolder()
  const [kept, link] = [join(folder, 'kept.csv'), join(folder, 'people.csv')]
  await writeFile(kept, 'mine')
  await symlink(kept, link)
  await expectRefused(instance, 'operator.file_unwritable', 'export', 'people', link)
  expect(await readFile(kept, 'utf8')).toBe('mine')
})
