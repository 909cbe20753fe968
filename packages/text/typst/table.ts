import { rowsOfRuns, type ComparedRow } from '../compared-rows.ts'
import type { WordRun } from '../comparison.ts'
import type { Cell, Look, Table } from '../model.ts'
import { call, literal, sequence } from './literal.ts'
import type { ShowPicture } from './pictures.ts'
import { laidOut, widthsOf } from './table-grid.ts'
import { gap, runsIn } from './words.ts'

/** A table as it stands. */
export function tableAs(table: Table, show: ShowPicture, isComparison = false): string {
  return gridAs(table, cell =>
    sequence(
      cell.paragraphs.flatMap((paragraph, place) => [
        ...(place > 0 ? ['parbreak()'] : []),
        ...(paragraph.label === '' ? [] : [literal(`${paragraph.label} `)]),
        aligned(runsIn(paragraph.runs, show, isComparison), paragraph.look),
      ]),
    ),
  )
}

/** Words of a cell where its paragraph has them. */
function aligned(code: string, { align }: Look = {}): string {
  if (align === 'centre') return `align(center, ${code})`
  return align === 'right' ? `align(right, ${code})` : code
}

/** A changed table: laid out like the one that has all its rows and cells, or plainly where rows or cells came and went. */
export function comparedTableAs(runs: readonly WordRun[], table: Table | undefined): string {
  const rows = rowsOfRuns(runs)
  const fits =
    table?.rows.length === rows.length && rows.every(({ cells }, y) => cells.length === table.rows[y]?.cells.length)
  return fits ? gridAs(table, (_, y, index) => wordsAs(rows[y]?.cells[index] ?? [])) : plainGrid(rows)
}

function gridAs(table: Table, content: (cell: Cell, row: number, index: number) => string): string {
  const { cells, columns, headers } = laidOut(table)
  const written = cells.map(({ x, y, columns, rows, cell, index }) => ({
    y,
    code: call(
      'table.cell',
      { x: `${x}`, y: `${y}`, colspan: `${columns}`, rowspan: `${rows}` },
      content(cell, y, index),
    ),
  }))
  const above = written.filter(({ y }) => y < headers).map(({ code }) => code)
  const below = written.filter(({ y }) => y >= headers).map(({ code }) => code)
  const body = [...(above.length > 0 ? [`table.header(${above.join(', ')})`] : []), ...below]
  return call('ruled', { columns: widthsOf(table, columns), lines: String(table.ruled) }, `(${body.join(', ')},)`)
}

function plainGrid(rows: readonly ComparedRow[]): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const cells = rows.flatMap(({ cells }, y) =>
    cells.map((cell, x) => {
      const span = x === cells.length - 1 ? columns - x : 1
      return call('table.cell', { x: `${x}`, y: `${y}`, colspan: `${span}` }, wordsAs(cell))
    }),
  )
  return call('ruled', { columns: `(${'1fr, '.repeat(columns)})`, lines: 'true' }, `(${cells.join(', ')},)`)
}

function wordsAs(runs: readonly WordRun[]): string {
  return sequence(
    runs.flatMap(({ kind, text }) => {
      const words = runsIn([{ text }], () => '[]', true)
      if (kind === 'same') return [words]
      return kind === 'removed' ? [`removed(${words})`, gap] : [`added(${words})`]
    }),
  )
}
