import { expect, test } from 'vitest'
import { exportLines, plain, sampleLog, verifierKeys } from './sample-log.ts'
import type { Verdict } from './verdict.ts'
import { verifyExport } from './verify-export.ts'

const sizes = [3, 1, 4, 2, 5]
const earlierExport = exportLines(sampleLog(sizes))
const grown = exportLines(sampleLog([...sizes, 2, 2]))

test('an export that only grew agrees with the earlier copy, record by record', async () => {
  expect(await verdictOn(grown)).toMatchObject({ ok: true, size: 19, compared: 15 })
  const later = exportLines(sampleLog([...sizes, 2, 2]), 3, 6)
  expect(await verdictOn(later)).toMatchObject({ ok: true, from: 9, compared: 7 })
})

test('the first altered, removed or added record is named', async () => {
  for (const position of [1, 3, 4, 8, 15]) {
    const line = grown.indexOf(plain(position))
    const altered = grown.with(line, plain(position, 61))
    expect(await verdictOn(altered)).toMatchObject({ fault: 'altered', record: position })
    expect(await verdictOn(grown.toSpliced(line, 1))).toMatchObject({ fault: 'removed', record: position })
    const added = await verdictOn(grown.toSpliced(line, 0, plain(99)))
    expect(added).toMatchObject({ fault: 'added', record: position })
  }
  const swapped = grown.with(grown.indexOf(plain(4)), plain(8)).with(grown.indexOf(plain(8)), plain(4))
  expect(await verdictOn(swapped)).toMatchObject({ ok: false, record: 4 })
})

test('a rewriting that was signed anew is found, with its first record', async () => {
  for (const position of [1, 6, 15]) {
    const tell = (place: number) => plain(place, place >= position ? 61 : 60)
    const { batches } = sampleLog([...sizes, 2], { tell })
    const batch = batches.find(({ to }) => to >= position)
    expect(await verdictOn(exportLines({ batches }))).toEqual({
      ok: false,
      fault: 'rewritten',
      batch: { from: batch?.from, to: batch?.to, sealedAt: batch?.at },
      record: position,
    })
  }
})

test('an earlier difference counts before a later fault, and an earlier fault before a later difference', async () => {
  const tell = (place: number) => plain(place, place === 2 ? 61 : 60)
  const rewritten = exportLines(sampleLog(sizes, { tell }))
  const both = rewritten.with(rewritten.indexOf(plain(12)), plain(12, 61))
  expect(await verdictOn(both)).toMatchObject({ fault: 'rewritten', batch: { from: 1 }, record: 2 })
  const cut = rewritten.toSpliced(1, 1)
  expect(await verdictOn(cut)).toMatchObject({ fault: 'removed', batch: { from: 1 }, record: 1 })
})

test('records that the copy holds and the export does not are missed, though what is there is sound', async () => {
  const shorter = exportLines(sampleLog(sizes), 0, 2)
  expect(await verdictOn(shorter)).toEqual({
    ok: false,
    fault: 'removed',
    batch: { from: 9, to: 15, sealedAt: null },
    record: 9,
  })
})

test('a copy that is itself damaged convicts nobody', async () => {
  const damaged = earlierExport.with(earlierExport.indexOf(plain(5)), plain(5, 61))
  const verdict = await verifyExport(grown, { verifierKeys, earlierExport: damaged })
  expect(verdict).toMatchObject({ fault: 'earlier-copy', batch: { from: 5, to: 8 }, record: null })
  const both = await verifyExport(grown.toSpliced(1, 1), { verifierKeys, earlierExport: damaged })
  expect(both).toMatchObject({ fault: 'removed', record: null })
})

function verdictOn(lines: readonly string[]): Promise<Verdict> {
  return verifyExport(lines, { verifierKeys, earlierExport })
}
