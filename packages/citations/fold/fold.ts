import { entityAt, unitAt } from './entities.ts'
import { bareLetter, isCapital, unread } from './letters.ts'

/** A text as the grammar reads it, and the way back to the text as it stands. */
export interface Folded {
  text: string
  /** Lower-case ASCII without accents: `Nghị quyết số 18–NQ/TƯ` is `nghi quyet so 18-nq/tu`. */
  plain: string
  /** For each letter of `plain`, its UTF-16 offset in `text`. */
  from: Uint32Array
}

/**
 * Folds accents, decomposed letters, look-alikes and typographic signs away. A mark that stands loose after a space, as
 * some PDF files have it (`Nghi ̣quyết`), goes too; the words are matched without regard to spaces later. An entity of
 * HTML is the letter that it means.
 */
export function fold(text: string): Folded {
  const letters = new Uint8Array(text.length)
  const from = new Uint32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const entity = entityAt(text, at)
    const letter = bareLetter(entity?.unit ?? text.charCodeAt(at))
    if (letter !== unread) {
      letters[length] = letter
      from[length++] = at
    }
    if (entity) at += entity.length - 1
  }
  return { text, plain: new TextDecoder().decode(letters.subarray(0, length)), from: from.subarray(0, length) }
}

/** Where a stretch of `plain` stands in the text; accents that follow its last letter belong to it. */
export function spanOf({ text, from }: Folded, start: number, end: number): { start: number; end: number } {
  const last = from[end - 1] ?? 0
  let after = last + (entityAt(text, last)?.length ?? 1)
  while (after < text.length && isCombining(text.charCodeAt(after))) after++
  return { start: from[start] ?? text.length, end: after }
}

export function isCapitalAt({ text, from }: Folded, at: number): boolean {
  return isCapital(unitAt(text, from[at] ?? 0))
}

function isCombining(unit: number): boolean {
  return unit >= 0x300 && unit < 0x370
}
