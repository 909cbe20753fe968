import { type TextDocument, wordsOf } from '../../packages/text/model.ts'
import { fold } from '../../platform/text/fold.ts'
import type { InBothLanguages } from '../rulebook/contract.ts'

/** Longer lines are no headings. */
const longestHeading = 150

/** The sections that none of the headings of a text names, in either language. */
export function sectionsNotIn(
  { provisions }: Pick<TextDocument, 'provisions'>,
  sections: readonly InBothLanguages[],
): InBothLanguages[] {
  const headings = provisions.map(wordsOf).filter(words => words.length <= longestHeading)
  const named = headings.map(words => fold(words))
  return sections.filter(({ vi, en }) => !named.some(words => words.includes(fold(vi)) || words.includes(fold(en))))
}
