import { frontierAt, writeCheckpointLine, writeHeader } from '../../packages/ledger/index.ts'
import type { Reader } from '../db/database.ts'
import { readEntries } from '../work/journal.ts'
import { storedNodes } from './nodes.ts'
import { lineOfWhatever } from './record-of.ts'
import { lastCheckpoint, readCheckpoints, readEdge, type StoredCheckpoint } from './store.ts'

/** Positions that somebody wants to see, both included. */
export interface Range {
  from?: number
  to?: number
}

const page = 1_000

/**
 * The sealed journal as lines of an export, read a page at a time. A range grows to whole batches on both sides. What
 * stands in the tables is written as it stands there, for it is the verifier who judges it.
 */
export async function* exportJournal(reader: Reader, { from = 1, to }: Range = {}): AsyncGenerator<string> {
  const edge = await readEdge(reader)
  const before = from > 1 ? await lastCheckpoint(reader, from - 1) : undefined
  const closing = to === undefined ? undefined : (await readCheckpoints(reader, to - 1, 1))[0]
  const [after, last] = [before?.position ?? 0, closing?.position ?? edge.position]
  const start = before && { checkpoint: before.note, frontier: await frontierAt(storedNodes(reader), after) }
  yield writeHeader({ origin: edge.origin, after, to: last, ...(start && { start }) })

  // An entry that was slipped in before the first one is also part of what stands there.
  let position = before?.position ?? Number.MIN_SAFE_INTEGER
  for await (const checkpoint of checkpointsBetween(reader, after, last)) {
    yield* entriesBetween(reader, position, checkpoint.position)
    yield writeCheckpointLine(checkpoint.note)
    position = checkpoint.position
  }
  yield* entriesBetween(reader, position, last)
}

async function* entriesBetween(reader: Reader, after: number, upTo: number): AsyncGenerator<string> {
  for (let position = after; position < upTo;) {
    const entries = await readEntries(reader, position, page)
    for (const entry of entries) if (entry.position <= upTo) yield lineOfWhatever(entry)
    position = entries.at(-1)?.position ?? upTo
  }
}

async function* checkpointsBetween(reader: Reader, after: number, upTo: number): AsyncGenerator<StoredCheckpoint> {
  for (let position = after; position < upTo;) {
    const checkpoints = await readCheckpoints(reader, position, page)
    yield* checkpoints.filter(checkpoint => checkpoint.position <= upTo)
    position = checkpoints.at(-1)?.position ?? upTo
  }
}
