import { lstat, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openDataFolder } from '../../platform/data-folder/index.ts'
import { openFilesOnDisk } from '../../platform/files/index.ts'
import { silentLog } from '../../platform/log/index.ts'
import { test } from '../../tests/hall.ts'
import type { Premises } from '../premises.ts'
import { backUp } from './back-up.ts'
import { nightly, untilNext } from './nightly.ts'

const hour = 3_600_000

test('the next night is counted in the time zone of the organisation', () => {
  const noonInHanoi = new Date('2026-10-14T05:00:00Z')
  expect(untilNext('02:00', 'Asia/Ho_Chi_Minh', noonInHanoi)).toBe(14 * hour)
  expect(untilNext('12:30', 'Asia/Ho_Chi_Minh', noonInHanoi)).toBe(hour / 2)
  expect(untilNext('12:00', 'Asia/Ho_Chi_Minh', noonInHanoi)).toBe(24 * hour)
})

test('a night leaves one backup, drops the oldest, and is told', async ({ hall }) => {
  const path = await mkdtemp(join(tmpdir(), 'plenum-nightly-'))
  try {
    const premises = await premisesAt(path)
    const old = [1, 2].map(day => `plenum-nightly-2026010${day}T190000Z.tar.gz`)
    for (const name of [...old, 'plenum-by-hand-20250101T000000Z.tar.gz'])
      await writeFile(join(premises.folder.backups, name), '')
    await nightly(premises, hall.plenum)
    const left = await readdir(premises.folder.backups)
    expect(left).toHaveLength(3)
    expect(left).toContain('plenum-by-hand-20250101T000000Z.tar.gz')
    expect(left).not.toContain(old[0])
    expect(await hall.heard()).toMatchObject([{ name: 'backup.made', audiences: ['administrators'] }])
  } finally {
    await rm(path, { recursive: true })
  }
})

test('a backup is written into no file that somebody else has laid in its way', async ({ hall }) => {
  const path = await mkdtemp(join(tmpdir(), 'plenum-nightly-'))
  try {
    const { folder, files } = await premisesAt(path)
    const [target, trap] = [join(path, 'mine.tar.gz'), join(path, 'trap')]
    await writeFile(trap, 'theirs', { mode: 0o666 })
    await symlink(trap, `${target}.draft`)
    const { database } = hall.plenum
    await backUp({ database, folder, files, now: new Date(), reason: 'by-hand', target })
    expect(await readFile(trap, 'utf8')).toBe('theirs')
    const { mode, nlink } = await lstat(target)
    expect([mode & 0o170777, nlink]).toEqual([0o100600, 1])
  } finally {
    await rm(path, { recursive: true })
  }
})

test('a night that fails leaves nothing and is told with its code', async ({ hall }) => {
  const path = await mkdtemp(join(tmpdir(), 'plenum-nightly-'))
  try {
    const premises = await premisesAt(path, join(path, 'not-there'))
    await nightly(premises, hall.plenum)
    expect(await hall.heard()).toMatchObject([{ name: 'backup.failed', facts: { reason: 'ENOENT' } }])
    expect(await readdir(premises.folder.backups)).toEqual([])
  } finally {
    await rm(path, { recursive: true })
  }
})

async function premisesAt(path: string, elsewhere?: string): Promise<Premises> {
  const folder = await openDataFolder(join(path, 'data'))
  return {
    config: { backup: { at: '02:00', keep: 2, folder: elsewhere } } as Premises['config'],
    log: silentLog,
    folder,
    databaseUrl: '',
    engine: undefined,
    files: openFilesOnDisk(folder.files),
    close: () => Promise.resolve(),
  }
}
