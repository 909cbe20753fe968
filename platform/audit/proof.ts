import { proveInclusion, readSeal, verifyEntryProof, writeEntryProof } from '../../packages/ledger/index.ts'
import type { Reader } from '../db/database.ts'
import { refuse } from '../refused.ts'
import { readEntries } from '../work/journal.ts'
import { storedNodes } from './nodes.ts'
import { lineOfWhatever } from './record-of.ts'
import { readEdge, readKeys } from './store.ts'

/**
 * The proof (C2SP tlog-proof, a text) that the entry at this position stands in the sealed log. Refused: a position that
 * does not exist, one that is not sealed yet, and an entry that no longer is what was sealed.
 */
export async function entryProof(reader: Reader, position: number): Promise<string> {
  const [entry] = await readEntries(reader, position - 1, 1)
  if (entry?.position !== position) return refuse({ code: 'audit.no_such_entry', status: 404 })
  const { note } = await readEdge(reader)
  const size = note === null ? 0 : readSeal(note).size
  if (note === null || size < position) return refuse({ code: 'audit.not_sealed', status: 409 })
  const path = await proveInclusion(storedNodes(reader), position - 1, size)
  const proof = writeEntryProof({ line: lineOfWhatever(entry), path, checkpoint: note })
  return verifyEntryProof(proof, await readKeys(reader)) ? proof : refuse({ code: 'audit.altered', status: 409 })
}
