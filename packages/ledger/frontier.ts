import { fromBase64, Malformed, readWhole, toBase64 } from './bytes.ts'
import { emptyRoot, leftOf, nodeHash, type ReadNode } from './tree.ts'

/**
 * All that must be remembered of a tree to let it grow: how many leaves it has, and the roots of the perfect
 * subtrees they form, largest first; one for each bit set in `size`, so at most 53 hashes.
 */
export interface Frontier {
  readonly size: number
  readonly roots: readonly Uint8Array[]
}

/** The tree without leaves. */
export const emptyFrontier: Frontier = { size: 0, roots: [] }

/** Hears of every node that a new leaf completes, the leaf itself (level 0) first. */
export type NodeCompleted = (level: number, index: number, hash: Uint8Array) => void

/** The tree with one more leaf. The frontier handed in stays as it was. */
export function append({ size, roots }: Frontier, leaf: Uint8Array, completed?: NodeCompleted): Frontier {
  const grown = roots.slice()
  let [level, index, hash] = [0, size, leaf]
  completed?.(level, index, hash)
  for (; index % 2 === 1; index = (index - 1) / 2) {
    hash = nodeHash(grown.pop() ?? hash, hash)
    level += 1
    completed?.(level, (index - 1) / 2, hash)
  }
  grown.push(hash)
  return { size: size + 1, roots: grown }
}

/** The root hash of the tree (RFC 6962, section 2.1). */
export function rootOf({ roots }: Frontier): Uint8Array {
  return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right))
}

/** The frontier that the tree had at a size, from nodes that are kept: the perfect subtrees, largest first. */
export async function frontierAt(read: ReadNode, size: number): Promise<Frontier> {
  const roots: Uint8Array[] = []
  for (let rest = size, from = 0; rest > 0;) {
    const width = leftOf(rest + 1)
    roots.push(await read(Math.log2(width), from / width))
    from += width
    rest -= width
  }
  return { size, roots }
}

/** A frontier as one line of text: the size, a space, the roots one after the other in base64. */
export function writeFrontier({ size, roots }: Frontier): string {
  const bytes = new Uint8Array(roots.length * 32)
  roots.forEach((root, index) => bytes.set(root, index * 32))
  return `${size} ${toBase64(bytes)}`
}

/** Reads what `writeFrontier` wrote; refuses a number of hashes that does not belong to the size. */
export function readFrontier(line: string): Frontier {
  const space = line.indexOf(' ')
  const size = readWhole(line.slice(0, Math.max(space, 0)))
  const bytes = fromBase64(line.slice(space + 1))
  const count = size.toString(2).replaceAll('0', '').length
  if (bytes.length !== count * 32) throw new Malformed('a frontier has one hash for each bit of its size')
  return { size, roots: Array.from({ length: count }, (_, index) => bytes.slice(index * 32, index * 32 + 32)) }
}
