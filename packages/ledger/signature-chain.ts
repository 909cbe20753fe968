import type { NoteVerifier } from './note-key.ts'
import { isSignedByLog } from './seal.ts'
import { unsound, type Batch, type Unsound } from './verdict.ts'

/** So many checkpoints are kept until one signature is checked for all of them. */
const CHECKPOINTS_PER_SIGNATURE = 64

/**
 * Checkpoints of which each names the digest of the one before, so that a signature speaks for all before it. Checking
 * one costs as much as hashing hundreds of records, hence only one in so many is checked; when it is wrong, those kept
 * since the last good one are searched for the first wrong one.
 */
export class SignatureChain {
  readonly #known: readonly NoteVerifier[]
  #unchecked: { note: string; batch: Batch }[] = []

  constructor(known: readonly NoteVerifier[]) {
    this.#known = known
  }

  /** Adds the checkpoint that closes a batch and follows the one added before. */
  add(note: string, batch: Batch): Unsound | undefined {
    this.#unchecked.push({ note, batch })
    return this.#unchecked.length < CHECKPOINTS_PER_SIGNATURE ? undefined : this.settle()
  }

  /** Whether the log signed this note, wherever it belongs. */
  isGenuine(note: string): boolean {
    return isSignedByLog(note, this.#known)
  }

  /** Leaves no signature unchecked, and names the batch of the first one that is wrong. */
  settle(): Unsound | undefined {
    const kept = this.#unchecked
    this.#unchecked = []
    const last = kept.at(-1)
    if (last === undefined || this.isGenuine(last.note)) return undefined
    const { batch } = kept.find(({ note }) => !this.isGenuine(note)) ?? last
    return unsound('checkpoint-altered', { ...batch, sealedAt: null })
  }
}
