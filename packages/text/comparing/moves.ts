import { longestRise } from './longest-rise.ts'
import type { Pairing } from './pairing.ts'

/**
 * Which provisions of `b` stand elsewhere: those whose parents are both there and no longer belong together, and those out of
 * order among their siblings. What stands in a chapter that moved as a whole did not move itself.
 */
export function movedIn(pairing: Pairing): Set<number> {
  const { b, ofB } = pairing
  const moved = new Set<number>()
  const paired = [...ofB.keys()].filter(inB => ofB[inB] !== -1)
  const parentOf = (inB: number) => sharedParent(pairing, inB)
  for (const inB of paired) if (parentOf(inB) === 'other') moved.add(inB)
  const staying = paired.filter(inB => !moved.has(inB))
  for (const [parent, siblings] of Map.groupBy(staying, parentOf)) {
    const among = parent === 'gone' ? paired : siblings
    const inOrder = new Set(longestRise(among.map(inB => ofB[inB] ?? -1)).map(index => among[index]))
    for (const inB of siblings) if (!inOrder.has(inB) && !movedAbove(b.parents, moved, inB)) moved.add(inB)
  }
  return moved
}

/** The place of the parent, where it is the same in both; `gone` where one of the two parents has no partner. */
function sharedParent({ a, b, ofA, ofB }: Pairing, inB: number): number | 'gone' | 'other' {
  const inA = ofB[inB] ?? -1
  const [before, after] = [a.parents[inA] ?? -1, b.parents[inB] ?? -1]
  if ((before !== -1 && ofA[before] === -1) || (after !== -1 && ofB[after] === -1)) return 'gone'
  const now = before === -1 ? -1 : (ofA[before] ?? -1)
  return now === after ? after : 'other'
}

function movedAbove(parents: Int32Array, moved: ReadonlySet<number>, inB: number): boolean {
  for (let place = parents[inB] ?? -1; place !== -1; place = parents[place] ?? -1) if (moved.has(place)) return true
  return false
}
