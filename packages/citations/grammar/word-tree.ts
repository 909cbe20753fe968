import { kinds, gaps, type Tokens } from '../fold/tokens.ts'

/** Folded words by their letters, so that one walk over a text finds the longest of them. */
interface WordTree<Meaning> {
  /** By letter, from a to z. */
  next: (WordTree<Meaning> | undefined)[]
  meaning?: Meaning
}

/** Words come without spaces: texts from Word and PDF have them in the middle of syllables, or not at all. */
export function wordTree<Meaning>(words: Iterable<readonly [letters: string, meaning: Meaning]>): WordTree<Meaning> {
  const root: WordTree<Meaning> = { next: [] }
  for (const [letters, meaning] of words) {
    let branch = root
    for (let at = 0; at < letters.length; at++) branch = grown(branch, letters.charCodeAt(at) - 0x61)
    branch.meaning ??= meaning
  }
  return root
}

/**
 * The longest word of the tree that begins with this token and ends with a token; across spaces and line ends, but not
 * across an empty line or a tab. `Nghị qu yết`, `NGHỊQUYẾT` and `N G H Ị Q U Y Ế T` are all found.
 */
export function longestWord<Meaning>(
  tree: WordTree<Meaning>,
  tokens: Tokens,
  token: number,
): Found<Meaning> | undefined {
  const { plain } = tokens.folded
  let branch: WordTree<Meaning> | undefined = tree
  let found: Found<Meaning> | undefined
  for (let at = token; at < tokens.count && tokens.kind[at] === kinds.word; at++) {
    if (at > token && !joins(tokens.gap[at] ?? 0)) break
    const end = tokens.end[at] ?? 0
    for (let letter = tokens.start[at] ?? 0; letter < end && branch; letter++) {
      branch = branch.next[plain.charCodeAt(letter) - 0x61]
    }
    if (!branch) break
    if (branch.meaning !== undefined) found = { first: token, last: at, meaning: branch.meaning }
  }
  return found
}

export interface Found<Meaning> {
  /** Tokens, both included. */
  first: number
  last: number
  meaning: Meaning
}

function joins(gap: number): boolean {
  return gap !== gaps.tab && gap !== gaps.blank
}

function grown<Meaning>(branch: WordTree<Meaning>, letter: number): WordTree<Meaning> {
  return (branch.next[letter] ??= { next: [] })
}
