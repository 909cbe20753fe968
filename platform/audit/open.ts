import { writeVerifierKey } from '../../packages/ledger/index.ts'
import type { OpenDatabase } from '../db/open.ts'
import type { Clock } from '../work/clock.ts'
import { letLeave, type Way } from './departures.ts'
import { sealNext } from './seal-journal.ts'
import { startSealer } from './sealer.ts'
import { type KeepSecret, signingKey } from './signing-key.ts'
import { lastCheckpoint, readEdge } from './store.ts'

/** Turns the journal into a log that an outsider can verify. Every process has one; they take turns by a row lock. */
export interface Audit {
  /** The name of the log, the same for ever and in every process. */
  origin: string
  /** The key, to be given to auditors, that verifies what this process signs. */
  verifierKey: string
  /** Says that entries were numbered, here or elsewhere. */
  wake: () => void
  /** Seals all that was numbered, at once. */
  seal: () => Promise<void>
  /** Seals what is left and stops; the publisher must have stopped before. */
  close: () => Promise<void>
}

interface Parts {
  database: Pick<OpenDatabase, 'begin' | 'reader'>
  /** Keeps the signing key, such as `(name, make) => secretFile(folder, name, make)`. */
  keep: KeepSecret
  clock: Pick<Clock, 'now'>
  /** How checkpoints leave the machine. */
  ways?: readonly Way[]
  /** Told of every failure, above all of a journal that was tampered with; sealing is tried again. */
  troubled: (error: unknown) => void
  /** How long numbered entries may wait for their seal, in milliseconds. */
  waitMs?: number
}

/** Half of the ten seconds that are promised, so that a busy machine keeps the promise. */
const usualWait = 5_000

/** Starts sealing, at once with what an earlier process left. */
export async function openAudit(parts: Parts): Promise<Audit> {
  const { database, keep, clock, ways = [], troubled, waitMs = usualWait } = parts
  const { origin } = await readEdge(database.reader)
  const signer = await signingKey(keep, origin)
  let seen = 0

  async function seal(): Promise<void> {
    for (;;) {
      const now = clock.now()
      const sealed = await database.begin(tx => sealNext(tx, { signer, now, seen }))
      if (sealed === undefined) break
      seen = sealed.position
    }
    const checkpoint = await lastCheckpoint(database.reader, Number.MAX_SAFE_INTEGER)
    if (checkpoint) await letLeave({ database, ways, troubled }, checkpoint, clock.now())
  }

  const sealer = startSealer({ seal, waitMs, troubled })
  sealer.wake()
  return { origin, verifierKey: writeVerifierKey(signer), wake: sealer.wake, seal: sealer.now, close: sealer.stop }
}
