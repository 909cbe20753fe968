/**
 * What is wrong with an export, seen from its first wrong place:
 * - `altered`: the records of this batch are not the ones that were signed
 * - `removed`: records are missing from this batch, or all that follows is
 * - `added`: records stand in this batch that were not signed with it
 * - `reordered`: as many records as were signed, in another order
 * - `checkpoint-altered`: the checkpoint that closes this batch is not one the log's key signed
 * - `checkpoint-misplaced`: it is genuine, but the checkpoint before it is missing or another one
 * - `rewritten`: all is signed, yet it contradicts a checkpoint or a copy that was kept outside: the log itself, or
 *   whoever holds its key, told two stories
 * - `header`: the first line does not say what follows
 * - `earlier-copy`: the copy to compare with is itself not sound
 */
export type Fault =
  | 'altered'
  | 'removed'
  | 'added'
  | 'reordered'
  | 'checkpoint-altered'
  | 'checkpoint-misplaced'
  | 'rewritten'
  | 'header'
  | 'earlier-copy'

/** Positions that were signed together, counted from 1, both ends included. */
export interface Batch {
  readonly from: number
  readonly to: number
  /** When it was sealed, by the server's clock; null when no genuine checkpoint says so. */
  readonly sealedAt: string | null
}

/** Every record is the one that was signed, at its place, up to `size`. */
export interface Sound {
  readonly ok: true
  readonly origin: string
  /** The first position of the export, and the last, which is the size of the log that was signed. */
  readonly from: number
  readonly size: number
  /** The root of the tree, in base64. */
  readonly root: string
  /** The last checkpoint, worth keeping outside; null in an empty log. */
  readonly checkpoint: string | null
  readonly sealedAt: string | null
  readonly batches: number
  /** How many of the checkpoints kept outside were found to agree, and how many lie before the export begins. */
  readonly agreed: number
  readonly unchecked: number
  /** How many records were found equal in the earlier copy. */
  readonly compared: number
}

/** Something is wrong, first in this batch. */
export interface Unsound {
  readonly ok: false
  readonly fault: Fault
  readonly batch: Batch | null
  /** The first wrong record, which only an earlier copy can show. */
  readonly record: number | null
}

/** What a verification comes to. */
export type Verdict = Sound | Unsound

/** A verdict that something is wrong. */
export function unsound(fault: Fault, batch: Batch | null): Unsound {
  return { ok: false, fault, batch, record: null }
}
