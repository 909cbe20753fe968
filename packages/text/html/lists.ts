import { toRoman } from '../structure/numerals.ts'
import type { Declarations } from './style.ts'
import { attribute, type Element } from './tree.ts'

/** A list that is being read; its number goes on from item to item. */
export interface List {
  depth: number
  style: string
  next: number
}

export function listOf(element: Element, css: Declarations, around: List | null): List {
  const type = attribute(element, 'type')
  const style = css.get('list-style-type') ?? (type === undefined ? undefined : (types[type] ?? type.toLowerCase()))
  return {
    depth: (around?.depth ?? -1) + 1,
    style: style ?? (element.tagName === 'ol' ? 'decimal' : 'disc'),
    next: wholeOf(attribute(element, 'start')) ?? 1,
  }
}

/** What a browser prints in front of the next item; empty where the list says so. */
export function labelOfItem(element: Element, css: Declarations, list: List): string {
  const value = wholeOf(attribute(element, 'value'))
  if (value !== undefined) list.next = value
  const number = list.next
  list.next += 1
  const style = css.get('list-style-type') ?? list.style
  const written = numbers[style]?.(number)
  return written === undefined ? (bullets[style] ?? '•') : `${written}.`
}

const types: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const numbers: Record<string, (number: number) => string> = {
  decimal: String,
  'decimal-leading-zero': number => String(number).padStart(2, '0'),
  'lower-alpha': alphabetic,
  'lower-latin': alphabetic,
  'upper-alpha': number => alphabetic(number).toUpperCase(),
  'upper-latin': number => alphabetic(number).toUpperCase(),
  'lower-roman': number => roman(number).toLowerCase(),
  'upper-roman': roman,
}

const bullets: Record<string, string> = { none: '', circle: '◦', square: '▪' }

/** a … z, aa, ab …: as browsers count. */
function alphabetic(number: number): string {
  let left = number
  let written = ''
  for (; left > 0; left = Math.floor((left - 1) / 26)) written = String.fromCharCode(97 + ((left - 1) % 26)) + written
  return written === '' ? String(number) : written
}

function roman(number: number): string {
  return number > 0 && number < 400 ? toRoman(number) : String(number)
}

function wholeOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : undefined
}
