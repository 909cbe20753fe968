import type { NumberedKind } from '../model.ts'

/** From outermost to innermost; kinds of the same rank nest in the order in which they are met. */
export const ranks = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  division: 5,
  clause: 6,
  point: 7,
  item: 8,
} as const

/** One way to understand what stands in front of a paragraph. */
export interface Mark {
  kind: NumberedKind
  rank: number
  /** How it is written: marks of one sequence share it (`I-`, `1.`, `(a)`). */
  scheme: string
  /** For `1.2.3.`: `1.2`; what must stand around it. Empty when it counts alone. */
  within: string
  /** The last number; a letter for points; null for dashes. */
  number: number | string | null
  /** UTF-16 units of the text that are the label, without the space after it. */
  length: number
  /** How sure the writing alone makes it. `weak` needs a neighbour in the sequence. */
  form: 'strong' | 'plain' | 'weak'
}
