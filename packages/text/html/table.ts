import type { Cell, Row, Table } from '../model.ts'
import type { Line } from '../structure/line.ts'
import { Unreadable } from '../unreadable.ts'
import type { LineChange } from './changes.ts'
import type { Sheet } from './sheet.ts'
import type { Declarations } from './style.ts'
import { attribute, type Element } from './tree.ts'

/** A table that is being read, with the columns that cells from above still cover. */
export interface TableBeingRead {
  rows: Row[]
  /** By column: the row from which on it is free again. */
  freeFrom: number[]
  ruled: boolean
  changes: LineChange[]
}

const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

export function beginTable(element: Element, css: Declarations): TableBeingRead {
  const border = attribute(element, 'border')
  const bare =
    border === '0' || /^(?:none|0)/.test(css.get('border') ?? '') || attribute(element, 'role') === 'presentation'
  return { rows: [], freeFrom: [], ruled: !bare, changes: [] }
}

export function beginRow(table: TableBeingRead, inHead: boolean): void {
  table.rows.push({ cells: [], ...(inHead && { header: true }) })
}

/** Puts a cell into the first column that is free, and gives it its lines. Refused: more than a thousand columns. */
export function addCell(table: TableBeingRead, element: Element, css: Declarations, sheet: Sheet): void {
  const row = table.rows.at(-1)
  if (!row) return
  const last = row.cells.at(-1)
  let column = last ? last.column + last.columns : 0
  while ((table.freeFrom[column] ?? 0) >= table.rows.length) column += 1
  if (column >= MOST_COLUMNS) throw new Unreadable('file.too_large', { columns: MOST_COLUMNS })
  const columns = span(attribute(element, 'colspan'), MOST_COLUMNS - column)
  const rows = span(attribute(element, 'rowspan'), MOST_ROWS)
  for (let each = column; each < column + columns; each += 1) table.freeFrom[each] = table.rows.length - 1 + rows
  if (/solid|double|dashed|dotted/.test(css.get('border') ?? '')) table.ruled = true
  row.cells.push({ column, columns, rows, paragraphs: paragraphsOf(sheet.lines) })
  for (const change of sheet.changes) table.changes.push(change)
}

/** The table as it is read; a cell never reaches below the last row. */
export function endTable({ rows, ruled }: TableBeingRead): Table | undefined {
  const filled = rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell): Cell => ({ ...cell, rows: Math.min(cell.rows, rows.length - index) })),
  }))
  const width = filled.flatMap(row => row.cells).reduce((most, cell) => Math.max(most, cell.column + cell.columns), 0)
  if (width === 0) return undefined
  return { rows: filled, widths: Array.from({ length: width }, () => Math.round(450 / width)), ruled }
}

/** The cells of a table in a table, as lines of the cell around it. */
function cellLines(table: Table): Line[] {
  return table.rows.flatMap(row =>
    row.cells.flatMap(cell => cell.paragraphs.map(({ label, ...rest }): Line => ({ ...rest, label }))),
  )
}

function paragraphsOf(lines: readonly Line[]): Cell['paragraphs'] {
  const flat = lines.flatMap(line => (line.table ? cellLines(line.table) : [line]))
  if (flat.length === 0) return [{ label: '', runs: [] }]
  return flat.map(({ label = '', runs, look }) => ({ label, runs, ...(look && { look }) }))
}

function span(text: string | undefined, most: number): number {
  const number = /^\d{1,5}$/.test(text ?? '') ? Number(text) : 1
  return Math.min(Math.max(number, 1), most)
}
