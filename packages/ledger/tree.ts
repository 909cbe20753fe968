import { sha256 } from '@noble/hashes/sha2.js'

/** The hash of a leaf (RFC 6962, section 2.1: SHA-256 of 0x00 and the entry). */
export function leafHash(entry: Uint8Array): Uint8Array {
  const prefixed = new Uint8Array(1 + entry.length)
  prefixed.set(entry, 1)
  return sha256(prefixed)
}

/** The hash of an inner node (RFC 6962, section 2.1: SHA-256 of 0x01, left and right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(65)
  both[0] = 1
  both.set(left, 1)
  both.set(right, 33)
  return sha256(both)
}

/** The root of a tree without leaves. */
export const emptyRoot: Uint8Array = sha256(new Uint8Array())

/** How many of `size` leaves (two or more) stand left of the root: the largest power of two below `size`. */
export function leftOf(size: number): number {
  let left = 1
  while (left * 2 < size) left *= 2
  return left
}

/**
 * Looks up a node of the tree: level 0 are the leaf hashes, `index` counts from the left within a level.
 * Only nodes whose leaves all exist are ever asked for.
 */
export type ReadNode = (level: number, index: number) => Uint8Array | Promise<Uint8Array>

/** The root over the leaves from `from` up to but without `to`, where `from` is where RFC 6962 would cut. */
export async function rootBetween(read: ReadNode, from: number, to: number): Promise<Uint8Array> {
  const size = to - from
  const level = Math.round(Math.log2(size))
  if (2 ** level === size) return read(level, from / size)
  const middle = from + leftOf(size)
  return nodeHash(await rootBetween(read, from, middle), await rootBetween(read, middle, to))
}
