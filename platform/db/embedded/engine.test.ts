import { mkdir, readdir, readlink, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from '../../data-folder/folder-under-test.ts'
import { engineOfCluster, layEngine } from './engine.ts'
import { refuseFor } from './run.ts'

test('several who lay the engine out at once leave one, whole and readable by everybody', async ({ folder }) => {
  const [engine, ...others] = await Promise.all([1, 2, 3].map(() => layEngine(folder)))
  expect(others).toEqual([engine, engine])
  const [version, ...drafts] = await readdir(folder)
  expect(drafts).toEqual([])
  expect(version).toMatch(/^18\./)
  const mode = (await stat(engine?.postgres ?? '')).mode & 0o555
  expect(mode.toString(8)).toBe('555')
})

test('the links that its install script would make are there', async ({ folder }) => {
  await layEngine(folder)
  const lib = join(folder, (await readdir(folder))[0] ?? '', 'lib')
  expect(await readlink(join(lib, 'libpq.so.5'))).toMatch(/^libpq\.so\.5\.\d+$/)
})

test('a disk that fills up under the engine is told apart from other failures', () => {
  const full = 'FATAL:  could not write to file "pg_wal/xlogtemp.9": No space left on device\n'
  expect(() => refuseFor(full, '/data/db')).toThrow('data.disk_full')
  expect(() => refuseFor('2026-10-14 01:00:00.000 UTC FATAL:  out of memory\n', '/data/db')).toThrow(
    expect.objectContaining({ obstacle: { code: 'engine.failed', status: 503, facts: { reason: 'out of memory' } } }),
  )
})

test('a cluster of another major version is read by the newest engine of it that was left, if any was', async ({
  folder,
}) => {
  const shipped = { initdb: 'initdb', postgres: 'postgres', major: 18 }
  for (const name of ['15.9', '15.10', '15.11.0a1b2c.draft', '16.1']) await mkdir(join(folder, name))
  const engineFor = async (major?: number) => {
    const db = join(folder, `db-${major}`)
    await mkdir(db)
    if (major !== undefined) await writeFile(join(db, 'PG_VERSION'), `${major}\n`)
    return (await engineOfCluster(db, folder, shipped)).postgres
  }
  expect(await engineFor(15)).toBe(join(folder, '15.10', 'bin', 'postgres'))
  for (const other of [undefined, 18, 17]) expect(await engineFor(other)).toBe('postgres')
})
