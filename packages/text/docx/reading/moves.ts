import type { Proposal } from '../../model.ts'

/** A proposal with the name of the move that it is an end of. */
export type Told = Omit<Proposal, 'id'> & { move: string | null }

/**
 * Makes one proposal of the two ends of a move, which bear the same name. Each paragraph that moves is one; an end
 * whose other end is not there is a deletion or an insertion.
 */
export function pairMoves(told: readonly Told[]): Omit<Proposal, 'id'>[] {
  const arrivals = new Map<string, Told>()
  const departures = new Map<string, number>()
  for (const each of told) {
    if (each.move === null) continue
    if (each.change === 'insert') arrivals.set(each.move, arrivals.get(each.move) ?? each)
    else departures.set(each.move, (departures.get(each.move) ?? 0) + 1)
  }
  const paired = (move: string | null) => (move !== null && departures.has(move) ? arrivals.get(move) : undefined)
  return told.flatMap(each => {
    const arrival = paired(each.move)
    const { move, ...proposal } = each
    if (!arrival || move === null) return [proposal]
    if (each.change === 'insert') return each === arrival ? [] : [proposal]
    const isOnly = departures.get(move) === 1
    return [{ ...proposal, change: 'move' as const, to: arrival.place, proposed: isOnly ? arrival.proposed : each.was }]
  })
}
