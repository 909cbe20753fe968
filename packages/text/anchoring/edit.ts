import { partnersFromEnd, partnersOf } from '../comparing/partners.ts'
import { tokensOf } from '../comparing/tokens.ts'

/** What became of the words of one provision. All numbers are UTF-16 offsets. */
export interface Edit {
  before: string
  after: string
  /**
   * For each unit before, its place after, or -1; once searched from the beginning and once from the end. Where the two
   * differ, the words do not say which of several equal ones stayed.
   */
  fromStart: Int32Array
  fromEnd: Int32Array
}

export function editBetween(before: string, after: string): Edit {
  const [old, young] = [tokensOf(before), tokensOf(after)]
  const [fromStart, fromEnd] = [partnersOf(old, young), partnersFromEnd(old, young)]
  return { before, after, fromStart: unitsOf(old, young, fromStart), fromEnd: unitsOf(old, young, fromEnd) }
}

function unitsOf(old: readonly string[], young: readonly string[], partners: Int32Array): Int32Array {
  const starts = [0]
  for (const token of young) starts.push((starts.at(-1) ?? 0) + token.length)
  return Int32Array.from(
    old.flatMap((token, place) => {
      const partner = partners[place] ?? -1
      const start = starts[partner] ?? -1
      return Array.from({ length: token.length }, (_, unit) => (partner === -1 ? -1 : start + unit))
    }),
  )
}
