/** The list with the thing at `from` standing at `to`; beyond the ends it stays at the end. */
export function moved<Thing>(list: readonly Thing[], from: number, to: number): Thing[] {
  const thing = list[from]
  if (thing === undefined) return [...list]
  const others = list.filter((_, place) => place !== from)
  const place = Math.min(Math.max(to, 0), others.length)
  return [...others.slice(0, place), thing, ...others.slice(place)]
}

/** At which place something is let go at this height, given where the middles of the others are, from top to bottom. */
export function placeAt(y: number, middles: readonly number[]): number {
  return middles.filter(middle => middle < y).length
}
