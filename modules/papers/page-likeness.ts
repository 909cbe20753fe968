import { foldedWords } from '../../platform/text/fold.ts'
import type { PageWords } from './store/pages.ts'

/** How much of two pages must be the same for them to be the same page: nearly everything. */
const nearlyEqual = 0.9
/** Fewer words than these stand on many a page. */
const fewestWords = 5

/**
 * Finds pages of one version in another: by equal words in its place, or as the one page that is nearly equal; else nothing. Answers
 * in the order of those that are sought.
 */
export function pagesAlike(pages: readonly PageWords[], sought: readonly PageWords[]): (number | undefined)[] {
  const known = pages.map(({ number, words }) => ({ number, words, pairs: pairsIn(words) }))
  return sought.map(page => pageIn(known, page))
}

interface Known extends PageWords {
  pairs: Map<string, number>
}

function pageIn(pages: readonly Known[], sought: PageWords): number | undefined {
  const words = pairsIn(sought.words)
  if (words.size < fewestWords) return undefined
  const inPlace = pages.find(({ number }) => number === sought.number)
  if (inPlace?.words === sought.words) return sought.number
  const alike = pages
    .map(({ number, pairs }) => ({ number, likeness: likeness(words, pairs) }))
    .filter(page => page.likeness >= nearlyEqual)
    .toSorted((one, other) => other.likeness - one.likeness)
  const [best, next] = alike
  return best && (next === undefined || next.likeness < best.likeness) ? best.number : undefined
}

/** Neighbouring words with how often they stand together: the same words in another order are another page. */
function pairsIn(text: string): Map<string, number> {
  const words = foldedWords(text)
  const pairs = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    const pair = `${words[at - 1] ?? ''} ${word}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** Sørensen and Dice: twice what both have, by what each has. */
function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sum = (counts: ReadonlyMap<string, number>) => counts.values().reduce((total, count) => total + count, 0)
  const shared = one.entries().reduce((total, [pair, count]) => total + Math.min(count, other.get(pair) ?? 0), 0)
  return (2 * shared) / Math.max(sum(one) + sum(other), 1)
}
