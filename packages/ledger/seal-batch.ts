import { append, emptyFrontier, rootOf, type Frontier, type NodeCompleted } from './frontier.ts'
import type { NoteSigner } from './note-key.ts'
import { recordHash } from './record.ts'
import { digestOf, signSeal } from './seal.ts'

/** How far a log has been sealed: the edge of its tree, and the last signed checkpoint unless it is empty. */
export interface Sealed {
  readonly frontier: Frontier
  readonly note: string | undefined
}

/** A log of which nothing has been sealed yet. */
export const nothingSealed: Sealed = { frontier: emptyFrontier, note: undefined }

/**
 * Appends the lines of the next records, in order, and signs the checkpoint that closes them as a batch. `at` is the
 * server's time as ISO 8601 with milliseconds; `completed` hears of every node of the tree that became complete.
 */
export function sealBatch(
  { frontier, note }: Sealed,
  { lines, at, signer, completed }: SealingBatch,
): Sealed & { note: string } {
  let grown = frontier
  for (const line of lines) grown = append(grown, recordHash(line), completed)
  const seal = { origin: signer.name, size: grown.size, root: rootOf(grown), at, after: digestOf(note) }
  return { frontier: grown, note: signSeal(seal, signer) }
}

/** What is sealed together. */
export interface SealingBatch {
  readonly lines: Iterable<string>
  readonly at: string
  readonly signer: NoteSigner
  readonly completed?: NodeCompleted
}
