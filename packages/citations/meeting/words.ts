import type { Written } from '../head/written.ts'

/** A text whose words are looked for with their marks, or without where it was typed without any. */
export interface Prose extends Written {
  isMarked: boolean
}

const unmarked = new WeakMap<RegExp, RegExp>()

/** The pattern as this text would be matched by it: without marks where the text has none. */
export function asWritten(page: Prose, pattern: RegExp): RegExp {
  if (page.isMarked) return pattern
  const known = unmarked.get(pattern)
  if (known) return known
  const bare = new RegExp(withoutMarks(pattern.source), pattern.flags)
  unmarked.set(pattern, bare)
  return bare
}

/** Where a pattern, which has the flag `g`, matches from the beginning of a word on. */
export function wordsIn(page: Prose, pattern: RegExp, words: string): RegExpExecArray[] {
  return [...words.matchAll(asWritten(page, pattern))].filter(match => beginsWord(words, match.index))
}

/** The first of them that will do. */
export function firstWord(
  page: Prose,
  pattern: RegExp,
  words: string,
  willDo: (match: RegExpExecArray) => boolean = () => true,
): RegExpExecArray | undefined {
  for (const match of words.matchAll(asWritten(page, pattern))) {
    if (beginsWord(words, match.index) && willDo(match)) return match
  }
  return undefined
}

function beginsWord(words: string, index: number): boolean {
  return index === 0 || !letter.test(words.charAt(index - 1))
}

/** Whether a pattern matches, wherever. */
export function says(page: Prose, pattern: RegExp, words: string): boolean {
  return asWritten(page, pattern).test(words)
}

const letter = /[\p{L}\p{N}]/u

/** Vietnamese marks only: the letters of other signs and classes stay. */
export function withoutMarks(words: string): string {
  return words.replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
}
