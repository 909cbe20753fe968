import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { test, writeUntilStopped } from './instance.ts'
import { besides, obstacleTo, onSmallDisk } from './surroundings.ts'

const megabytes = 128

/** Writes until there is no room for another byte. */
async function fill(path: string): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (let size = 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
      const full = await file.appendFile(Buffer.alloc(size)).then(
        () => false,
        (error: NodeJS.ErrnoException) => error.code === 'ENOSPC',
      )
      if (!full) size *= 2
    }
  } finally {
    await file.close()
  }
}

test('on a full disk a server refuses what it cannot keep, loses nothing, and goes on when there is room', async ({
  instances,
  skip,
}) => {
  const instance = await instances.furnished()
  const { folder, cookies } = instance
  const seed = `${folder}-before`
  await rename(folder, seed)
  await mkdir(folder)
  const smallDisk = onSmallDisk(folder, seed, megabytes)
  const obstacle = obstacleTo(smallDisk)
  skip(obstacle !== undefined, obstacle)
  const server = await instance.start(smallDisk)
  const disk = `/proc/${server.pid}/root${folder}`
  const acknowledged: string[] = []

  await fill(join(disk, 'run', 'filling'))
  expect(await writeUntilStopped(server, cookies.clerk, 2, acknowledged)).toEqual(['database.full', 'database.full'])
  const big = { text: `code,name,kind\n${'B-1,Đảng uỷ,directCommittee\n'.repeat(20_000)}`, kind: 'bodies' }
  expect(await server.ask(cookies.clerk, 'POST', '/imports', big)).toMatchObject({ status: 507, code: 'database.full' })
  expect((await server.ask(cookies.member, 'GET', '/bodies')).status).toBe(200)
  const backup = await instance.plenum(['backup'], besides(server.pid, 'mount'))
  expect([backup.exitCode, backup.err]).toEqual([1, expect.stringMatching(/\((database|disk|data\.disk)[._]full\)/)])
  expect(await readdir(join(disk, 'backups'))).toEqual([])

  await rm(join(disk, 'run', 'filling'))
  const made = { code: 'X-1', kind: 'directCommittee', name: 'Khi lại có chỗ' }
  expect(await server.ask(cookies.clerk, 'POST', '/bodies', made)).toMatchObject({ status: 200 })
  const { body } = await server.ask(cookies.member, 'GET', '/bodies/tree')
  expect((body['bodies'] as { id: string }[]).map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged))
  expect(await instance.plenum(['verify-log', '--json'], besides(server.pid, 'mount'))).toMatchObject({ exitCode: 0 })
  await server.stop()
})
