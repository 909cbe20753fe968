import { means, type Word, wordsOf } from './words-of.ts'

/** Whom an action may fall to, with the name that the organisation writes. */
export interface Party {
  kind: 'body' | 'person'
  id: string
  name: string
}

interface Node {
  next: Map<string, Node>
  /** Those whose whole name ends here. */
  ends: Entry[]
  /** Those whose names go on, or end here: the only one, or null when there are several. */
  only: Entry | null | undefined
}

interface Entry {
  party: Party
  words: readonly Word[]
}

/** Names as a tree of words, so that what a line may begin with is found in one walk. */
export type Names = Node

export function namesOf(parties: readonly Party[]): Names {
  const root = node()
  for (const party of parties) {
    const entry = { party, words: wordsOf(party.name) }
    let at = root
    for (const place of entry.words.keys()) {
      const step = stepTo(entry.words, place, 0)
      const next = at.next.get(step) ?? node()
      at.next.set(step, next)
      next.only = next.only === undefined ? entry : null
      at = next
    }
    if (entry.words.length > 0) at.ends.push(entry)
  }
  return root
}

/** Who is named from this word on, and where their name ends; `party` is undefined where it is open who. */
export interface Read {
  party: Party | undefined
  /** Whether what was typed is a whole name, of whomever. */
  isWhole: boolean
  to: number
}

/**
 * The longest name that begins with this word; of a committee its first two words or more will do where no other begins so. Undefined where
 * none begins at all.
 */
export function nameAt(names: Names, words: readonly Word[], at: number): Read | undefined {
  let [here, to]: [Node, number] = [names, at]
  let whole: { node: Node; to: number } | undefined
  for (;;) {
    const next = to < words.length ? here.next.get(stepTo(words, to, at)) : undefined
    if (!next) break
    ;[here, to] = [next, to + 1]
    if (here.ends.length > 0) whole = { node: here, to }
  }
  const typed = words.slice(at, to)
  if (whole?.to === to) return { party: meant(whole.node.ends, typed), isWhole: true, to }
  if (whole) return { party: undefined, isWhole: false, to }
  const begun = here.only?.party.kind === 'body' && typed.length > 1 ? here.only : undefined
  return begun && { party: meant([begun], typed), isWhole: false, to }
}

/** How a name goes on with this word: in names, too, a dash or a comma is more than a space. */
function stepTo(words: readonly Word[], place: number, first: number): string {
  const before = place > first ? (words[place - 1]?.after ?? '') : ' '
  return `${before.trim() === '' ? '' : '-'}${words[place]?.key ?? ''}`
}

/** The one of them that was typed, diacritics and all, or without any. */
function meant(entries: readonly Entry[], typed: readonly Word[]): Party | undefined {
  const fitting = entries.filter(({ words }) => typed.every((word, place) => isWordOf(word, words[place])))
  const exact = fitting.filter(({ words }) => typed.every((word, place) => word.exact === words[place]?.exact))
  const [first, ...others] = exact.length > 0 ? exact : fitting
  return others.length === 0 ? first?.party : undefined
}

function isWordOf(typed: Word, word: Word | undefined): boolean {
  return word !== undefined && means(typed, word)
}

function node(): Node {
  return { next: new Map(), ends: [], only: undefined }
}
