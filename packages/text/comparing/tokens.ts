/** The smallest thing that is the same or not: a syllable, a number or symbol, a mark, or the space between them. */
export interface Token {
  text: string
  /** Equal for what counts as the same. Differs from the text only of a picture, which is known by what it shows. */
  key: string
}

const letters = String.raw`\p{L}\p{M}`
const number = String.raw`\p{N}[${letters}\p{N}]*(?:(?:[.,:–]\p{N}|[-/][${letters}\p{N}])[${letters}\p{N}]*)*%?`
const symbol = String.raw`\p{Lu}[${letters}\p{N}]*(?:[-/]\p{Lu}[${letters}\p{N}]*)+`
const token = new RegExp(String.raw`${number}|${symbol}|[${letters}][${letters}\p{N}]*|[^\S\n\t\v]+|[^]`, 'gu')
const word = /[\p{L}\p{N}\uFFFC]/u

/**
 * Words in pieces that are never cut: a syllable with all its diacritics; a number or a symbol such as `12-NQ/TW` whole;
 * a stretch of blanks; every other character alone. Joined they are the words, which should be in NFC.
 */
export function tokensOf(words: string): string[] {
  return words.match(token) ?? []
}

/** Whether a reader would call it a word, unlike blanks and punctuation. */
export function isWord(text: string): boolean {
  return word.test(text)
}

/** Words as far as they mean something: in NFC, any blanks as one, none at the ends, nothing that cannot be seen. */
export function withoutNoise(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Gives equal texts the same number, from 0. */
export function numbering(): (text: string) => number {
  const known = new Map<string, number>()
  return text => {
    const found = known.get(text)
    if (found !== undefined) return found
    known.set(text, known.size)
    return known.size - 1
  }
}
