import type { Cell, Table } from '../model.ts'
import { openTrackedLines, type TrackedLines } from '../tracked-lines.ts'

/** The text of an RTF file with its tables, whose rows stand one by one between the paragraphs. */
export function openTables() {
  const body = openTrackedLines()
  let inTable = false
  let cell: TrackedLines | undefined
  let cells: TrackedLines[] = []
  let rows: TrackedLines[][] = []

  const flush = () => {
    if (rows.length === 0) return
    if (body.length() > 0) body.end({})
    const content = rows
    rows = []
    body.end({ table: tableOf(content) }, content.flat())
  }
  return {
    body,
    /** Where words are written now. */
    here(): TrackedLines {
      if (inTable) return (cell ??= openTrackedLines())
      flush()
      return body
    },
    enter: () => void (inTable = true),
    leave: () => void (inTable = false),
    endCell() {
      cells.push(cell ?? openTrackedLines())
      cell = undefined
    },
    endRow() {
      if (cells.length > 0) rows.push(cells)
      cells = []
      cell = undefined
    },
    finish() {
      if (cells.length > 0) rows.push(cells)
      flush()
    },
  }
}

function tableOf(rows: readonly (readonly TrackedLines[])[]): Table {
  const columns = Math.max(...rows.map(row => row.length))
  return {
    rows: rows.map(row => ({ cells: row.map(cellOf) })),
    widths: Array.from({ length: columns }, () => 1),
    ruled: true,
  }
}

function cellOf({ lines }: TrackedLines, column: number): Cell {
  const paragraphs = lines.map(({ label = '', runs, look }) => ({ label, runs, ...(look && { look }) }))
  return { column, columns: 1, rows: 1, paragraphs }
}
