/** A place in a meeting, and whether whoever holds it counts. */
export interface Seat {
  personId: string
  /** Always; only while they are there, as somebody who is exempt from attending; or never, as whoever is invited. */
  counts: 'always' | 'whilePresent' | 'never'
  /** Who sits here while the holder is away, where the rules allow it. Somebody without a seat, and for one seat only. */
  substituteId?: string
}

/** What somebody did. Arriving and leaving are of the meeting; a recusal is of one item, until they rejoin it. */
export type Move =
  | { at: string; personId: string; kind: 'arrived' | 'left' }
  | { at: string; personId: string; kind: 'recused' | 'rejoined'; itemId: string }

/** Who is there and who counts at one moment, each in the order of the seats. */
export interface Attendance {
  /** Whoever is there and takes part. */
  present: string[]
  /** Whoever stays away from the item because it concerns them. */
  recused: string[]
  /** The holders of all seats that count. */
  roll: string[]
  /** For each seat that counts and is taken, who votes on it. */
  voters: { seat: string; by: string }[]
}

/** One stretch of time in which nothing changed. */
export interface Stretch {
  from: string
  present: number
  roll: number
}

/**
 * Who was there at a moment (ISO 8601, in the same form as those of the moves), and for an item if one is named. A move at that very moment has happened. A recusal takes somebody out of
 * the item, out of the roll and out of the base at once, and no substitute sits for them. Throws a RangeError when somebody has two seats.
 */
export function attendanceAt(seats: readonly Seat[], moves: readonly Move[], at: string, itemId?: string): Attendance {
  checkSeats(seats)
  const state = new State(itemId)
  for (const move of inOrder(moves)) if (move.at <= at) state.take(move)
  const there = seats.flatMap(seat => [seat.personId, ...(seat.substituteId ? [seat.substituteId] : [])])
  const counting = seats.filter(seat => state.counts(seat))
  return {
    present: there.filter(id => state.takesPart(id)),
    recused: seats.map(seat => seat.personId).filter(id => state.recused.has(id)),
    roll: counting.map(seat => seat.personId),
    voters: counting.flatMap(seat => {
      const by = state.sitterOf(seat)
      return by === undefined ? [] : [{ seat: seat.personId, by }]
    }),
  }
}

/**
 * How many seats that count were taken, and how many there were, from the first move on; a new stretch begins where either number
 * changes. Of moves at one moment only what they come to is told.
 */
export function attendanceOver(seats: readonly Seat[], moves: readonly Move[], itemId?: string): Stretch[] {
  checkSeats(seats)
  const seatOf = new Map<string, Seat>()
  for (const seat of seats) for (const id of [seat.personId, seat.substituteId]) if (id) seatOf.set(id, seat)
  const state = new State(itemId)
  const roll = new Set(seats.filter(seat => state.counts(seat)))
  const taken = new Set<Seat>()
  const stretches: Stretch[] = []
  for (const move of inOrder(moves)) {
    state.take(move)
    const seat = seatOf.get(move.personId)
    if (seat) {
      set(roll, seat, state.counts(seat))
      set(taken, seat, state.counts(seat) && state.sitterOf(seat) !== undefined)
    }
    if (stretches.at(-1)?.from === move.at) stretches.pop()
    const [last, now] = [stretches.at(-1), { from: move.at, present: taken.size, roll: roll.size }]
    if (last?.present !== now.present || last.roll !== now.roll) stretches.push(now)
  }
  return stretches
}

/** What the moves so far come to, for one item or for the meeting. */
class State {
  readonly #itemId: string | undefined
  readonly #there = new Set<string>()
  readonly recused = new Set<string>()

  constructor(itemId: string | undefined) {
    this.#itemId = itemId
  }

  take(move: Move): void {
    if (!('itemId' in move)) set(this.#there, move.personId, move.kind === 'arrived')
    else if (move.itemId === this.#itemId) set(this.recused, move.personId, move.kind === 'recused')
  }

  takesPart(id: string): boolean {
    return this.#there.has(id) && !this.recused.has(id)
  }

  counts({ personId, counts }: Seat): boolean {
    if (this.recused.has(personId) || counts === 'never') return false
    return counts === 'always' || this.takesPart(personId)
  }

  sitterOf({ personId, substituteId }: Seat): string | undefined {
    if (this.takesPart(personId)) return personId
    return substituteId !== undefined && this.takesPart(substituteId) ? substituteId : undefined
  }
}

function checkSeats(seats: readonly Seat[]): void {
  const seen = new Set<string>()
  for (const { personId, substituteId } of seats)
    for (const id of [personId, substituteId]) {
      if (id === undefined) continue
      if (seen.has(id)) throw new RangeError('Nobody has two seats in one meeting.')
      seen.add(id)
    }
}

/** By time; what has the same time stays in the order in which it was recorded. */
function inOrder(moves: readonly Move[]): Move[] {
  return moves.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

function set<Item>(all: Set<Item>, item: Item, holds: boolean): void {
  if (holds) all.add(item)
  else all.delete(item)
}
