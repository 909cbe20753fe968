import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Malformed } from './bytes.ts'
import { writeCheckpointLine } from './export-lines.ts'
import { linesOf } from './lines.ts'
import { exportLines, forger, plain, sampleLog, signer, verifierKeys, type SampleLog } from './sample-log.ts'
import type { Verdict } from './verdict.ts'
import { verifyExport, type Evidence } from './verify-export.ts'

const log = sampleLog([3, 1, 4, 2, 5])
const honest = exportLines(log)
const blank = new Uint8Array(1_000_000).fill(32)

test('an untouched export is sound, and says what was signed', async () => {
  const last = batch(log, 4)
  expect(await verdictOn(honest)).toEqual({
    ok: true,
    origin: signer.name,
    from: 1,
    size: 15,
    root: last.note.split('\n')[2],
    checkpoint: last.note,
    sealedAt: last.at,
    batches: 5,
    agreed: 0,
    unchecked: 0,
    compared: 0,
  })
})

test('an export of any run of batches is sound by itself', async () => {
  for (let first = 0; first < 5; first++) {
    for (let last = first; last < 5; last++) {
      const [from, size] = [batch(log, first).from, batch(log, last).to]
      expect(await verdictOn(exportLines(log, first, last))).toMatchObject({ ok: true, from, size })
    }
  }
  expect(await verdictOn(exportLines(sampleLog([])))).toMatchObject({ ok: true, size: 0, checkpoint: null })
})

test('a changed byte is found wherever it is, and its batch named', async () => {
  const text = new TextEncoder().encode(`${honest.join('\n')}\n`)
  const lineEnds = [...text.entries()].filter(([, byte]) => byte === 10).map(([place]) => place)
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 255 }), async (place, bits) => {
      const changed = text.map((byte, index) => (index === place ? byte ^ bits : byte))
      const verdict = await verifyExport(linesOf([changed]), { verifierKeys })
      const line = lineEnds.findIndex(end => end >= place)
      expect(verdict).toMatchObject(line === 0 ? { ok: false } : { ok: false, batch: { from: ownerOf(line).from } })
    }),
    { numRuns: 1_000 },
  )
})

test('a batch is named with both its ends and its time when only its records changed', async () => {
  for (const [line, text] of records()) {
    const { from, to, at } = ownerOf(line)
    const expected = { ok: false, fault: 'altered', batch: { from, to, sealedAt: at }, record: null }
    expect(await verdictOn(honest.with(line, text.replace('"roll":', '"roll":1')))).toEqual(expected)
    expect(await verdictOn(honest.with(line, `${text} `))).toEqual(expected)
  }
})

test('a removed, doubled or foreign record is found in its batch', async () => {
  for (const [line, text] of records()) {
    const { from, to, at } = ownerOf(line)
    const named = { batch: { from, to, sealedAt: at } }
    expect(await verdictOn(honest.toSpliced(line, 1))).toMatchObject({ fault: 'removed', ...named })
    expect(await verdictOn(honest.toSpliced(line, 0, text))).toMatchObject({ fault: 'added', ...named })
    expect(await verdictOn(honest.toSpliced(line, 0, plain(99)))).toMatchObject({ fault: 'added', ...named })
  }
})

test('two records that changed places are found in the earlier one of their batches', async () => {
  const all = records()
  for (const [line, text] of all) {
    for (const [other, foreign] of all.filter(([later]) => later > line)) {
      const swapped = honest.with(line, foreign).with(other, text)
      const { from, to, at } = ownerOf(line)
      expect(await verdictOn(swapped)).toMatchObject({ fault: 'reordered', batch: { from, to, sealedAt: at } })
    }
  }
})

test('records that exchanged their contents but kept their positions are found', async () => {
  const place = honest.indexOf(plain(6))
  const swapped = honest
    .with(place, plain(6).replace('vote-6', 'vote-7'))
    .with(place + 1, plain(7).replace('vote-7', 'vote-6'))
  expect(await verdictOn(swapped)).toMatchObject({ fault: 'altered', batch: { from: 5, to: 8 } })
})

test('a cut export is found wherever it was cut', async () => {
  for (let length = 1; length < honest.length; length++) {
    expect(await verdictOn(honest.slice(0, length))).toMatchObject({
      fault: 'removed',
      batch: { from: ownerOf(length).from, to: 15 },
    })
  }
  expect(await verdictOn([])).toMatchObject({ ok: false, fault: 'header' })
})

test('a missing, doubled or foreign checkpoint is found', async () => {
  for (const [index, { from, to, at, note }] of log.batches.entries()) {
    const line = honest.indexOf(writeCheckpointLine(note))
    const [next, otherNote] = [log.batches[index + 1], batch(log, (index + 1) % 5).note]
    expect(await verdictOn(honest.toSpliced(line, 1))).toMatchObject(
      next
        ? { fault: 'checkpoint-misplaced', batch: { from, to: next.to, sealedAt: next.at } }
        : { fault: 'removed', batch: { from, to: 15, sealedAt: null } },
    )
    expect(await verdictOn(honest.toSpliced(line, 0, writeCheckpointLine(note)))).toMatchObject({ ok: false })
    expect(await verdictOn(honest.with(line, writeCheckpointLine(otherNote)))).toMatchObject({
      ok: false,
      batch: { from },
    })
    expect(await verdictOn(honest.with(line, writeCheckpointLine('no note')))).toMatchObject({
      fault: 'checkpoint-altered',
      batch: { from, to, sealedAt: null },
    })
    expect(at).toBe(batch(log, index).at)
  }
})

