import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test } from './folder-under-test.ts'
import { lockDataFolder, openDataFolder } from './open.ts'
import { secretFile } from './secret-file.ts'

async function modeOf(path: string) {
  return ((await stat(path)).mode & 0o777).toString(8)
}

test('a data folder is made with folders that only its user can enter', async ({ folder }) => {
  const data = await openDataFolder(join(folder, 'deep', 'data'))
  expect(await readdir(data.path)).toEqual(['backups', 'files', 'keys', 'plenum.json', 'run'])
  for (const path of [data.path, data.files, data.keys, data.backups, data.run]) expect(await modeOf(path)).toBe('700')
})

test('folders that were opened to others are closed again, and what they hold stays', async ({ folder }) => {
  const { keys } = await openDataFolder(folder)
  await writeFile(join(keys, 'kept'), 'kept')
  await chmod(keys, 0o755)
  await openDataFolder(folder)
  expect(await modeOf(keys)).toBe('700')
  expect(await readFile(join(keys, 'kept'), 'utf8')).toBe('kept')
})

test('a folder that holds other things is refused and left as it is', async ({ folder }) => {
  await mkdir(join(folder, 'run'), { mode: 0o755 })
  await chmod(join(folder, 'run'), 0o755)
  await expect(openDataFolder(folder)).rejects.toMatchObject({ obstacle: { code: 'data.not_ours', facts: { folder } } })
  expect(await readdir(folder)).toEqual(['run'])
  expect(await modeOf(join(folder, 'run'))).toBe('755')
})

test('the data folder of another layout is refused', async ({ folder }) => {
  await writeFile(join(folder, 'plenum.json'), '{"layout":2}')
  await expect(openDataFolder(folder)).rejects.toMatchObject({ obstacle: { code: 'data.other_layout' } })
})

test('a place that is a file, or that cannot be written, is refused with its name', async ({ folder }) => {
  await writeFile(join(folder, 'file'), '')
  const inFile = join(folder, 'file', 'data')
  await expect(openDataFolder(inFile)).rejects.toMatchObject({
    obstacle: { code: 'data.not_a_folder', facts: { folder: inFile } },
  })
  // Not even root can make a folder there.
  await expect(openDataFolder('/sys/plenum')).rejects.toMatchObject({ obstacle: { code: 'data.not_writable' } })
})

test('many may open one fresh folder at the same time', async ({ folder }) => {
  const opened = await Promise.all(Array.from({ length: 20 }, () => openDataFolder(join(folder, 'data'))))
  expect(new Set(opened.map(({ path }) => path))).toEqual(new Set([join(folder, 'data')]))
})

test('one folder has one holder, by whichever path it is reached', async ({ folder }) => {
  const lock = await lockDataFolder(await openDataFolder(join(folder, 'data')))
  await symlink(join(folder, 'data'), join(folder, 'link'))
  const again = await openDataFolder(join(folder, 'link'))
  await expect(lockDataFolder(again)).rejects.toMatchObject({
    obstacle: { code: 'data.in_use', status: 409, facts: { pid: process.pid } },
  })
  await lock.release()
  await (await lockDataFolder(again)).release()
})

test('a secret is made once, also by many at the same time, and only its user can read it', async ({ folder }) => {
  const data = await openDataFolder(folder)
  let made = 0
  const secrets = await Promise.all(Array.from({ length: 20 }, () => secretFile(data, 'session', () => `s${made++}`)))
  expect(new Set(secrets).size).toBe(1)
  expect(await secretFile(data, 'session', () => 'another')).toBe(secrets[0])
  expect(await readdir(data.keys)).toEqual(['session'])
  expect(await modeOf(join(data.keys, 'session'))).toBe('600')
})
