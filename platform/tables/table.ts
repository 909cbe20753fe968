import { refuseIf, type Obstacle } from '../refused.ts'
import { limits } from './limits.ts'

/** What a table is read from: the bytes of a file, or a text that somebody pasted. */
export type Source = { bytes: Uint8Array } | { text: string }

/** A table as texts. Row `n` of the file is `rows[n - 1]`; rows may differ in length, empty ones keep their place. */
export interface Table {
  rows: string[][]
  /** The sheet of the workbook that was read, and all there are; null and none for other tables. */
  sheet: string | null
  sheets: string[]
}

/** A text as it can be kept: composed letters; what no database takes (NUL, half a surrogate pair) becomes U+FFFD. */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD').normalize('NFC')
}

/** Refuses a table with more rows, columns or longer cells than we take. */
export function refuseOversize(rows: readonly (readonly string[])[]): void {
  refuseIf(obstacleToSize(rows))
}

function obstacleToSize(rows: readonly (readonly string[])[]): Obstacle | undefined {
  if (rows.length > limits.rows) return { code: 'table.too_many_rows', status: 413, facts: { most: limits.rows } }
  for (const [place, row] of rows.entries()) {
    const facts = { row: place + 1 }
    if (row.length > limits.columns)
      return { code: 'table.too_many_columns', status: 413, facts: { ...facts, most: limits.columns } }
    if (row.some(cell => cell.length > limits.cell))
      return { code: 'table.cell_too_long', status: 413, facts: { ...facts, most: limits.cell } }
  }
  return undefined
}
