/** How large a page is, in points. */
export interface PageSize {
  width: number
  height: number
}

/** Pages below each other in a long box: where each begins, in pixels from its top, and where the last one ends. */
export type Tops = readonly number[]

/** Where pages begin whose heights in pixels `heightOf` tells, each followed by a gap. */
export function topsOf(count: number, heightOf: (number: number) => number, gap: number): Tops {
  const tops = [0]
  for (let number = 1; number <= count; number += 1) tops.push((tops.at(-1) ?? 0) + heightOf(number) + gap)
  return tops
}

/** The first page whose end is below `y`; pages count from 1. Halving, so that 900 pages cost no more than nine. */
export function pageAt(tops: Tops, y: number): number {
  let [low, high] = [1, Math.max(tops.length - 1, 1)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((tops[middle] ?? 0) > y) high = middle
    else low = middle + 1
  }
  return low
}

/** The pages that a window of this height sees, with one more on either side. */
export function pagesInSight(tops: Tops, top: number, height: number): { from: number; to: number } {
  const last = Math.max(tops.length - 1, 1)
  return { from: Math.max(pageAt(tops, top) - 1, 1), to: Math.min(pageAt(tops, top + height) + 1, last) }
}
