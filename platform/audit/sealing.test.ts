import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { digestOf, readSeal, verifyEntryProof, verifyExport } from '../../packages/ledger/index.ts'
import { type LogOptions, openSealedLog, type SealedLog, tampered } from '../../tests/sealed-log.ts'
import { Refused } from '../refused.ts'
import { exportJournal } from './export.ts'
import { readLogState } from './log-state.ts'
import { entryProof } from './proof.ts'
import { readCheckpoints } from './store.ts'
import { readerOn, verifyStored } from './verify-stored.ts'

test('what is numbered is sealed soon after the sealer was woken, and what is left when it closes', async () => {
  const log = await opened({ waitMs: 10 })
  await log.tell(3)
  log.audit.wake()
  while ((await sealedTo(log)) < 3) await pause(5)
  const slow = await log.another()
  await log.tell(2)
  await slow.close()
  expect(await sealedTo(log)).toBe(5)
  expect(await verifyStored(log.database.reader)).toMatchObject({ ok: true, size: 5, batches: 2 })
  expect(log.troubles).toEqual([])
})

test('a sealer that starts seals what an earlier process left', async () => {
  const log = await opened()
  await log.tell(4)
  await log.another({ waitMs: 1 })
  while ((await sealedTo(log)) < 4) await pause(5)
  expect(await verifyStored(log.database.reader)).toMatchObject({ ok: true, size: 4 })
})

test('nothing new means no new checkpoint, and each names the one before it', async () => {
  const log = await opened()
  await log.audit.seal()
  expect(await verifyStored(log.database.reader)).toMatchObject({ ok: true, size: 0 })
  await log.batches(2, 3)
  await log.audit.seal()
  const checkpoints = await readCheckpoints(log.database.reader, 0, 10)
  expect(checkpoints.map(({ position }) => position)).toEqual([2, 5])
  const [first, second] = checkpoints.map(({ note }) => note)
  expect(readSeal(second ?? '').after).toEqual(digestOf(first))
})

test('several sealers at once make one log, in turns', async () => {
  const log = await opened()
  const secrets = new Map<string, string>()
  const others = await Promise.all([log.another({ secrets }), log.another({ secrets }), log.another()])
  await Promise.all(
    [log.audit, ...others].map(async audit => {
      for (let round = 0; round < 5; round++) {
        await log.tell(3)
        await audit.seal()
      }
    }),
  )
  const { verifierKeys, sealedTo: size } = await readLogState(log.database.reader)
  expect(size).toBe(60)
  expect(await verifyStored(log.database.reader, { verifierKeys })).toMatchObject({ ok: true, size: 60 })
  expect(new Set(verifierKeys)).toEqual(new Set([log.audit, ...others].map(audit => audit.verifierKey)))
  expect(log.troubles).toEqual([])
})

test('a great import is sealed in several batches', async () => {
  const log = await opened()
  await log.tell(4_500)
  await log.audit.seal()
  expect(await verifyStored(log.database.reader)).toMatchObject({ ok: true, size: 4_500, batches: 3 })
})

test('every entry has a proof that holds against the key alone', async () => {
  const log = await opened()
  await log.batches(300, 7, 350)
  const keys = [log.audit.verifierKey]
  for (const position of [1, 2, 255, 256, 257, 300, 301, 511, 512, 513, 656, 657]) {
    const proof = await entryProof(log.database.reader, position)
    expect(verifyEntryProof(proof, keys)).toMatchObject({ size: 657, record: { position, name: 'vote.opened' } })
  }
  await expect(entryProof(log.database.reader, 658)).rejects.toThrow('audit.no_such_entry')
  await log.tell(1)
  await expect(entryProof(log.database.reader, 658)).rejects.toThrow('audit.not_sealed')
})

test('an entry that is no longer what was sealed gets no proof', async () => {
  const log = await opened()
  await log.batches(300)
  const changes = [
    [`update journal.entry set name = 'x' where position = 7`, 7],
    [`update journal.entry set name = 'x' where position = 8`, 7],
    ['delete from journal.entry where position = 299', 297],
    ['delete from audit.node', 290],
  ] as const
  for (const [change, position] of changes) {
    const proving = tampered(log, [change], client => entryProof(readerOn(client), position))
    await expect(proving).rejects.toThrow('audit.altered')
  }
})

