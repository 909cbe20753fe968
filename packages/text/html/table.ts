import type { Cell, Row, Table } from '../model.ts'
import type { Line } from '../structure/line.ts'
import type { LineChange } from './changes.ts'
import type { Sheet } from './sheet.ts'
import type { Declarations } from './style.ts'
import { attribute, type Element } from './tree.ts'

/** A table that is being read, with the columns that cells from above still cover. */
export interface TableBeingRead {
  rows: Row[]
  /** By column: for how many more rows it is covered. */
  covered: number[]
  ruled: boolean
  changes: LineChange[]
}

const MOST_COLUMNS = 1000
const MOST_ROWS = 65_534

export function beginTable(element: Element, css: Declarations): TableBeingRead {
  const border = attribute(element, 'border')
  const bare =
    border === '0' || /^(?:none|0)/.test(css.get('border') ?? '') || attribute(element, 'role') === 'presentation'
  return { rows: [], covered: [], ruled: !bare, changes: [] }
}

export function beginRow(table: TableBeingRead, inHead: boolean): void {
  if (table.rows.length > 0) table.covered = table.covered.map(rows => Math.max(0, rows - 1))
  table.rows.push({ cells: [], ...(inHead && { header: true }) })
}

/** Puts a cell into the first column that is free, and gives it its lines. */
export function addCell(table: TableBeingRead, element: Element, css: Declarations, sheet: Sheet): void {
  const row = table.rows.at(-1)
  if (!row) return
  const last = row.cells.at(-1)
  let column = last ? last.column + last.columns : 0
  while ((table.covered[column] ?? 0) > 0) column += 1
  const columns = span(attribute(element, 'colspan'), MOST_COLUMNS)
  const rows = span(attribute(element, 'rowspan'), MOST_ROWS)
  for (let each = column; each < column + columns; each += 1) table.covered[each] = rows
  for (let each = 0; each < column; each += 1) table.covered[each] ??= 0
  if (/solid|double|dashed|dotted/.test(css.get('border') ?? '')) table.ruled = true
  row.cells.push({ column, columns, rows, paragraphs: paragraphsOf(sheet.lines) })
  table.changes.push(...sheet.changes)
}

/** The table as it is read; a cell never reaches below the last row. */
export function endTable({ rows, ruled }: TableBeingRead): Table | undefined {
  const filled = rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell): Cell => ({ ...cell, rows: Math.min(cell.rows, rows.length - index) })),
  }))
  const width = Math.max(0, ...filled.flatMap(row => row.cells.map(cell => cell.column + cell.columns)))
  if (width === 0) return undefined
  return { rows: filled, widths: Array.from({ length: width }, () => Math.round(450 / width)), ruled }
}

/** The cells of a table in a table, as lines of the cell around it. */
export function cellLines(table: Table): Line[] {
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
