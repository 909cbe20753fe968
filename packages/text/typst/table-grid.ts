import type { Cell, Table } from '../model.ts'
import { points } from './literal.ts'

/** A cell at its place: what a damaged file lays over each other is put where there is room, and nothing is left out. */
interface Laid {
  x: number
  y: number
  columns: number
  rows: number
  cell: Cell
  /** Where it stands among the cells of its row, as they are read. */
  index: number
}

export interface Grid {
  cells: Laid[]
  columns: number
  /** How many rows at the top are repeated on every page. */
  headers: number
}

/** More columns than this are no table that could be printed. */
const mostColumns = 60

export function laidOut({ rows }: Table): Grid {
  const taken = new Set<number>()
  const at = (x: number, y: number) => y * 10_000 + x
  const cells = rows.flatMap((row, y) =>
    row.cells.map((cell, index): Laid => {
      let x = Math.min(Math.max(0, Math.floor(cell.column) || 0), mostColumns)
      while (taken.has(at(x, y))) x += 1
      let columns = Math.max(1, Math.min(Math.floor(cell.columns) || 1, mostColumns - x))
      let down = Math.max(1, Math.min(Math.floor(cell.rows) || 1, rows.length - y))
      if (squares(x, y, columns, down).some(([i, j]) => taken.has(at(i, j)))) [columns, down] = [1, 1]
      for (const [i, j] of squares(x, y, columns, down)) taken.add(at(i, j))
      return { x, y, columns, rows: down, cell, index }
    }),
  )
  const leading = rows.findIndex(row => !row.header)
  const headers = leading === -1 ? 0 : leading
  const isApart = cells.every(({ y, rows }) => y >= headers || y + rows <= headers)
  return {
    cells,
    columns: cells.reduce((most, { x, columns }) => Math.max(most, x + columns), 1),
    headers: isApart ? headers : 0,
  }
}

/** The widths of the columns, as shares of the line. */
export function widthsOf({ widths }: Table, columns: number): string {
  const shares = Array.from({ length: columns }, (_, column) => {
    const width = widths[column] ?? 0
    return points(Number.isFinite(width) && width >= 1 ? width : 60).replace('pt', 'fr')
  })
  return `(${shares.join(', ')},)`
}

function squares(x: number, y: number, columns: number, rows: number): [number, number][] {
  return Array.from({ length: columns * rows }, (_, square) => [
    x + (square % columns),
    y + Math.floor(square / columns),
  ])
}
