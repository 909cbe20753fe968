import {
  Malformed,
  proveInclusion,
  type ReadNode,
  readSeal,
  verifyEntryProof,
  writeEntryProof,
} from '../../packages/ledger/index.ts'
import type { Reader } from '../db/database.ts'
import { refuse, Refused } from '../refused.ts'
import type { Entry } from '../work/happening.ts'
import { readEntries } from '../work/journal.ts'
import { storedNodes } from './nodes.ts'
import { lineOfWhatever } from './record-of.ts'
import { readEdge, readKeys } from './store.ts'

/**
 * The proof (C2SP tlog-proof, a text) that the entry at this position stands in the sealed log. Refused: a position that
 * does not exist, one that is not sealed yet, and an entry that no longer is what was sealed.
 */
export async function entryProof(reader: Reader, position: number): Promise<string> {
  const entry = await entryAt(reader, position)
  if (!entry) return refuse({ code: 'audit.no_such_entry', status: 404 })
  const sealed = await sealedLog(reader)
  return sealed.size < position ? refuse({ code: 'audit.not_sealed', status: 409 }) : proofOf(entry, sealed)
}

/** Whether an entry is the one that was signed, waits for its seal, or can no longer be proven to be what was signed. */
export type Proven = 'proven' | 'waiting' | 'unproven'

/** Proves each of these entries against the signed log and says what came of it. */
export async function proveEntries(reader: Reader, positions: readonly number[]): Promise<Map<number, Proven>> {
  const sealed = await sealedLog(reader)
  const states = new Map<number, Proven>()
  for (const position of new Set(positions)) {
    states.set(position, position > sealed.size ? 'waiting' : await stateOf(reader, position, sealed))
  }
  return states
}

async function stateOf(reader: Reader, position: number, sealed: SealedLog): Promise<Proven> {
  const entry = await entryAt(reader, position)
  try {
    if (entry) await proofOf(entry, sealed)
    return entry ? 'proven' : 'unproven'
  } catch (error) {
    if (error instanceof Refused) return 'unproven'
    throw error
  }
}

interface SealedLog {
  /** How many entries are sealed. */
  size: number
  checkpoint: string
  keys: readonly string[]
  nodes: ReadNode
}

async function sealedLog(reader: Reader): Promise<SealedLog> {
  const { note } = await readEdge(reader)
  const size = note === null ? 0 : readSeal(note).size
  return { size, checkpoint: note ?? '', keys: await readKeys(reader), nodes: storedNodes(reader) }
}

async function proofOf(entry: Entry, { size, checkpoint, keys, nodes }: SealedLog): Promise<string> {
  const path = await proveInclusion(nodes, entry.position - 1, size)
  const proof = written({ line: lineOfWhatever(entry), path, checkpoint })
  return proof !== undefined && verifyEntryProof(proof, keys) ? proof : refuse({ code: 'audit.altered', status: 409 })
}

/** What somebody made of an entry may be no record at all. */
function written(parts: Parameters<typeof writeEntryProof>[0]): string | undefined {
  try {
    return writeEntryProof(parts)
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}

async function entryAt(reader: Reader, position: number): Promise<Entry | undefined> {
  const [entry] = await readEntries(reader, position - 1, 1)
  return entry?.position === position ? entry : undefined
}
