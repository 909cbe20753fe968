import { fold } from '../../platform/text/fold.ts'
import type { InBothLanguages } from '../rulebook/contract.ts'

/** In letters; longer lines are no headings. */
export const longestHeading = 150

/** The sections that none of these lines of a text names, in either language. */
export function sectionsNotIn(lines: readonly string[], sections: readonly InBothLanguages[]): InBothLanguages[] {
  const named = lines.map(fold)
  return sections.filter(({ vi, en }) => !named.some(words => words.includes(fold(vi)) || words.includes(fold(en))))
}
