import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEntryProof, readEntryProof, verifyEntryProof, writeEntryProof } from './entry-proof.ts'
import { append, emptyFrontier } from './frontier.ts'
import { proveInclusion } from './inclusion.ts'
import { readRecord, recordHash } from './record.ts'
import { exportLines, plain, sampleLog, signer, verifierKeys } from './sample-log.ts'

const log = sampleLog([3, 4, 2])
const nodes = new Map<string, Uint8Array>()
let frontier = emptyFrontier
for (const line of log.batches.flatMap(({ lines }) => lines)) {
  frontier = append(frontier, recordHash(line), (level, index, hash) => nodes.set(`${level}/${index}`, hash))
}

test('every record is proven by a text that needs nothing but the key', async () => {
  for (let position = 1; position <= 9; position++) {
    const text = await proofOf(position)
    expect(isEntryProof(text)).toBe(true)
    expect(verifyEntryProof(text, verifierKeys)).toEqual({
      record: readRecord(plain(position)),
      origin: signer.name,
      size: 9,
      sealedAt: log.batches[2]?.at,
    })
  }
})

test('a proof of which a byte changed, or of another record or position, proves nothing', async () => {
  const text = new TextEncoder().encode(await proofOf(5))
  fc.assert(
    fc.property(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 127 }), (place, bits) => {
      const changed = new TextDecoder().decode(text.map((byte, index) => (index === place ? byte ^ bits : byte)))
      expect(verifyEntryProof(changed, verifierKeys)).toBeUndefined()
    }),
    { numRuns: 300 },
  )
  const other = { ...readEntryProof(await proofOf(5)), line: plain(5, 61) }
  expect(verifyEntryProof(writeEntryProof(other), verifierKeys)).toBeUndefined()
  const moved = { ...readEntryProof(await proofOf(5)), line: plain(6) }
  expect(verifyEntryProof(writeEntryProof(moved), verifierKeys)).toBeUndefined()
  expect(verifyEntryProof(await proofOf(5), [])).toBeUndefined()
  expect(isEntryProof(exportLines(log).join('\n'))).toBe(false)
})

async function proofOf(position: number): Promise<string> {
  const path = await proveInclusion(readNode, position - 1, 9)
  return writeEntryProof({ line: plain(position), path, checkpoint: log.batches[2]?.note ?? '' })
}

function readNode(level: number, index: number): Uint8Array {
  const node = nodes.get(`${level}/${index}`)
  if (!node) throw new Error('this node is not complete')
  return node
}
