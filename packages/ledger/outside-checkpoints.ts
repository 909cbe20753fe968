import { Malformed, sameBytes } from './bytes.ts'
import { readCheckpoint, type Checkpoint } from './checkpoint.ts'
import { rootOf, type Frontier } from './frontier.ts'
import type { NoteVerifier } from './note-key.ts'
import { parseNote } from './note.ts'
import { isSignedByLog } from './seal.ts'
import type { Batch } from './verdict.ts'

/** Checkpoints that left the machine earlier: what the log said then must still be what it says. */
export class OutsideCheckpoints {
  readonly #kept: readonly Checkpoint[]
  #next = 0
  #agreedSize = 0
  /** How many were found to agree. */
  agreed = 0
  /** How many speak of the time before the export begins. */
  unchecked = 0
  /** The positions within which the log differs from what one of them signed. */
  contradicted: Batch | undefined

  /** Refuses a note that the log's key did not sign: it would prove nothing. */
  constructor(notes: readonly string[], known: readonly NoteVerifier[]) {
    if (!notes.every(note => isSignedByLog(note, known))) {
      throw new Malformed('a checkpoint kept outside is not signed with the given key')
    }
    const kept = notes.map(note => readCheckpoint(parseNote(note).text))
    kept.sort((one, other) => one.size - other.size)
    this.#kept = kept
  }

  /** Starts the comparison where the export of that log starts. */
  begin(origin: string, start: Frontier): void {
    if (this.#kept.some(checkpoint => checkpoint.origin !== origin)) {
      throw new Malformed('a checkpoint kept outside speaks of another log')
    }
    this.#next = this.unchecked = this.#kept.filter(checkpoint => checkpoint.size < start.size).length
    this.compare(start)
  }

  /** Compares the tree as it has grown so far with what was signed at that size. */
  compare(grown: Frontier): void {
    for (let kept = this.#kept[this.#next]; kept?.size === grown.size; kept = this.#kept[this.#next]) {
      this.#next += 1
      if (sameBytes(kept.root, rootOf(grown))) {
        this.agreed += 1
        this.#agreedSize = kept.size
      } else {
        this.contradicted ??= { from: this.#agreedSize + 1, to: kept.size, sealedAt: null }
      }
    }
  }

  /** How many records the largest of them signed, if that is more than `size`. */
  beyond(size: number): number | undefined {
    const largest = this.#kept.at(-1)?.size ?? 0
    return largest > size ? largest : undefined
  }
}
