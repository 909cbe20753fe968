import { foldedWords } from '../../platform/text/fold.ts'
import type { NameOrder } from '../rulebook/index.ts'

export interface Name {
  familyName: string
  middleName: string | null
  givenName: string
}

/** A key of one to four words of a name, under which the person is found already in name order. */
export interface NameKey {
  size: number
  key: string
}

export const mostWordsInKey = 4

/**
 * The parts by which a list is sorted, one after the other: Vietnamese lists go by given name, then family name, then
 * middle name; lists that write the given name first go by family name.
 */
export function sortName({ familyName, middleName, givenName }: Name, order: NameOrder): string[] {
  const [first, second] = order === 'family-first' ? [givenName, familyName] : [familyName, givenName]
  return [first, second, middleName ?? ''].map(inOneSpelling)
}

/** The distinct folded words of a name, each behind a space, so that ` nguy` finds the beginning of a word. */
export function foldedName({ familyName, middleName, givenName }: Name): string {
  const words = new Set(foldedWords(`${familyName} ${middleName ?? ''} ${givenName}`))
  return [...words].map(word => ` ${word}`).join('')
}

/** One key for every set of up to four words. Words after the tenth are kept out: such names are typing accidents. */
export function keysOf(folded: string): NameKey[] {
  const words = folded.split(' ').filter(word => word !== '')
  return setsOf(words.slice(0, 10), mostWordsInKey).map(set => ({ size: set.length, key: keyOf(set) }))
}

/** The same words make the same key, in whatever order they are written. */
export function keyOf(words: readonly string[]): string {
  return words.toSorted().join(' ')
}

/** The beginnings of words that somebody looks for; one that another one begins with asks for nothing more. */
export function wordsAsked(search: string): string[] {
  const words = [...new Set(foldedWords(search))]
  return words.filter(word => !words.some(other => other !== word && other.startsWith(word)))
}

/** `Hoà` and `Hòa`, `Thuý` and `Thúy` are one name: at the end of a syllable the tone is moved to the first of the two vowels. */
function inOneSpelling(part: string): string {
  return part
    .normalize('NFD')
    .replace(
      /(o[ae]|(?<!q)uy)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu,
      (_, [first, second]: string, tone) => `${first}${tone}${second}`,
    )
    .normalize('NFC')
}

function setsOf(words: readonly string[], most: number): string[][] {
  if (most === 0) return []
  return words.flatMap((word, place) => [
    [word],
    ...setsOf(words.slice(place + 1), most - 1).map(others => [word, ...others]),
  ])
}
