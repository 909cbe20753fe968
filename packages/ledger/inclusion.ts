import { sameBytes } from './bytes.ts'
import { leftOf, nodeHash, rootBetween, type ReadNode } from './tree.ts'

/**
 * The proof that the leaf `index` stands in the tree of `size` leaves: the sibling hashes from the leaf up to below the
 * root (PATH in RFC 6962, section 2.1.1). Throws a RangeError when there is no such leaf.
 */
export async function proveInclusion(read: ReadNode, index: number, size: number): Promise<Uint8Array[]> {
  if (!(index >= 0 && index < size)) throw new RangeError('no such leaf')
  return climb(0, size)

  async function climb(from: number, to: number): Promise<Uint8Array[]> {
    if (to - from === 1) return []
    const middle = from + leftOf(to - from)
    return index < middle
      ? [...(await climb(from, middle)), await rootBetween(read, middle, to)]
      : [...(await climb(middle, to)), await rootBetween(read, from, middle)]
  }
}

/** What an inclusion proof claims: this leaf hash stands at `index` in the tree of `size` leaves with this root. */
export interface Inclusion {
  index: number
  size: number
  leaf: Uint8Array
  root: Uint8Array
}

/** Whether the proof shows what it claims. Any other proof, also a longer or shorter one, shows nothing. */
export function includes({ index, size, leaf, root }: Inclusion, proof: readonly Uint8Array[]): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false
  const reached = climb(index, size, proof.length)
  return reached !== undefined && sameBytes(reached, root)

  /** The root over `width` leaves, of which ours is the one at `place`, made from the first `height` hashes. */
  function climb(place: number, width: number, height: number): Uint8Array | undefined {
    if (width === 1) return height === 0 ? leaf : undefined
    const sibling = proof[height - 1]
    if (sibling?.length !== 32) return undefined
    const left = leftOf(width)
    if (place < left) {
      const ours = climb(place, left, height - 1)
      return ours && nodeHash(ours, sibling)
    }
    const ours = climb(place - left, width - left, height - 1)
    return ours && nodeHash(sibling, ours)
  }
}
