/** Every letter that may count, in the order of the Vietnamese alphabet with the foreign f, j, w and z in their places. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'

/** Points are lettered a b c d đ e g h …: without marks, and without f, j, w and z (Decree 30/2020, appendix I). */
const counting = 'abcdđeghiklmnopqrstuvxy'

/** Where a letter stands in the alphabet, for comparing; -1 when it is no single letter. */
export function placeOfLetter(letter: string): number {
  return letter.length === 1 ? alphabet.indexOf(letter.toLowerCase()) : -1
}

/** The letters that may follow this one: in Vietnamese counting, and in English where that differs. */
export function lettersAfter(letter: string): string[] {
  const vietnamese = counting[counting.indexOf(letter) + 1]
  const english = /^[a-y]$/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 1) : undefined
  const next = counting.includes(letter) ? [vietnamese, english] : [english]
  return [...new Set(next.filter(each => each !== undefined))]
}

const romanDigits = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** A whole number from 1 on in Roman capitals. */
export function toRoman(number: number): string {
  let left = number
  let written = ''
  for (const [digit, value] of romanDigits)
    while (left >= value) {
      written += digit
      left -= value
    }
  return written
}

/** The number from 1 to 399 that Roman digits of either case stand for; null when they are not its one proper form. */
export function fromRoman(text: string): number | null {
  if (!/^(?:[IVXLC]{1,12}|[ivxlc]{1,12})$/.test(text)) return null
  const capitals = text.toUpperCase()
  let rest = capitals
  let number = 0
  for (const [digit, value] of romanDigits)
    while (rest.startsWith(digit)) {
      number += value
      rest = rest.slice(digit.length)
    }
  return toRoman(number) === capitals ? number : null
}

const tens = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const after = ['một', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín'].map(unit => `mười ${unit}`)
const vietnameseOrdinals = [...tens, ...after, 'hai mươi']
const englishOrdinals = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const otherSpellings: Record<string, number> = { một: 1, bốn: 4, bẩy: 7, first: 1, second: 2, third: 3 }

/** Longest first, as alternatives of a regular expression. */
export const ordinalWords = [...vietnameseOrdinals, ...englishOrdinals, ...Object.keys(otherSpellings)]
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** `nhất` is 1, `mười hai` is 12, `three` is 3; null for any other word. */
export function fromOrdinal(word: string): number | null {
  const lower = word.toLowerCase().replace(/\s+/g, ' ')
  const place = Math.max(vietnameseOrdinals.indexOf(lower), englishOrdinals.indexOf(lower))
  return place >= 0 ? place + 1 : (otherSpellings[lower] ?? null)
}

/** The ordinal after this one, in the same language; null after the last that is known. */
export function ordinalAfter(word: string): string | null {
  const number = fromOrdinal(word)
  if (number === null) return null
  const words = /^[a-z]+$/.test(word) && word !== 'hai' && word !== 'ba' ? englishOrdinals : vietnameseOrdinals
  return words[number] ?? null
}
