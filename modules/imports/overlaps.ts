/** Somebody's or something's place in time, both days included; two claims of one key must not share a day. */
export interface Claim {
  key: string
  from: string
  to: string | null
}

/** A row that wants a place: instead of a claim that stands already, or besides them. */
export interface Wish<C extends Claim> {
  number: number
  before: C | undefined
  after: C
}

/**
 * Finds the rows whose claims cannot be had, each with the claim in its way. What stands goes before what rows want, unless a row
 * changes it; a changed claim goes before a new one, an earlier row before a later one. When a row cannot have its change, the
 * claim stays as it was, and may in turn be in the way of others.
 */
export function clashes<C extends Claim>(standing: readonly C[], wishes: readonly Wish<C>[]): Map<number, C> {
  const lost = new Map<number, C>()
  for (;;) {
    const granted = wishes.filter(({ number }) => !lost.has(number))
    const replaced = new Set(granted.map(({ before }) => before))
    const held = [
      ...standing.filter(claim => !replaced.has(claim)).map(claim => ({ claim, rank: 0, number: 0 })),
      ...granted.map(({ number, before, after }) => ({ claim: after, rank: before ? 1 : 2, number })),
    ]
    const losers = losersOf(held)
    if (losers.size === 0) return lost
    for (const [number, claim] of losers) lost.set(number, claim)
  }
}

interface Held<C> {
  claim: C
  rank: number
  number: number
}

/** Goes through the claims of each key by their first days; of two that share a day the weaker one loses. */
function losersOf<C extends Claim>(held: readonly Held<C>[]): Map<number, C> {
  const losers = new Map<number, C>()
  let last: Held<C> | undefined
  for (const next of held.toSorted(inTime)) {
    if (!last || last.claim.key !== next.claim.key || (last.claim.to !== null && last.claim.to < next.claim.from)) {
      last = next
      continue
    }
    const weaker = isWeaker(last, next) ? last : next
    const stronger = weaker === last ? next : last
    if (weaker.rank > 0) losers.set(weaker.number, stronger.claim)
    last = stronger
  }
  return losers
}

function isWeaker<C>(one: Held<C>, other: Held<C>): boolean {
  return one.rank === other.rank ? one.number > other.number : one.rank > other.rank
}

function inTime<C extends Claim>({ claim: one }: Held<C>, { claim: other }: Held<C>): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  return one.from < other.from ? -1 : Number(one.from > other.from)
}
