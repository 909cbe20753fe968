/** The share of features that two sorted sets have in common, from 0 to 1 (Dice); two empty ones are half alike. */
export function shareOf(a: Uint32Array, b: Uint32Array): number {
  if (a.length + b.length === 0) return 0.5
  let [inA, inB, common] = [0, 0, 0]
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] ?? 0) - (b[inB] ?? 0)
    if (difference === 0) common += 1
    if (difference <= 0) inA += 1
    if (difference >= 0) inB += 1
  }
  return (2 * common) / (a.length + b.length)
}

/** Longer lists are cut into as many blocks on both sides, so that time grows with length and no faster. */
const longestBlock = 160

/**
 * Pairs places of two lists in order, so that the sum of their likeness is the greatest. `likeness` answers 0 for two that
 * must not be paired.
 */
export function bestInOrder(
  [length, otherLength]: [number, number],
  likeness: (place: number, other: number) => number,
): [number, number][] {
  const blocks = Math.ceil(Math.max(length, otherLength) / longestBlock)
  return Array.from({ length: blocks }, (_, block) => {
    const [from, to] = [cut(length, block, blocks), cut(length, block + 1, blocks)]
    const [otherFrom, otherTo] = [cut(otherLength, block, blocks), cut(otherLength, block + 1, blocks)]
    const pairs = bestOfBlock([to - from, otherTo - otherFrom], (i, j) => likeness(from + i, otherFrom + j))
    return pairs.map(([i, j]): [number, number] => [from + i, otherFrom + j])
  }).flat()
}

function cut(length: number, block: number, blocks: number): number {
  return Math.floor((length * block) / blocks)
}

function bestOfBlock([height, width]: [number, number], likeness: (i: number, j: number) => number) {
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1))
  const alike = Array.from({ length: height }, (_, i) => Float64Array.from({ length: width }, (_, j) => likeness(i, j)))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + (alike[i]?.[j] ?? 0))
    }
  }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < height && j < width) {
    const likely = alike[i]?.[j] ?? 0
    if (likely > 0 && at(i, j) === at(i + 1, j + 1) + likely) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i += 1
    else j += 1
  }
  return pairs
}
