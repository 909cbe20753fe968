import type { Provision } from '../model.ts'
import { bestInOrder, shareOf } from './likeness.ts'
import { aloneIn, gapsOf, pair, type Pairing } from './pairing.ts'
import { featuresOf } from './sheet.ts'
import { numbering } from './tokens.ts'

/** A pair of syllables that more of the lonely provisions have than this says nothing about one of them. */
const mostHolders = 16
/** How much alike two must be that stand elsewhere; fewer shared pairs of syllables than these say nothing. */
const alikeElsewhere = 0.5
const fewestShared = 6
/** The same number in the same gap speaks for two being the same. */
const sameLabel = 0.25

type FeaturesOf = (said: string) => Uint32Array

/**
 * Pairs provisions whose words are alike: first within a gap, then anywhere, then within a gap those that are alike at
 * least in part, or bear the same number.
 */
export function pairSimilarWords(pairing: Pairing): void {
  const features = featuresOnce()
  pairWithinGaps(pairing, features, 0.5)
  pairAnywhere(pairing, features)
  pairWithinGaps(pairing, features, 0.3)
}

/** How alike the words of two provisions are, from 0 to 1; 0 where they are of kinds that never become each other. */
export function likenessIn({ a, b }: Pairing, features = featuresOnce()): (inA: number, inB: number) => number {
  return (inA, inB) => {
    const [one, other] = [a.provisions[inA], b.provisions[inB]]
    if (!one || !other || standingAlone(one) !== standingAlone(other)) return 0
    return shareOf(features(a.said(inA)), features(b.said(inB)))
  }
}

function standingAlone({ kind }: Provision): string {
  return kind === 'table' || kind === 'footnote' ? kind : ''
}

function pairWithinGaps(pairing: Pairing, features: FeaturesOf, least: number): void {
  const likeness = likenessIn(pairing, features)
  const { a, b } = pairing
  for (const { alone, others } of gapsOf(pairing)) {
    const pairs = bestInOrder([alone.length, others.length], (place, other) => {
      const [inA, inB] = [alone[place] ?? -1, others[other] ?? -1]
      const [one, two] = [a.provisions[inA], b.provisions[inB]]
      const bonus = one && two && one.label !== '' && one.label === two.label && one.kind === two.kind ? sameLabel : 0
      const score = likeness(inA, inB)
      return score > 0.1 && score + bonus >= least ? score + bonus : 0
    })
    for (const [place, other] of pairs) pair(pairing, alone[place] ?? -1, others[other] ?? -1)
  }
}

function pairAnywhere(pairing: Pairing, features: FeaturesOf): void {
  const { a, b, ofA, ofB } = pairing
  const likeness = likenessIn(pairing, features)
  const having = aloneIn(ofA).flatMap(inA => Array.from(features(a.said(inA)), feature => ({ feature, inA })))
  const holders = Map.groupBy(having, ({ feature }) => feature)
  const found = aloneIn(ofB).flatMap(inB => {
    const inA = mostShared(features(b.said(inB)), holders)
    return inA === undefined ? [] : [{ inA, inB, score: likeness(inA, inB) }]
  })
  for (const { inA, inB, score } of found.toSorted((one, other) => other.score - one.score)) {
    if (score >= alikeElsewhere) pair(pairing, inA, inB)
  }
}

/** Who shares the most of these features that are rare enough to tell; nobody where they are too few. */
function mostShared(features: Uint32Array, holders: ReadonlyMap<number, readonly { inA: number }[]>) {
  const shared = new Map<number, number>()
  for (const feature of features) {
    const having = holders.get(feature) ?? []
    if (having.length > mostHolders) continue
    for (const { inA } of having) shared.set(inA, (shared.get(inA) ?? 0) + 1)
  }
  let [best, most] = [-1, fewestShared - 1]
  for (const [place, count] of shared) if (count > most) [best, most] = [place, count]
  return best === -1 ? undefined : best
}

function featuresOnce(): FeaturesOf {
  const numberOf = numbering()
  const known = new Map<string, Uint32Array>()
  return said => {
    const features = known.get(said) ?? featuresOf(said, numberOf)
    known.set(said, features)
    return features
  }
}
