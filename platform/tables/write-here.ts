import { guarded, type Separator, separators } from './separated.ts'

export interface Writing {
  rows: readonly (readonly string[])[]
  format: 'csv' | 'xlsx'
  /** Between the cells of a CSV file; Excel expects the one of the reader's country. */
  separator?: Separator
  /** The name of a workbook's one sheet. */
  sheet?: string
}

/** Writes a table in the present thread; see `writeTable`. */
export async function writeHere({ rows, format, separator, sheet = 'Plenum' }: Writing): Promise<Uint8Array> {
  return format === 'csv' ? writeCsv(rows, separator) : writeXlsx(rows, sheet)
}

/**
 * A table as CSV: UTF-8 with its mark, CRLF, and an apostrophe before what a spreadsheet would take for a formula. `readTable`
 * takes that apostrophe away, so reading what was written gives the same cells back (in composed letters).
 */
export function writeCsv(rows: readonly (readonly string[])[], separator: Separator = ','): Buffer {
  const lines = rows.map(row => row.map((cell, _, { length }) => quoted(guarded(cell), length)).join(separator))
  return Buffer.from(`\uFEFF${lines.map(line => `${line}\r\n`).join('')}`)
}

/** A table as an XLSX workbook with one sheet. Every cell is text, so nothing becomes a formula and no number loses a zero. */
export async function writeXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const { default: writeWorkbookFile } = await import('write-excel-file/node')
  const cells = rows.map(row => row.map(cellOf))
  return writeWorkbookFile(cells, { sheet }).toBuffer()
}

/** A cell of a workbook that is a text whatever it begins with; an empty one is no cell. */
export function cellOf(text: string) {
  return text === '' ? null : { value: escaped(text), type: String, format: '@' }
}

// What XML cannot hold is written `_xHHHH_` (ECMA-376 part 1, 22.9.2.19), and so is the beginning of what looks like that.
const unwritable = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu

function escaped(text: string): string {
  const writable = text.replace(unwritable, asCode)
  // The writer looks texts up in a plain object, where it finds "constructor" and its like before anybody wrote them.
  return writable in Object.prototype ? asCode(writable) + writable.slice(1) : writable
}

function asCode(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

const special = new RegExp(`["\\r\\n${separators.join('')}]|^\\s|\\s$`)

/** A row of one empty cell is written as `""`, or it would be no row at all. */
function quoted(cell: string, cellsInRow: number): string {
  const needed = special.test(cell) || (cell === '' && cellsInRow === 1)
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell
}
