import { commonOf } from './common.ts'
import { numbering } from './tokens.ts'

type Search = (a: readonly number[], b: readonly number[]) => Int32Array

/**
 * For each token of `a` its place in `b`, or -1. Blanks follow the words that they stand beside: by themselves they would be
 * found everywhere and pull equal words apart.
 */
export function partnersOf(a: readonly string[], b: readonly string[], search: Search = commonOf): Int32Array {
  const numberOf = numbering()
  const [inA, inB] = [placesOfWords(a), placesOfWords(b)]
  const words = search(
    inA.map(place => numberOf(a[place] ?? '')),
    inB.map(place => numberOf(b[place] ?? '')),
  )
  const partners = new Int32Array(a.length).fill(-1)
  words.forEach((other, index) => {
    if (other >= 0) partners[inA[index] ?? 0] = inB[other] ?? -1
  })
  pairBlanks(partners, a, b, 1)
  pairBlanks(partners, a, b, -1)
  return partners
}

/** The same, searched from the end: another answer where the words leave a choice. */
export function partnersFromEnd(a: readonly string[], b: readonly string[]): Int32Array {
  return partnersOf(a, b, (these, those) =>
    commonOf(these.toReversed(), those.toReversed())
      .toReversed()
      .map(place => (place === -1 ? -1 : those.length - 1 - place)),
  )
}

function placesOfWords(tokens: readonly string[]): number[] {
  return [...tokens.keys()].filter(place => !isBlank(tokens[place]))
}

function pairBlanks(partners: Int32Array, a: readonly string[], b: readonly string[], step: 1 | -1): void {
  const taken = new Set(partners)
  for (let place = 0; place < a.length; place += 1) {
    const [partner, beside] = [partners[place] ?? -1, place + step]
    if (partner === -1 || isBlank(a[place]) || !isBlank(a[beside]) || a[beside] !== b[partner + step]) continue
    if (partners[beside] === -1 && !taken.has(partner + step)) partners[beside] = partner + step
  }
}

function isBlank(token: string | undefined): boolean {
  return token?.trim() === ''
}
