import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSeal, splitNotes } from '../../packages/ledger/index.ts'
import { openDataFolder, secretFile } from '../data-folder/index.ts'
import { type LogOptions, openSealedLog, type SealedLog } from '../../tests/sealed-log.ts'
import { byMail, intoFile, type Way } from './departures.ts'
import { readLogState } from './log-state.ts'
import { signingKey } from './signing-key.ts'
import { verifyStored } from './verify-stored.ts'

const day = 24 * 60 * 60 * 1_000

test('every checkpoint is appended to the file, which then verifies the log', async () => {
  const path = join(await folder(), 'checkpoints.txt')
  const log = await opened({ ways: [intoFile(path)] })
  await log.batches(3, 2, 4)
  await log.audit.seal()
  const outsideCheckpoints = splitNotes(await readFile(path, 'utf8'))
  expect(outsideCheckpoints.map(note => readSeal(note).size)).toEqual([3, 5, 9])
  expect(await verifyStored(log.database.reader, { outsideCheckpoints })).toMatchObject({ ok: true, agreed: 3 })
  expect((await readLogState(log.database.reader)).departures).toMatchObject([{ way: 'file', position: 9 }])
})

test('mail leaves once a day, by one of several processes, with the latest checkpoint', async () => {
  const sent: number[] = []
  const ways: readonly Way[] = [byMail(({ position }) => Promise.resolve(void sent.push(position)))]
  const log = await opened({ ways })
  const other = await log.another({ ways })
  await log.batches(3, 2)
  await Promise.all([log.audit.seal(), other.seal()])
  expect(sent).toEqual([3])
  log.pass(day)
  await Promise.all([log.audit.seal(), other.seal()])
  expect(sent).toEqual([3, 5])
  log.pass(day)
  await log.audit.seal()
  expect(sent).toEqual([3, 5])
})

test('a checkpoint that could not leave is told of and leaves next time', async () => {
  let reachable = false
  const taken: number[] = []
  const way: Way = {
    name: 'elsewhere',
    everyMs: 0,
    take: async ({ position }) => {
      if (!reachable) throw new Error('no way out')
      taken.push(position)
    },
  }
  const log = await opened({ ways: [way, byMail(() => Promise.resolve(void taken.push(0)))] })
  await log.batches(2)
  expect(log.troubles).toEqual([new Error('no way out')])
  expect(taken).toEqual([0])
  reachable = true
  await log.audit.seal()
  expect(taken).toEqual([0, 2])
  expect(await verifyStored(log.database.reader)).toMatchObject({ ok: true, size: 2 })
})

test('the signing key is made once and can be read by nobody else', async () => {
  const data = await openDataFolder(join(await folder(), 'data'))
  const keep = (name: string, make: () => string) => secretFile(data, name, make)
  const keys = await Promise.all([1, 2, 3].map(() => signingKey(keep, 'plenum/123456789abc')))
  expect(new Set(keys.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'))).size).toBe(1)
  const { mode } = await stat(join(data.keys, 'journal-plenum-123456789abc.key'))
  expect(mode & 0o777).toBe(0o600)
  const other = await signingKey(keep, 'plenum/000000000000')
  expect(other.publicKey).not.toEqual(keys[0]?.publicKey)
})

async function opened(options: LogOptions): Promise<SealedLog> {
  const log = await openSealedLog(options)
  onTestFinished(log.close)
  return log
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'plenum-audit-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  return path
}
