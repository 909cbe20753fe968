import { commonOf } from './common.ts'
import { aloneIn, gapsOf, pair, type Gap, type Pairing } from './pairing.ts'
import { numbering } from './tokens.ts'

/** Shorter words say too little to know a provision by, far from where it stood. */
const tellingLength = 12

/**
 * Pairs provisions that say the same: first what stands once in both, wherever; then repeated ones where they stand in the
 * same order between those; then telling ones that are left, one after another.
 */
export function pairEqualWords(pairing: Pairing): void {
  for (const { alone, others } of sayingTheSame(pairing)) {
    const [inA, inB] = [alone[0], others[0]]
    if (alone.length === 1 && others.length === 1 && inA !== undefined && inB !== undefined) pair(pairing, inA, inB)
  }
  pairWithinGaps(pairing)
  for (const { alone, others } of sayingTheSame(pairing)) {
    others.slice(0, alone.length).forEach((inB, index) => pair(pairing, alone[index] ?? -1, inB))
  }
}

/** Those that are alone and say the same, where their words are telling. */
function sayingTheSame({ a, b, ofA, ofB }: Pairing): Gap[] {
  const bySaid = Map.groupBy(aloneIn(ofB), inB => b.said(inB))
  const telling = aloneIn(ofA).filter(inA => a.said(inA).length >= tellingLength)
  return [...Map.groupBy(telling, inA => a.said(inA))].flatMap(([said, alone]) => {
    const others = bySaid.get(said)
    return others ? [{ alone, others }] : []
  })
}

function pairWithinGaps(pairing: Pairing): void {
  const { a, b } = pairing
  for (const { alone, others } of gapsOf(pairing)) {
    const numberOf = numbering()
    const partners = commonOf(
      alone.map(inA => numberOf(a.said(inA))),
      others.map(inB => numberOf(b.said(inB))),
    )
    partners.forEach((other, index) => {
      if (other >= 0) pair(pairing, alone[index] ?? -1, others[other] ?? -1)
    })
  }
}
