import { pairEqualWords } from '../comparing/equal-words.ts'
import { gapsOf, nothingPaired, pair, pairWhere, type Pairing } from '../comparing/pairing.ts'
import { namingPictures, sheetOf } from '../comparing/sheet.ts'
import { likenessIn, pairSimilarWords } from '../comparing/similar-words.ts'
import type { TextDocument } from '../model.ts'

/** How much alike the words must be for an id to be believed before similar words elsewhere are looked for. */
const bornOut = 0.4

/** Pairs ours with what came back, from the surest ground to the least: an id alone comes last, and only in its place. */
export function pairReturned(base: TextDocument, returned: TextDocument): Pairing {
  const nameOf = namingPictures()
  const pairing = nothingPaired(sheetOf(base, nameOf), sheetOf(returned, nameOf))
  const claimants = Map.groupBy(returned.provisions.keys(), place => returned.provisions[place]?.id ?? '')
  const claiming = (inA: number) => claimants.get(base.provisions[inA]?.id ?? '') ?? []
  const { a, b } = pairing

  pairWhere(pairing, inA => claiming(inA).find(inB => a.said(inA) === b.said(inB)))
  pairEqualWords(pairing)
  const likeness = likenessIn(pairing)
  pairWhere(pairing, inA => {
    const alike = claiming(inA).filter(inB => pairing.ofB[inB] === -1 && likeness(inA, inB) >= bornOut)
    return alike.toSorted((one, other) => likeness(inA, other) - likeness(inA, one))[0]
  })
  pairSimilarWords(pairing)
  for (const { alone, others } of gapsOf(pairing)) {
    for (const inA of alone) {
      const inB = claiming(inA).find(place => others.includes(place))
      if (inB !== undefined) pair(pairing, inA, inB)
    }
  }
  return pairing
}
