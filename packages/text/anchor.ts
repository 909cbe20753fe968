import type { Place } from './model.ts'

/**
 * A place that can be found again in a later version: the provision, and for a selection its words with some before and
 * after. Plain data, kept as JSON.
 */
export interface Anchor {
  provisionId: string
  /** The words of the whole provision when the anchor was made. */
  words: string
  selection?: { start: number; end: number; exact: string; before: string; after: string }
}

/** Where an anchor stands in another version. `unclear` is said rather than guessed. */
export type Found = { state: 'kept' | 'moved'; place: Place } | { state: 'unclear'; place: null }
