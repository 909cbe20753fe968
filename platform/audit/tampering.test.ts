import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Verdict } from '../../packages/ledger/index.ts'
import { openSealedLog, type SealedLog, tampered } from '../../tests/sealed-log.ts'
import { readCheckpoints } from './store.ts'
import { readerOn, verifyRestored, verifyStored } from './verify-stored.ts'

let log: SealedLog
let notes: string[]

beforeAll(async () => {
  log = await openSealedLog()
  await log.batches(3, 1, 4, 2, 5)
  notes = (await readCheckpoints(log.database.reader, 0, 10)).map(({ note }) => note)
})
afterAll(() => log.close())

/** The batches of the log: the positions of each, both ends included, and when it was sealed. */
const batches = [
  { from: 1, to: 3, sealedAt: '2026-10-14T01:00:00.123Z' },
  { from: 4, to: 4, sealedAt: '2026-10-14T01:00:10.123Z' },
  { from: 5, to: 8, sealedAt: '2026-10-14T01:00:20.123Z' },
  { from: 9, to: 10, sealedAt: '2026-10-14T01:00:30.123Z' },
  { from: 11, to: 15, sealedAt: '2026-10-14T01:00:40.123Z' },
]

test('an untouched journal is sound', async () => {
  expect(await verifyStored(log.database.reader, { outsideCheckpoints: notes })).toMatchObject({
    ok: true,
    size: 15,
    batches: 5,
    agreed: 5,
    checkpoint: notes[4],
  })
})

test.each([
  `facts = '{"roll": 1, "day": "2026-10-14", "bodies": ["a", "b"]}'`,
  `facts = '{"roll": 68.5}'`,
  `facts = '[]'`,
  `name = 'vote.closed'`,
  `actor_id = null`,
  `on_behalf_of = 'somebody'`,
  `subject_id = 'another'`,
  `at = at + interval '1 millisecond'`,
])('an entry of which somebody changed %s is found in its batch', async change => {
  for (const batch of batches) {
    const statement = `update journal.entry set ${change} where position = ${batch.to}`
    expect(await verdictAfter(statement)).toEqual({ ok: false, fault: 'altered', batch, record: null })
  }
})

test('a deleted entry is found, wherever it stood', async () => {
  for (const batch of batches) {
    const deleted = await verdictAfter(`delete from journal.entry where position = ${batch.from}`)
    expect(deleted).toMatchObject({ fault: 'removed', batch })
  }
})

test('an entry deleted together with its number, so that no gap shows, is found', async () => {
  const closed = await verdictAfter(
    'delete from journal.entry where position = 6',
    'update journal.entry set position = -position where position > 6',
    'update journal.entry set position = -position - 1 where position < 0',
  )
  expect(closed).toMatchObject({ fault: 'altered', batch: batches[2] })
})

test('entries that exchanged their positions are found in the earlier batch', async () => {
  for (const [one, other, batch] of [
    [5, 7, batches[2]],
    [2, 12, batches[0]],
    [10, 11, batches[3]],
  ] as const) {
    const swapped = await verdictAfter(
      `update journal.entry set position = -1 where position = ${one}`,
      `update journal.entry set position = ${one} where position = ${other}`,
      `update journal.entry set position = ${other} where position = -1`,
    )
    expect(swapped).toMatchObject({ fault: 'altered', batch })
  }
})

test('an entry that was slipped in is found', async () => {
  const slipped = (position: string) =>
    verdictAfter(
      `insert into journal.entry select ${position}, at, actor_id, on_behalf_of, name, subject_id, facts, audiences
        from journal.entry where position = 1`,
    )
  expect(await slipped('0')).toMatchObject({ ok: false, batch: batches[0] })
  expect(await slipped('-7')).toMatchObject({ ok: false, batch: batches[0] })
})

test('an altered, exchanged, moved or deleted checkpoint is found', async () => {
  const { from, to } = { from: 5, to: 8 }
  const note = (change: string, position = 8) =>
    `update audit.checkpoint set note = ${change} where position = ${position}`
  const unsigned = { ok: false, fault: 'checkpoint-altered', batch: { from, to, sealedAt: null } }
  expect(await verdictAfter(note(`replace(note, '01:00:20', '01:00:21')`))).toMatchObject(unsigned)
  expect(await verdictAfter(note(`'nothing'`))).toMatchObject(unsigned)
  expect(await verdictAfter(note(`overlay(note placing 'A' from length(note) - 20)`))).toMatchObject({ ok: false })
  const other = `(select note from audit.checkpoint where position = 4)`
  expect(await verdictAfter(note(other))).toMatchObject({ ok: false, batch: { from } })
  const moved = await verdictAfter('update audit.checkpoint set position = 7 where position = 8')
  expect(moved).toMatchObject({ fault: 'removed', batch: { from, to } })
  const deleted = await verdictAfter('delete from audit.checkpoint where position = 8')
  expect(deleted).toMatchObject({ fault: 'checkpoint-misplaced', batch: { from, to: 10 } })
  const last = await verdictAfter('delete from audit.checkpoint where position = 15')
  expect(last).toMatchObject({ fault: 'removed', batch: { from: 11, to: 15 } })
})

test('a tail cut off without leaving a trace is found by a checkpoint kept outside, and only by that', async () => {
  const cut = [
    'delete from journal.entry where position > 8',
    'delete from audit.checkpoint where position > 8',
    'update audit.edge set position = 8, note = (select note from audit.checkpoint where position = 8)',
  ]
  expect(await verdictAfter(...cut)).toMatchObject({ ok: true, size: 8 })
  const found = await tampered(log, cut, client =>
    verifyStored(readerOn(client), { outsideCheckpoints: notes.slice(-1) }),
  )
  expect(found).toMatchObject({ fault: 'removed', batch: { from: 9, to: 15 } })
})

test('a key that somebody added to the tables does not make his checkpoints those of the known key', async () => {
  const altered = `update journal.entry set name = 'vote.closed' where position = 6`
  const seen = await tampered(log, [altered], client =>
    verifyStored(readerOn(client), { verifierKeys: [log.audit.verifierKey] }),
  )
  expect(seen).toMatchObject({ fault: 'altered', batch: batches[2] })
  const foreign = await log.another()
  const verdict = await verifyStored(log.database.reader, { verifierKeys: [foreign.verifierKey] })
  expect(verdict).toMatchObject({ fault: 'checkpoint-altered', batch: { from: 1, to: 3 } })
})

test('a restored journal is judged before it is committed', async () => {
  expect(await tampered(log, [], verifyRestored)).toBeUndefined()
  const altered = `update journal.entry set name = 'vote.closed' where position = 6`
  expect(await tampered(log, [altered], verifyRestored)).toEqual({ from: 5, to: 8 })
})

test('what was sealed cannot be changed by the program itself', async () => {
  const client = await log.database.connect()
  const changes = [
    `update audit.checkpoint set note = ''`,
    'delete from audit.checkpoint',
    `update audit.verifier_key set line = ''`,
  ]
  for (const change of changes) await expect(client.query(change)).rejects.toThrow('append-only')
  client.release()
})

function verdictAfter(...statements: string[]): Promise<Verdict> {
  return tampered(log, statements, client => verifyStored(readerOn(client)))
}
