import { detectOldEncoding, unicodeOf } from '../../../packages/text/encodings/convert-old.ts'
import type { OldEncoding } from '../reading.ts'

export interface OldLetters {
  /** Turns words of this file into Unicode; leaves them as they are where that is not sure. */
  inUnicode: (words: string) => string
  encoding: OldEncoding | null
}

/** Tells from all words of a file, of whose fonts nothing is known, whether they are in an old Vietnamese code page. */
export function oldLettersIn(words: string): OldLetters {
  const { from, sure } = detectOldEncoding(words)
  if (from === null) return { inUnicode: same, encoding: null }
  return { inUnicode: sure ? text => unicodeOf(text, from) : same, encoding: { from, sure } }
}

function same(words: string): string {
  return words
}
