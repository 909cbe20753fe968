import type { NumberedKind } from '../model.ts'
import { automaticMarks } from './marks.ts'
import { fromRoman, lettersAfter, ordinalAfter, ordinalWords, placeOfLetter, toRoman } from './numerals.ts'

/**
 * The number in a printed label: 5 of `Điều 5.`, 4 of `IV-`, `đ` of `đ)`, `5a` of `Điều 5a.`, `1.2` of `1.2.`, 1 of
 * `Phần thứ nhất`; null where nothing counts. A letter that could be Roman is a letter when it is small.
 */
export function numberOf(label: string): number | string | null {
  const mark = automaticMarks(label.trim())[0]
  if (!mark || mark.number === null) return null
  return mark.within === '' ? mark.number : `${mark.within}.${mark.number}`
}

/** Whether label `b` counts on from label `a` among provisions of one kind: directly or with some left out. */
export function inOrder(kind: NumberedKind, a: string, b: string): boolean {
  if (kind === 'item') return a.trim() === b.trim()
  const earlier = automaticMarks(a.trim())
  return automaticMarks(b.trim()).some(later =>
    earlier.some(
      mark => mark.scheme === later.scheme && mark.within === later.within && comesBefore(mark.number, later.number),
    ),
  )
}

/** Whether a number or letter stands before another; `5` before `5a` before `6`, `d` before `đ` before `e`. */
export function comesBefore(a: number | string | null, b: number | string | null): boolean {
  if (a === null || b === null) return false
  const [first, second] = [weightOf(a), weightOf(b)]
  return first[0] === second[0] ? first[1] < second[1] : first[0] < second[0]
}

/** Whether `b` is what one writes directly after `a`. */
export function followsDirectly(a: number | string | null, b: number | string | null): boolean {
  if (typeof a === 'number' && typeof b === 'number') return b === a + 1
  if (a === null || b === null) return false
  const [first, second] = [String(a), String(b)]
  if (placeOfLetter(first) >= 0) return lettersAfter(first).includes(second)
  const [before, then] = [weightOf(first), weightOf(second)]
  if (then[1] === 0) return then[0] === before[0] + 1
  return (
    then[0] === before[0] && (then[1] === before[1] + 1 || lettersAfter(first.slice(-1)).includes(second.slice(-1)))
  )
}

function weightOf(number: number | string): [number, number] {
  if (typeof number === 'number') return [number, 0]
  const letter = placeOfLetter(number)
  if (letter >= 0) return [letter, 0]
  return [Number.parseInt(number, 10), placeOfLetter(number.slice(-1)) + 1]
}

const lastNumber = new RegExp(`(${ordinalWords}|[IVXLC]+|[ivx]{2,}|\\d+|[A-ZĐa-zđ])([^\\p{L}\\p{N}]*)$`, 'iu')

/**
 * The label that counts on from this one, written in the same way: `đ)` gives `e)`, `e)` gives `g)`, `Điều 5.` gives
 * `Điều 6.`, `IV-` gives `V-`, `Phần thứ nhất` gives `Phần thứ hai`. A dash gives itself.
 */
export function labelAfter(label: string): string {
  const found = lastNumber.exec(label)
  if (!found) return label
  const [whole, number = '', stop = ''] = found
  const front = label.slice(0, label.length - whole.length)
  const capital = number === number.toUpperCase()
  const next = nextOf(number, front)
  return `${front}${capital ? next.toUpperCase() : next}${stop}`
}

function nextOf(number: string, front: string): string {
  if (/^\d+$/.test(number)) return String(Number(number) + 1).padStart(number.length, '0')
  const ordinal = ordinalAfter(number.toLowerCase())
  if (ordinal)
    return number[0] === number[0]?.toUpperCase() ? ordinal.charAt(0).toUpperCase() + ordinal.slice(1) : ordinal
  const roman = fromRoman(number)
  const enclosed = front.endsWith('(')
  const counts = number.length > 1 || /^[IVX]$/.test(number) || (enclosed && /^[ivx]$/.test(number))
  if (roman !== null && counts) return number < 'a' ? toRoman(roman + 1) : toRoman(roman + 1).toLowerCase()
  return lettersAfter(number.toLowerCase())[0] ?? 'aa'
}
