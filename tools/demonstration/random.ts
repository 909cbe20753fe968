/** A source of numbers from 0 (included) to 1 (not included). */
export type Random = () => number

/** The same numbers for the same seed, on every machine (the mulberry32 sequence). Not for anything secret. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** A day from the first to the last, both included. */
export function dayBetween(random: Random, first: string, last: string): string {
  const [from, to] = [Date.parse(first), Date.parse(last)].map(moment => moment / dayLength)
  return new Date(wholeBetween(random, from ?? 0, to ?? 0) * dayLength).toISOString().slice(0, 10)
}

/** The day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - dayLength).toISOString().slice(0, 10)
}

/** One of the entries, each as likely as its weight beside the others. */
export function pick(random: Random, table: WeightedTable): string {
  const total = table.reduce((sum, [, weight]) => sum + weight, 0)
  let left = random() * total
  for (const [entry, weight] of table) {
    left -= weight
    if (left < 0) return entry
  }
  return table.at(-1)?.[0] ?? ''
}

export type WeightedTable = readonly (readonly [entry: string, weight: number])[]

const dayLength = 24 * 60 * 60 * 1000
