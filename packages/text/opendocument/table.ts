import { attributeOf, childrenOf, type Element } from '../docx/package/xml.ts'
import type { Cell, Row, Table } from '../model.ts'
import type { Line } from '../structure/line.ts'

/** Repetition fills a sheet to its last row; what repeats nothing is not kept. */
const most = { rows: 5_000, columns: 200 }

/** A table of a text or a sheet. `read` gives the paragraphs of a cell. Undefined when there is nothing in it. */
export function tableOf(table: Element, read: (cell: Element) => readonly Line[]): Table | undefined {
  const rows: Row[] = []
  for (const { row, header } of rowsIn(table, false)) {
    const cells = cellsOf(row, read)
    const filled = cells.some(({ paragraphs }) => paragraphs.some(({ runs }) => runs.length > 0))
    const times = filled ? repeated(row, 'table:number-rows-repeated', 50) : 1
    for (let time = 0; time < times && rows.length < most.rows; time += 1)
      rows.push({ cells, ...(header && { header }) })
  }
  while (rows.at(-1)?.cells.every(isEmpty)) rows.pop()
  const columns = Math.max(
    0,
    ...rows.flatMap(({ cells }) => cells.map(cell => (isEmpty(cell) ? 0 : cell.column + cell.columns))),
  )
  if (columns === 0) return undefined
  const trimmed = rows.map(row => ({ ...row, cells: row.cells.filter(({ column }) => column < columns) }))
  return { rows: trimmed, widths: Array.from({ length: columns }, () => 1), ruled: true }
}

function isEmpty({ paragraphs }: Cell): boolean {
  return paragraphs.every(({ runs }) => runs.length === 0)
}

function* rowsIn(parent: Element, header: boolean): Generator<{ row: Element; header: true | undefined }> {
  for (const child of childrenOf(parent)) {
    if (child.name === 'table:table-row') yield { row: child, header: header || undefined }
    else if (child.name === 'table:table-header-rows') yield* rowsIn(child, true)
    else if (child.name === 'table:table-rows' || child.name === 'table:table-row-group') yield* rowsIn(child, header)
  }
}

function cellsOf(row: Element, read: (cell: Element) => readonly Line[]): Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const cell of childrenOf(row)) {
    const times = repeated(cell, 'table:number-columns-repeated', most.columns)
    if (cell.name === 'table:table-cell') {
      const lines = read(cell)
      const paragraphs = lines.map(({ label = '', runs, look }) => ({ label, runs, ...(look && { look }) }))
      const spans = {
        columns: repeated(cell, 'table:number-columns-spanned'),
        rows: repeated(cell, 'table:number-rows-spanned'),
      }
      for (let time = 0; time < times && cells.length < most.columns; time += 1)
        cells.push({ column: column + time, ...spans, paragraphs })
    }
    column += times
  }
  return cells
}

function repeated(element: Element, attribute: string, limit = 1_000): number {
  return Math.min(limit, Math.max(1, Number(attributeOf(element, attribute) ?? 1) || 1))
}
