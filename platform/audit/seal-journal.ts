import {
  type NoteSigner,
  readFrontier,
  sealBatch,
  writeFrontier,
  writeVerifierKey,
} from '../../packages/ledger/index.ts'
import type { Tx } from '../db/database.ts'
import { refuse } from '../refused.ts'
import type { Entry } from '../work/happening.ts'
import { readEntries } from '../work/journal.ts'
import { storedFrom } from './nodes.ts'
import { lineOf } from './record-of.ts'
import { type Edge, extendLog, lockEdge, rememberKey, type StoredCheckpoint } from './store.ts'

/** So many entries at most are sealed with one signature, so that a great import does not hold up the program. */
const largestBatch = 2_000

interface Sealing {
  signer: NoteSigner
  now: Date
  /** The position that this process last saw sealed. */
  seen: number
}

/**
 * Seals the entries after the last checkpoint, if there are any, in this transaction. Refuses when positions are missing
 * among them or the log is shorter than it was: then somebody tampered with the tables, and signing would cover it up.
 */
export async function sealNext(tx: Tx, { signer, now, seen }: Sealing): Promise<StoredCheckpoint | undefined> {
  const edge = await lockEdge(tx)
  if (edge.position < seen) refuse({ code: 'audit.went_back', status: 409, facts: { seen, found: edge.position } })
  const entries = await readEntries(tx, edge.position, largestBatch)
  const last = entries.at(-1)
  if (last === undefined) return undefined
  refuseGap(edge, entries)
  const nodes: { level: number; index: number; hash: Buffer }[] = []
  const { frontier, note } = sealBatch(
    { frontier: readFrontier(edge.frontier), note: edge.note ?? undefined },
    {
      lines: entries.map(lineOf),
      at: now.toISOString(),
      signer,
      completed: (level, index, hash) => {
        if (level >= storedFrom) nodes.push({ level, index, hash: Buffer.from(hash) })
      },
    },
  )
  const { position } = last
  await rememberKey(tx, writeVerifierKey(signer), edge.position + 1, now)
  await extendLog(tx, { ...edge, position, frontier: writeFrontier(frontier), note }, now, nodes)
  return { position, at: now.toISOString(), note }
}

function refuseGap({ position }: Edge, entries: readonly Entry[]): void {
  const misplaced = entries.findIndex((entry, index) => entry.position !== position + index + 1)
  if (misplaced >= 0) refuse({ code: 'audit.gap', status: 409, facts: { position: position + misplaced + 1 } })
}
