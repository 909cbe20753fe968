import { sameBytes } from './bytes.ts'
import { emptyRoot, leftOf, nodeHash, rootBetween, type ReadNode } from './tree.ts'

/**
 * The proof that the tree of `size` leaves only added leaves to the tree of `earlier` leaves (PROOF in RFC 6962,
 * section 2.1.2). Of an empty or equal tree nothing needs to be shown: the proof is empty. Throws a RangeError when
 * `earlier` is the larger one.
 */
export async function proveConsistency(read: ReadNode, earlier: number, size: number): Promise<Uint8Array[]> {
  if (!(earlier >= 0 && earlier <= size)) throw new RangeError('the earlier tree is the smaller one')
  return earlier === 0 ? [] : climb(0, size, true)

  async function climb(from: number, to: number, whole: boolean): Promise<Uint8Array[]> {
    if (to === earlier) return whole ? [] : [await rootBetween(read, from, to)]
    const middle = from + leftOf(to - from)
    return earlier <= middle
      ? [...(await climb(from, middle, whole)), await rootBetween(read, middle, to)]
      : [...(await climb(middle, to, false)), await rootBetween(read, from, middle)]
  }
}

/** The head of a tree: how many leaves it has and its root. */
export interface TreeHead {
  size: number
  root: Uint8Array
}

/** Whether the proof shows that `later` holds all leaves of `earlier`, in their order, with others only behind them. */
export function extendsTree(earlier: TreeHead, later: TreeHead, proof: readonly Uint8Array[]): boolean {
  if (!(earlier.size >= 0 && earlier.size <= later.size)) return false
  if (earlier.size === 0) return proof.length === 0 && sameBytes(earlier.root, emptyRoot)
  const reached = climb(earlier.size, later.size, proof.length, true)
  return reached !== undefined && sameBytes(reached.before, earlier.root) && sameBytes(reached.now, later.root)

  /** The roots over the first `kept` and over all `width` leaves of a subtree, from the first `height` hashes. */
  function climb(kept: number, width: number, height: number, whole: boolean): Roots | undefined {
    const hash = proof[height - 1]
    if (kept === width) return same(whole ? (height === 0 ? earlier.root : undefined) : height === 1 ? hash : undefined)
    if (hash?.length !== 32) return undefined
    const left = leftOf(width)
    if (kept <= left) {
      const ours = climb(kept, left, height - 1, whole)
      return ours && { before: ours.before, now: nodeHash(ours.now, hash) }
    }
    const ours = climb(kept - left, width - left, height - 1, false)
    return ours && { before: nodeHash(hash, ours.before), now: nodeHash(hash, ours.now) }
  }
}

interface Roots {
  before: Uint8Array
  now: Uint8Array
}

function same(root: Uint8Array | undefined): Roots | undefined {
  return root && { before: root, now: root }
}
