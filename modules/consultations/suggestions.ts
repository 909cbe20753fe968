import { isWord, tokensOf } from '../../packages/text/comparing/tokens.ts'

/** What a row of the register asks for, as far as a change may show it. */
export interface Wish {
  rowId: string
  proposed: readonly string[]
  /** The provisions on which its comments hang, in either version. */
  provisionIds: readonly string[]
}

/** What changed: the words of a provision before and after; empty where it was not there. */
export interface Reworded {
  provisionIds: readonly string[]
  before: string
  after: string
}

export interface Suggestion {
  rowId: string
  because: 'wording' | 'place'
}

/** Shorter wordings stand anywhere by chance. */
const fewestSyllables = 2

/**
 * Rows that may have caused each of these changes: those whose wording came with it, then those that hang on it. Where a wording came at the
 * place on which its row hangs, the same words elsewhere came for another reason.
 */
export function suggestionsFor(changes: readonly Reworded[], wishes: readonly Wish[]): Suggestion[][] {
  const said = changes.map(({ before, after }) => ({ was: spoken(before), is: spoken(after) }))
  const worded = new Map(wishes.map(wish => [wish, comingOf(wish, changes, said)]))
  return changes.map(change => {
    const caused = wishes.filter(wish => worded.get(wish)?.has(change))
    const hanging = wishes.filter(wish => !caused.includes(wish) && hangsOn(wish, change))
    return [
      ...caused.map(({ rowId }) => ({ rowId, because: 'wording' as const })),
      ...hanging.map(({ rowId }) => ({ rowId, because: 'place' as const })),
    ]
  })
}

/** The changes with which a wording of the row came. */
function comingOf(
  wish: Wish,
  changes: readonly Reworded[],
  said: readonly { was: string; is: string }[],
): ReadonlySet<Reworded> {
  const texts = wish.proposed.map(spoken).filter(isTelling)
  const came = changes.filter((_, place) =>
    texts.some(text => said[place]?.is.includes(text) && !said[place].was.includes(text)),
  )
  const there = came.filter(change => hangsOn(wish, change))
  return new Set(there.length > 0 ? there : came)
}

function hangsOn(wish: Wish, { provisionIds }: Reworded): boolean {
  return wish.provisionIds.some(id => provisionIds.includes(id))
}

/** Syllables alone, so that a comma or a capital letter hides no wording; a blank on both sides keeps them whole. */
function spoken(text: string): string {
  return ` ${tokensOf(text.normalize('NFC').toLowerCase()).filter(isWord).join(' ')} `
}

function isTelling(text: string): boolean {
  return text.trim().split(' ').length >= fewestSyllables
}
