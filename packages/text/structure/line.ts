import type { Look, Run, Table } from '../model.ts'

/**
 * One paragraph of a file before it is known what it is: its words and every hint that the format gives. All readers
 * make lines; `provisionsFrom` makes provisions of them.
 */
export interface Line {
  /** The id that it had in a copy of ours, where the file still says so. */
  id?: string
  /** Words with the printed number still in front, unless `label` has it. */
  runs: Run[]
  /** A number or bullet that the program prints by itself and that is not among the words. */
  label?: string
  /** How deep in that automatic list, from 0. */
  listDepth?: number
  /** 1 to 9 where the style says "heading". */
  outline?: number
  look?: Look
  table?: Table
  /** The mark of the footnote whose words these are. */
  footnote?: string
}
