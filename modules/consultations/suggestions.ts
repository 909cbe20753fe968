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

/** Rows that may have caused each of these changes: those whose wording came with it, then those that hang on it. */
export function suggestionsFor(changes: readonly Reworded[], wishes: readonly Wish[]): Suggestion[][] {
  const wordings = wishes.map(({ rowId, proposed }) => ({ rowId, texts: proposed.map(spoken).filter(isTelling) }))
  return changes.map(({ provisionIds, before, after }) => {
    const [was, is] = [spoken(before), spoken(after)]
    const worded = wordings.filter(({ texts }) => texts.some(text => is.includes(text) && !was.includes(text)))
    const known = new Set(worded.map(({ rowId }) => rowId))
    const hanging = wishes.filter(
      wish => !known.has(wish.rowId) && wish.provisionIds.some(id => provisionIds.includes(id)),
    )
    return [
      ...worded.map(({ rowId }) => ({ rowId, because: 'wording' as const })),
      ...hanging.map(({ rowId }) => ({ rowId, because: 'place' as const })),
    ]
  })
}

/** Syllables alone, so that a comma or a capital letter hides no wording; a blank on both sides keeps them whole. */
function spoken(text: string): string {
  return ` ${tokensOf(text.normalize('NFC').toLowerCase()).filter(isWord).join(' ')} `
}

function isTelling(text: string): boolean {
  return text.trim().split(' ').length >= fewestSyllables
}
