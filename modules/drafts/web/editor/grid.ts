import type { Cell, Table } from '../../../../packages/text/model.ts'

/** A cell without its place, in the order in which it is read. */
export type Spans = Pick<Cell, 'columns' | 'rows'>

/** The first column of every cell, as a browser sets it: the first free one that it comes to. */
export function columnsOf(rows: readonly (readonly Spans[])[]): number[][] {
  const free: number[] = []
  return rows.map((cells, at) => {
    let column = 0
    return cells.map(cell => {
      while ((free[column] ?? 0) > at) column += 1
      const first = column
      for (let covered = first; covered < first + cell.columns; covered += 1) free[covered] = at + cell.rows
      column += cell.columns
      return first
    })
  })
}

/** Whether every place of the grid is covered by exactly one cell, each where the table says. */
export function isSound({ rows }: Table): boolean {
  const columns = columnsOf(rows.map(({ cells }) => cells))
  const placed = rows.every(({ cells }, at) => cells.every((cell, place) => cell.column === columns[at]?.[place]))
  if (!placed || rows.length === 0 || rows.some(({ cells }) => cells.length === 0)) return false
  const covered = new Set<string>()
  let [area, width] = [0, 0]
  for (const [at, { cells }] of rows.entries()) {
    for (const cell of cells) {
      if (at + cell.rows > rows.length) return false
      area += cell.rows * cell.columns
      width = Math.max(width, cell.column + cell.columns)
      for (let row = at; row < at + cell.rows; row += 1)
        for (let column = cell.column; column < cell.column + cell.columns; column += 1) covered.add(`${row} ${column}`)
    }
  }
  return area === covered.size && area === width * rows.length
}
