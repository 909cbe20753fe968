import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { Refused } from '../refused.ts'
import { test } from './folder-under-test.ts'
import { takeLock } from './lock.ts'
import { identityOf } from './process-identity.ts'

const taken = ({ pid }: { pid: number }) => ({ code: 'data.in_use', status: 409, facts: { pid } })

/** For programs that take locks of their own. */
const taking = `
  const { takeLock } = await import(here + 'lock.ts');
  const taken = () => ({ code: 'data.in_use', status: 409 });`

/** Lets a program die at the very step that would make it the holder. */
const dyingAtRename = `
  import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
  fs.promises.rename = () => process.kill(process.pid, 'SIGKILL'); syncBuiltinESMExports();`

/** Who got the lock, when all of these asked at the same time. */
async function winners(path: string, contenders: number) {
  const outcomes = await Promise.allSettled(Array.from({ length: contenders }, () => takeLock(path, taken)))
  for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(Refused)
  return outcomes.filter(outcome => outcome.status === 'fulfilled').map(({ value }) => value)
}

/** The lock of a process of this boot that has ended. */
async function staleLock(path: string, nonce: number) {
  await writeFile(path, JSON.stringify({ ...identityOf(), startedAt: '1', nonce: `${nonce}` }))
}

test('a held lock is refused with the process that holds it, and is free again once released', async ({ folder }) => {
  const path = join(folder, 'lock')
  const lock = await takeLock(path, taken)
  await expect(takeLock(path, taken)).rejects.toMatchObject({
    obstacle: { code: 'data.in_use', facts: { pid: process.pid } },
  })
  await lock.release()
  await (await takeLock(path, taken)).release()
  expect(await readdir(folder)).toEqual([])
})

test('of many who want a free lock exactly one gets it', async ({ folder }) => {
  for (let round = 0; round < 10; round++) {
    const held = await winners(join(folder, `lock-${round}`), 20)
    expect(held).toHaveLength(1)
  }
})

test('of many who find a stale lock exactly one gets it, and nothing else is left lying about', async ({ folder }) => {
  const path = join(folder, 'lock')
  for (let round = 0; round < 20; round++) {
    await staleLock(path, round)
    const held = await winners(path, 20)
    expect(held).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['lock'])
    await held[0]?.release()
  }
})

test('the lock of an earlier boot, or one that a power cut left empty, is stale', async ({ folder }) => {
  const path = join(folder, 'lock')
  for (const left of [JSON.stringify({ ...identityOf(), bootId: 'earlier', nonce: '1' }), '', '{}', 'null']) {
    await writeFile(path, left)
    await (await takeLock(path, taken)).release()
  }
})

test('a lock left by a process that was killed is taken over, also from one killed while taking over', async ({
  folder,
  start,
}) => {
  const path = join(folder, 'lock')
  const holder = start(
    `${taking} await takeLock(process.argv[1], taken); console.log('held'); setInterval(() => {}, 1000)`,
    path,
  )
  expect(await holder.line()).toBe('held')
  await expect(takeLock(path, taken)).rejects.toMatchObject({ obstacle: { facts: { pid: holder.child.pid } } })
  await holder.kill()

  for (const successors of [1, 2]) {
    const successor = start(`${dyingAtRename} ${taking} await takeLock(process.argv[1], taken)`, path)
    expect(await successor.line()).toBeUndefined()
    expect((await readdir(folder)).filter(name => name.startsWith('lock.after-'))).toHaveLength(successors)
  }
  const held = await winners(path, 20)
  expect(held).toHaveLength(1)
  expect((await readdir(folder)).filter(name => !name.endsWith('.draft'))).toEqual(['lock'])
})

test('processes that fight for one lock, some dying with it, are never two at a time', async ({ folder, start }) => {
  const fighting = `${taking}
    import { rm, writeFile } from 'node:fs/promises'; import { setTimeout as sleep } from 'node:timers/promises';
    const [path, dies] = process.argv.slice(1);
    for (let turns = 0; turns < 15;) {
      const lock = await takeLock(path, taken).catch(error => { if (!error.obstacle) throw error });
      if (!lock) { await sleep(Math.random() * 3); continue }
      await writeFile(path + '.inside', '', { flag: 'wx' });
      await sleep(1);
      await rm(path + '.inside');
      if (++turns < 15 || !dies) await lock.release();
    }
    console.log('done')`
  const fighters = ['', '', '', 'dies', 'dies', 'dies'].map(dies => start(fighting, join(folder, 'lock'), dies))
  expect(await Promise.all(fighters.map(fighter => fighter.line()))).toEqual(fighters.map(() => 'done'))
})
