import { counted, neededOf, type Share } from './shares.ts'

/** Of what a majority is counted: all who count, those of them who are present, the votes cast, or the votes for and against. */
export type Base = 'roll' | 'present' | 'cast' | 'decided'

export interface VoteRule {
  share: Share
  base: Base
  /** What becomes of as many for as against: it is lost, or the chair decides. */
  tie: 'lost' | 'chair'
}

/** What was counted when a vote closed; whoever is present and is in none of the three did not vote. */
export interface Counts {
  roll: number
  present: number
  yes: number
  no: number
  abstained: number
}

export interface VoteOutcome {
  /** How many the base is. */
  base: number
  /** The votes for it that were needed. */
  needed: number
  result: 'carried' | 'lost' | 'tied'
}

/**
 * What a vote comes to under a rule, in whole numbers only. "More than half of the members" is the share 1 of 2, more than, with the roll as its base:
 * whoever is absent or abstains then counts as one of those who would have to agree. A tie is "tied" only where the chair decides it.
 * Throws a RangeError when more voted than were present, or more were present than count.
 */
export function outcomeOf({ share, base, tie }: VoteRule, counts: Counts): VoteOutcome {
  const { yes, no } = counts
  const whole = baseOf(base, counts)
  const needed = neededOf(share, whole)
  if (yes >= needed) return { base: whole, needed, result: 'carried' }
  return { base: whole, needed, result: tie === 'chair' && yes === no && yes > 0 ? 'tied' : 'lost' }
}

function baseOf(base: Base, { roll, present, yes, no, abstained }: Counts): number {
  for (const number of [roll, present, yes, no, abstained]) counted(number)
  const cast = yes + no + abstained
  if (cast > present) throw new RangeError('More voted than were present.')
  if (present > roll) throw new RangeError('More were present than count.')
  return { roll, present, cast, decided: yes + no }[base]
}
