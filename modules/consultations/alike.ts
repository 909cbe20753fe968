import { foldedWords } from '../../platform/text/fold.ts'

/** A line of the register as far as likeness goes. */
export interface Said {
  id: string
  words: string
  /** The provision it hangs on; null is general. */
  where: string | null
  proposals: readonly string[]
}

export interface Alike {
  rowIds: string[]
  because: 'same-words' | 'like-words' | 'same-proposal'
}

/** Two lines are alike when this share of all their pairs of syllables is common to both. */
const likeness = 0.6
/** A pair of syllables that more lines have says nothing about them. */
const mostCommon = 60
/** Fewer syllables than these, such as "nhất trí", are said of anything. */
const fewestSyllables = 6

/**
 * Lines that seem to ask for the same: one proposal for one provision, the same words, or words that are mostly the same. Each
 * line is in one group at most. The work grows with the number of lines, since common pairs of syllables are not looked up.
 */
export function alike(said: readonly Said[]): Alike[] {
  const left = new Map(said.map(one => [one.id, one]))
  const groups: Alike[] = []
  const take = (because: Alike['because'], found: Iterable<readonly Said[]>) => {
    for (const group of found) {
      const rowIds = group.filter(({ id }) => left.has(id)).map(({ id }) => id)
      if (rowIds.length < 2) continue
      groups.push({ rowIds, because })
      for (const id of rowIds) left.delete(id)
    }
  }
  take('same-proposal', sameBy(said, proposalOf))
  take('same-words', sameBy([...left.values()], wordsOf))
  take('like-words', likeWords([...left.values()]))
  return groups
}

function sameBy(said: readonly Said[], keyOf: (one: Said) => string | undefined): Iterable<readonly Said[]> {
  const groups = Map.groupBy(said, keyOf)
  groups.delete(undefined)
  return groups.values()
}

function proposalOf({ where, proposals }: Said): string | undefined {
  const folded = [...new Set(proposals.map(one => foldedWords(one).join(' ')))].toSorted()
  return where === null || folded.length === 0 ? undefined : `${where}\0${folded.join('\0')}`
}

/** "Bỏ khoản này" asks for another thing at each place. */
function wordsOf({ where, words }: Said): string | undefined {
  const folded = foldedWords(words).join(' ')
  return folded === '' ? undefined : `${where ?? ''}\0${folded}`
}

/** Each line goes to the first before it that it is most like, so that a chain of likenesses does not join what differs. */
function* likeWords(said: readonly Said[]): Iterable<readonly Said[]> {
  const leaders: { pairs: ReadonlySet<string>; where: string | null; members: Said[] }[] = []
  const byPair = new Map<string, number[]>()
  for (const one of said) {
    const pairs = pairsOf(one.words)
    if (pairs.size < fewestSyllables - 1) continue
    const near = nearest(pairs, byPair, at => {
      const leader = leaders[at]
      return leader && mayMeet(leader.where, one.where) ? leader.pairs.size : undefined
    })
    if (near !== undefined) leaders[near]?.members.push(one)
    else {
      for (const pair of pairs) noted(byPair, pair, leaders.length)
      leaders.push({ pairs, where: one.where, members: [one] })
    }
  }
  yield* leaders.map(({ members }) => members)
}

function nearest(
  pairs: ReadonlySet<string>,
  byPair: ReadonlyMap<string, readonly number[]>,
  sizeOf: (leader: number) => number | undefined,
): number | undefined {
  const shared = new Map<number, number>()
  for (const pair of pairs) {
    const leaders = byPair.get(pair) ?? []
    if (leaders.length <= mostCommon) for (const at of leaders) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  let best: { at: number; share: number } | undefined
  for (const [at, common] of shared) {
    const size = sizeOf(at)
    const share = size === undefined ? 0 : common / (pairs.size + size - common)
    if (share >= likeness && share > (best?.share ?? 0)) best = { at, share }
  }
  return best?.at
}

/** What came by letter often hangs on no provision. */
function mayMeet(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}

function noted(byPair: Map<string, number[]>, pair: string, leader: number): void {
  const leaders = byPair.get(pair) ?? []
  if (leaders.length <= mostCommon) leaders.push(leader)
  byPair.set(pair, leaders)
}

function pairsOf(words: string): Set<string> {
  const spoken = foldedWords(words)
  return new Set(spoken.slice(1).map((syllable, before) => `${spoken[before]} ${syllable}`))
}
