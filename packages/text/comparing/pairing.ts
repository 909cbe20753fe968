import type { Sheet } from './sheet.ts'
import { longestRise } from './longest-rise.ts'

/** Which provision of the one is which of the other, by place; -1 while a provision is alone. */
export interface Pairing {
  a: Sheet
  b: Sheet
  ofA: Int32Array
  ofB: Int32Array
}

/** What stands between two neighbouring pairs: the places of those still alone, in order. */
export interface Gap {
  alone: number[]
  others: number[]
}

export function nothingPaired(a: Sheet, b: Sheet): Pairing {
  const ofA = new Int32Array(a.provisions.length).fill(-1)
  const ofB = new Int32Array(b.provisions.length).fill(-1)
  return { a, b, ofA, ofB }
}

/** Pairs two provisions unless one of them has a partner already. */
export function pair({ ofA, ofB }: Pairing, inA: number, inB: number): void {
  if (ofA[inA] !== -1 || ofB[inB] !== -1) return
  ofA[inA] = inB
  ofB[inB] = inA
}

/** Pairs by what is given for each place of `a`: a place of `b`, or undefined. */
export function pairWhere(pairing: Pairing, partnerOf: (inA: number) => number | undefined): void {
  pairing.ofA.forEach((_, inA) => {
    const inB = partnerOf(inA)
    if (inB !== undefined) pair(pairing, inA, inB)
  })
}

/** The stretches of provisions that are alone, between pairs that stand in the same order in both. */
export function gapsOf({ ofA, ofB }: Pairing): Gap[] {
  if (!ofA.includes(-1) || !ofB.includes(-1)) return []
  const paired = [...ofA.keys()].filter(inA => ofA[inA] !== -1)
  const kept = longestRise(paired.map(inA => ofA[inA] ?? -1)).map(index => paired[index] ?? -1)
  const gaps: Gap[] = []
  let [fromA, fromB] = [0, 0]
  for (const inA of [...kept, ofA.length]) {
    const inB = ofA[inA] ?? ofB.length
    const gap = { alone: aloneIn(ofA, fromA, inA), others: aloneIn(ofB, fromB, inB) }
    if (gap.alone.length > 0 && gap.others.length > 0) gaps.push(gap)
    fromA = inA + 1
    fromB = inB + 1
  }
  return gaps
}

/** The places in a stretch that have no partner; everywhere when no stretch is given. */
export function aloneIn(partners: Int32Array, from = 0, to = partners.length): number[] {
  const alone: number[] = []
  for (let place = from; place < to; place += 1) if (partners[place] === -1) alone.push(place)
  return alone
}
