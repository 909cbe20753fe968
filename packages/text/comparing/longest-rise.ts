/** The longest rising subsequence: the places of its members, in order. In n log n. */
export function longestRise(numbers: ArrayLike<number>): number[] {
  const ends: number[] = []
  const previous = new Int32Array(numbers.length).fill(-1)
  for (let place = 0; place < numbers.length; place += 1) {
    const length = firstNotBelow(numbers, ends, numbers[place] ?? 0)
    previous[place] = ends[length - 1] ?? -1
    ends[length] = place
  }
  const rise: number[] = []
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) rise.push(place)
  return rise.toReversed()
}

function firstNotBelow(numbers: ArrayLike<number>, ends: readonly number[], value: number): number {
  let [low, high] = [0, ends.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
