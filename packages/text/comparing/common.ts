import { longestRise } from './longest-rise.ts'

/** Two stretches that are looked at: from inclusive, to exclusive. */
interface Stretch {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
}

type Numbers = ArrayLike<number>

/** More differences than this are searched for through what stands only once, so that no input takes long. */
const mostDifferences = 256
const deepest = 40

/**
 * What two sequences of numbers have in common, in the order of both: for each place in `a` its place in `b`, or -1. The
 * longest there is where they differ in up to 256 places; elsewhere it is found between the numbers that both have once.
 * Myers, "An O(ND) Difference Algorithm" (1986), and the patience of Bram Cohen.
 */
export function commonOf(a: Numbers, b: Numbers): Int32Array {
  const partners = new Int32Array(a.length).fill(-1)
  search({ a, b, partners }, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, 0)
  return partners
}

interface Search {
  a: Numbers
  b: Numbers
  partners: Int32Array
}

function search(on: Search, whole: Stretch, depth: number): void {
  const stretch = trimmed(on, whole)
  if (stretch.aFrom === stretch.aTo || stretch.bFrom === stretch.bTo) return
  if (depth > deepest || shortest(on, stretch)) return
  let from = stretch
  for (const [a, b] of standingOnce(on, stretch)) {
    on.partners[a] = b
    search(on, { ...from, aTo: a, bTo: b }, depth + 1)
    from = { ...stretch, aFrom: a + 1, bFrom: b + 1 }
  }
  if (from !== stretch) search(on, from, depth + 1)
}

/** Pairs what is equal at both ends and answers what is left between. */
function trimmed({ a, b, partners }: Search, { aFrom, aTo, bFrom, bTo }: Stretch): Stretch {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) partners[aFrom++] = bFrom++
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) partners[--aTo] = --bTo
  return { aFrom, aTo, bFrom, bTo }
}

/** The shortest way from one to the other, unless it has too many steps: then nothing is paired and it answers false. */
function shortest(on: Search, stretch: Stretch): boolean {
  const { a, b } = on
  const { aFrom, bFrom } = stretch
  const [width, height] = [stretch.aTo - aFrom, stretch.bTo - bFrom]
  const most = Math.min(width + height, mostDifferences)
  const reached: Int32Array[] = []
  for (let steps = 0; steps <= most; steps += 1) {
    const before = reached.at(-1)
    const row = new Int32Array(2 * steps + 1)
    reached.push(row)
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = before ? startOn(before, steps, diagonal) : 0
      let y = x - diagonal
      while (x < width && y < height && a[aFrom + x] === b[bFrom + y]) [x, y] = [x + 1, y + 1]
      row[diagonal + steps] = x
      if (x >= width && y >= height) {
        walkBack(on, stretch, reached)
        return true
      }
    }
  }
  return false
}

/** Where a diagonal begins after one more step: down from the diagonal above, or right from the one below. */
function startOn(before: Int32Array, steps: number, diagonal: number): number {
  const fromBelow = before[diagonal - 1 + steps - 1] ?? -1
  const fromAbove = before[diagonal + 1 + steps - 1] ?? -1
  return comesDown(steps, diagonal, fromBelow, fromAbove) ? fromAbove : fromBelow + 1
}

function comesDown(steps: number, diagonal: number, fromBelow: number, fromAbove: number): boolean {
  return diagonal === -steps || (diagonal !== steps && fromBelow < fromAbove)
}

function walkBack({ partners }: Search, { aFrom, aTo, bFrom, bTo }: Stretch, reached: readonly Int32Array[]): void {
  let [x, y] = [aTo - aFrom, bTo - bFrom]
  for (let steps = reached.length - 1; steps >= 0; steps -= 1) {
    const before = reached[steps - 1]
    const begin = before ? startOn(before, steps, x - y) : 0
    while (x > begin) {
      x -= 1
      y -= 1
      partners[aFrom + x] = bFrom + y
    }
    if (before) {
      const [fromBelow, fromAbove] = [before[x - y - 1 + steps - 1] ?? -1, before[x - y + 1 + steps - 1] ?? -1]
      if (comesDown(steps, x - y, fromBelow, fromAbove)) y -= 1
      else x -= 1
    }
  }
}

/** What both have exactly once, in the order of both. */
function standingOnce({ a, b }: Search, { aFrom, aTo, bFrom, bTo }: Stretch): [number, number][] {
  const inA = placesOf(a, aFrom, aTo)
  const inB = placesOf(b, bFrom, bTo)
  const both: [number, number][] = []
  for (const [value, place] of inA) {
    const other = inB.get(value) ?? -1
    if (place >= 0 && other >= 0) both.push([place, other])
  }
  return longestRise(both.map(([, other]) => other)).flatMap(index => both.slice(index, index + 1))
}

/** Where each number stands; -1 for one that stands in several places. */
function placesOf(numbers: Numbers, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let place = from; place < to; place += 1) {
    const value = numbers[place] ?? 0
    places.set(value, places.has(value) ? -1 : place)
  }
  return places
}
