import { writeCheckpointLine, writeHeader } from './export-lines.ts'
import { signerFromSeed, writeVerifierKey, type NoteSigner } from './note-key.ts'
import { writeRecord } from './record.ts'
import { nothingSealed, sealBatch, type Sealed } from './seal-batch.ts'

/** The key of the logs below, and a key of the same name that somebody else made. */
export const signer = signerFromSeed('example.org/journal', new Uint8Array(32).fill(7))
export const forger = signerFromSeed('example.org/journal', new Uint8Array(32).fill(8))
export const verifierKeys = [writeVerifierKey(signer)]

/** A made-up log for tests: its batches, each with the lines of its records and the note that closes it. */
export interface SampleLog {
  batches: { from: number; to: number; at: string; lines: string[]; note: string; sealed: Sealed }[]
}

/** A log whose batches have these sizes; `tell` says what the record at a position holds, `signs` who seals a batch. */
export function sampleLog(sizes: readonly number[], { tell = plain, signs = honest }: Partial<Story> = {}): SampleLog {
  const batches: SampleLog['batches'] = []
  let sealed = nothingSealed
  for (const [batch, size] of sizes.entries()) {
    const from = sealed.frontier.size + 1
    const lines = Array.from({ length: size }, (_, index) => tell(from + index))
    const at = new Date(Date.UTC(2026, 9, 14, 1, 0, batch * 10)).toISOString()
    const next = sealBatch(sealed, { lines, at, signer: signs(batch) })
    batches.push({ from, to: from + size - 1, at, lines, note: next.note, sealed: next })
    sealed = next
  }
  return { batches }
}

interface Story {
  tell: (position: number) => string
  signs: (batch: number) => NoteSigner
}

/** What the honest log tells at a position. */
export function plain(position: number, roll = 60): string {
  const at = new Date(Date.UTC(2026, 9, 14, 0, 0, position)).toISOString()
  const facts = { roll: roll + position, day: '2026-10-14' }
  const subject = `vote-${position}`
  return writeRecord({ position, at, actor: 'account-1', on_behalf_of: null, name: 'vote.opened', subject, facts })
}

function honest(): NoteSigner {
  return signer
}

/** The lines of an export of the batches from one to another (counted from 0, the last one included). */
export function exportLines({ batches }: SampleLog, first = 0, last = batches.length - 1): string[] {
  const chosen = batches.slice(first, last + 1)
  const before = batches[first - 1]
  const start = before && { checkpoint: before.note, frontier: before.sealed.frontier }
  const after = before?.to ?? 0
  const header = { origin: signer.name, after, to: chosen.at(-1)?.to ?? after }
  const body = chosen.flatMap(({ lines, note }) => [...lines, writeCheckpointLine(note)])
  return [writeHeader(start ? { ...header, start } : header), ...body]
}
