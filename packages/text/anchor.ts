import { findableText } from './anchoring/findable-text.ts'
import { wordsOf, type Place, type TextDocument } from './model.ts'

/**
 * A place that can be found again in a later version: the provision, and for a selection its words with some before and
 * after. Plain data, kept as JSON.
 */
export interface Anchor {
  provisionId: string
  /** The words of the whole provision when the anchor was made. */
  words: string
  selection?: { start: number; end: number; exact: string; before: string; after: string }
  /**
   * What stood at another place, too, when the anchor was made: the words of the whole provision, or those of the selection
   * with what is around it. Finding them elsewhere then says nothing.
   */
  repeated?: 'words' | 'selection'
}

/** Where an anchor stands in another version. `unclear` is said rather than guessed. */
export type Found = { state: 'kept' | 'moved'; place: Place } | { state: 'unclear'; place: null }

/** How many UTF-16 units around a selection are remembered on either side. */
const around = 40

/** Remembers a place of a document. Throws a RangeError when the document has no such place. */
export function anchor(document: TextDocument, { provisionId, selection }: Place): Anchor {
  return anchorAll(document, [{ provisionId, ...(selection && { selection }) }])[0] ?? nowhere()
}

/** Remembers many places of one document. Throws a RangeError when the document has not all of them. */
export function anchorAll(document: TextDocument, places: readonly Place[]): Anchor[] {
  const text = findableText(document)
  const known = new Map(document.provisions.map(provision => [provision.id, provision]))
  return places.map(({ provisionId, selection }) => {
    const provision = known.get(provisionId) ?? nowhere()
    const words = wordsOf(provision)
    const selected = selection && selectionIn(words, selection)
    const repeated =
      text.saying(words).length > 1
        ? 'words'
        : selected && text.standing(selected.before + selected.exact + selected.after).length > 1 && 'selection'
    return { provisionId, words, ...(selected && { selection: selected }), ...(repeated && { repeated }) }
  })
}

function selectionIn(words: string, { start, end }: { start: number; end: number }) {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= words.length))
    nowhere()
  const [before, after] = [words.slice(Math.max(0, start - around), start), words.slice(end, end + around)]
  return { start, end, exact: words.slice(start, end), before, after }
}

function nowhere(): never {
  throw new RangeError('The document has no such place.')
}