test('a batch that vanished with its checkpoint is found', async () => {
  for (const [index, { lines, note }] of log.batches.slice(0, 4).entries()) {
    const line = honest.indexOf(writeCheckpointLine(note)) - lines.length
    const { to, at } = batch(log, index + 1)
    const verdict = await verdictOn(honest.toSpliced(line, lines.length + 1))
    expect(verdict).toMatchObject({ fault: 'removed', batch: { from: batch(log, index).from, to, sealedAt: at } })
  }
})

test('records after the last checkpoint are not taken for signed ones', async () => {
  expect(await verdictOn([...honest, plain(16)])).toMatchObject({ fault: 'added', batch: { from: 16, to: 16 } })
})

test('an export whose checkpoints somebody else signed is found at the first of them, however late that is noticed', async () => {
  for (const forged of [0, 1, 63, 64, 70, 129]) {
    const other = sampleLog(
      Array.from({ length: 130 }, () => 1),
      {
        tell: position => plain(position, position > forged ? 61 : 60),
        signs: index => (index >= forged ? forger : signer),
      },
    )
    expect(await verdictOn(exportLines(other))).toEqual({
      ok: false,
      fault: 'checkpoint-altered',
      batch: { from: forged + 1, to: forged + 1, sealedAt: null },
      record: null,
    })
  }
})

test('a rewriting by somebody who holds the key is found by any checkpoint kept outside, and only by that', async () => {
  const rewritten = exportLines(
    sampleLog([3, 1, 4, 2, 5], { tell: position => plain(position, position === 6 ? 61 : 60) }),
  )
  expect(await verdictOn(rewritten)).toMatchObject({ ok: true, size: 15 })
  const notes = log.batches.map(({ note }) => note)
  for (const outsideCheckpoints of [notes, notes.toReversed()]) {
    const verdict = await verdictOn(rewritten, { outsideCheckpoints })
    expect(verdict).toMatchObject({ fault: 'rewritten', batch: { from: 5, to: 8 } })
  }
  const fewer = { outsideCheckpoints: [batch(log, 0).note, batch(log, 4).note] }
  expect(await verdictOn(rewritten, fewer)).toMatchObject({ fault: 'rewritten', batch: { from: 4, to: 15 } })
  const earlier = { outsideCheckpoints: notes.slice(0, 2) }
  expect(await verdictOn(rewritten, earlier)).toMatchObject({ ok: true, agreed: 2 })
})

test('a checkpoint kept outside also counts when the log was sealed in other batches', async () => {
  const regrouped = exportLines(sampleLog([15]))
  const outsideCheckpoints = log.batches.map(({ note }) => note)
  expect(await verdictOn(regrouped, { outsideCheckpoints })).toMatchObject({ ok: true, agreed: 5 })
})

test('what a checkpoint kept outside had signed must be there', async () => {
  const outsideCheckpoints = [batch(log, 4).note]
  const shorter = await verdictOn(exportLines(log, 0, 2), { outsideCheckpoints })
  expect(shorter).toMatchObject({ fault: 'removed', batch: { from: 9, to: 15, sealedAt: null } })
  const later = await verdictOn(exportLines(log, 3, 4), {
    outsideCheckpoints: [batch(log, 0).note, batch(log, 2).note],
  })
  expect(later).toMatchObject({ ok: true, from: 9, agreed: 1, unchecked: 1 })
})

test('unusable evidence is refused instead of believed', async () => {
  const foreign = sampleLog([1], { signs: () => forger })
  const outsideCheckpoints = [batch(foreign, 0).note]
  await expect(verdictOn(honest, { outsideCheckpoints })).rejects.toThrow(Malformed)
  await expect(verifyExport(honest, { verifierKeys: ['mistyped'] })).rejects.toThrow(Malformed)
  await expect(verdictOn(honest, { outsideCheckpoints: ['nothing\n'] })).rejects.toThrow(Malformed)
  expect(await verifyExport(honest, { verifierKeys: [] })).toMatchObject({ ok: false, fault: 'checkpoint-altered' })
})

test('the lines of an export are the same however its bytes arrive', async () => {
  const text = new TextEncoder().encode(`${honest.join('\n')}\n`)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: text.length }), { maxLength: 20 }), async cuts => {
      const places = [0, ...cuts.toSorted((one, other) => one - other), text.length]
      const chunks = places.slice(1).map((place, index) => text.slice(places[index], place))
      expect(await linesIn(chunks)).toEqual(honest)
    }),
    { numRuns: 50 },
  )
  expect(await linesIn([...many(blank), Uint8Array.of(10, 65)])).toEqual(['\ufffd', 'A'])
})

async function linesIn(chunks: Iterable<Uint8Array>): Promise<string[]> {
  const lines: string[] = []
  for await (const line of linesOf(chunks)) lines.push(line)
  return lines
}

function many(chunk: Uint8Array): Uint8Array[] {
  return Array.from({ length: 10 }, () => chunk)
}

function verdictOn(lines: readonly string[], evidence: Partial<Evidence> = {}): Promise<Verdict> {
  return verifyExport(lines, { verifierKeys, ...evidence })
}

function batch({ batches }: SampleLog, index: number): SampleLog['batches'][number] {
  const found = batches[index]
  if (!found) throw new Error('the sample log has no such batch')
  return found
}

/** The record lines of the honest export with their places. */
function records(): [number, string][] {
  return [...honest.entries()].filter(([line, text]) => line > 0 && !text.startsWith('{"checkpoint"'))
}

/** The batch to which a line of the honest export belongs, its checkpoint included. */
function ownerOf(line: number): SampleLog['batches'][number] {
  const closed = honest.slice(1, line).filter(text => text.startsWith('{"checkpoint"')).length
  return batch(log, Math.min(closed, 4))
}