test('a range is exported in whole batches and verifies by itself', async () => {
  const log = await opened()
  await log.batches(3, 300, 4, 250, 5)
  const ranges = [
    [{ from: 1, to: 1 }, 1, 3],
    [{ from: 4, to: 4 }, 4, 303],
    [{ from: 303, to: 304 }, 4, 307],
    [{ from: 308 }, 308, 562],
    [{ from: 558, to: 562 }, 558, 562],
    [{ from: 562, to: 9_999 }, 558, 562],
    [{ to: 303 }, 1, 303],
  ] as const
  for (const [range, from, size] of ranges) {
    const lines = exportJournal(log.database.reader, range)
    const verdict = await verifyExport(lines, { verifierKeys: [log.audit.verifierKey] })
    expect(verdict).toMatchObject({ ok: true, from, size })
  }
})

test('an entry that vanished before it was sealed stops the sealing instead of being covered up', async () => {
  const log = await opened()
  await log.batches(3)
  await log.tell(3)
  await forGood(log, 'delete from journal.entry where position = 5')
  await expect(log.audit.seal()).rejects.toThrow('audit.gap')
  expect(await sealedTo(log)).toBe(3)
})

test('a running sealer does not sign a log that became shorter', async () => {
  const log = await opened()
  await log.batches(3, 3)
  await forGood(
    log,
    'delete from audit.checkpoint',
    'delete from audit.node',
    `update audit.edge set position = 0, frontier = '0 ', note = null`,
  )
  await expect(log.audit.seal()).rejects.toThrow('audit.went_back')
  expect(await sealedTo(log)).toBe(0)
})

test('a history rewritten and signed anew by a fresh start is found by a checkpoint kept outside', async () => {
  const secrets = new Map<string, string>()
  const log = await opened({ secrets })
  await log.batches(3, 3)
  const [outside] = (await readCheckpoints(log.database.reader, 3, 1)).map(({ note }) => note)
  await forGood(
    log,
    `update journal.entry set name = 'vote.closed' where position = 5`,
    'delete from audit.checkpoint',
    `update audit.edge set position = 0, frontier = '0 ', note = null`,
  )
  const fresh = await log.another({ secrets })
  await fresh.seal()
  expect(await verifyStored(log.database.reader)).toMatchObject({ ok: true, size: 6 })
  const held = await verifyStored(log.database.reader, { outsideCheckpoints: [outside ?? ''] })
  expect(held).toMatchObject({ fault: 'rewritten', batch: { from: 1, to: 6 } })
})

test('a failure is told and sealing is tried again', async () => {
  const log = await opened({ waitMs: 5 })
  await log.tell(2)
  await forGood(log, 'alter table audit.checkpoint rename to elsewhere')
  log.audit.wake()
  while (log.troubles.length < 2) await pause(5)
  expect(log.troubles.some(trouble => trouble instanceof Refused)).toBe(false)
  await forGood(log, 'alter table audit.elsewhere rename to checkpoint')
  while ((await sealedTo(log)) < 2) await pause(5)
  expect(await verifyStored(log.database.reader)).toMatchObject({ ok: true, size: 2 })
})

async function opened(options: LogOptions = {}): Promise<SealedLog> {
  const log = await openSealedLog(options)
  onTestFinished(log.close)
  return log
}

async function sealedTo(log: SealedLog): Promise<number> {
  return (await readLogState(log.database.reader)).sealedTo
}

const guarded = ['journal.entry', 'audit.checkpoint', 'audit.node', 'audit.verifier_key']

/** Does what the owner of the tables can do, who may switch off what guards them. */
async function forGood({ database }: SealedLog, ...statements: string[]): Promise<void> {
  const client = await database.connect()
  try {
    for (const table of guarded) await client.query(`alter table if exists ${table} disable trigger user`)
    for (const statement of statements) await client.query(statement)
    for (const table of guarded) await client.query(`alter table if exists ${table} enable trigger user`)
  } finally {
    client.release()
  }
}
