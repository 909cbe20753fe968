import { attributeOf, childrenOf, type Element } from '../docx/package/xml.ts'
import type { Styles } from './styles.ts'

/** Counts the items of lists as the document would print them. */
export interface Numbering {
  /** Begins a list at this depth, from 0; one that goes on keeps its count. */
  begin: (depth: number, style: string | undefined, goesOn: boolean) => void
  /** The label of the next item: `3.`, `b)`, `-`. */
  next: (depth: number, startsAt: number | undefined) => string
}

export function openNumbering(styles: Styles): Numbering {
  const counts = new Map<string, number>()
  const names: string[] = []
  const key = (depth: number) => `${names[depth] ?? ''} ${depth}`
  return {
    begin(depth, style, goesOn) {
      names.length = depth
      names[depth] = style ?? names[depth - 1] ?? ''
      if (!goesOn) counts.delete(key(depth))
    },
    next(depth, startsAt) {
      const level = levelOf(styles.list(names[depth]), depth)
      const first = Number(attributeOf(level, 'text:start-value') ?? 1)
      const count = startsAt ?? (counts.get(key(depth)) ?? first - 1) + 1
      counts.set(key(depth), count)
      return labelOf(level, depth, count, above => counts.get(key(above)) ?? 1)
    },
  }
}

function levelOf(list: Element | undefined, depth: number): Element | undefined {
  return childrenOf(list).find(level => attributeOf(level, 'text:level') === String(depth + 1))
}

function labelOf(level: Element | undefined, depth: number, count: number, countAt: (depth: number) => number): string {
  if (!level || level.name === 'text:list-level-style-image') return '-'
  if (level.name === 'text:list-level-style-bullet') {
    const bullet = attributeOf(level, 'text:bullet-char') ?? '-'
    // Signs of a symbol font mean nothing without it.
    return /[\uE000-\uF8FF]/.test(bullet) ? '-' : bullet
  }
  const format = attributeOf(level, 'style:num-format') ?? ''
  if (format === '') return ''
  const shown = Math.min(depth + 1, Number(attributeOf(level, 'text:display-levels') ?? 1))
  const outer = Array.from({ length: shown - 1 }, (_, index) => countAt(depth - shown + 1 + index))
  const number = [...outer.map(String), written(count, format)].join('.')
  return `${attributeOf(level, 'style:num-prefix') ?? ''}${number}${attributeOf(level, 'style:num-suffix') ?? ''}`.trim()
}

function written(count: number, format: string): string {
  if (/^a$/i.test(format)) return cased(letters(count), format)
  return /^i$/i.test(format) ? cased(roman(count), format) : String(count)
}

function cased(number: string, format: string): string {
  return format === format.toUpperCase() ? number.toUpperCase() : number
}

function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(20, Math.ceil(count / 26)))
}

const romans: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(count: number): string {
  let left = Math.min(count, 399)
  let said = ''
  for (const [value, sign] of romans) for (; left >= value; left -= value) said += sign
  return said
}
