import type { Cell, Table } from '../../model.ts'
import type { Line } from '../../structure/line.ts'
import type { Draft, DraftCell, DraftTable } from './draft.ts'

/** Paragraphs and tables as lines, for finding out what they are. */
export function linesFrom(drafts: readonly Draft[]): Line[] {
  return drafts.map(draft => {
    const { id, runs, label, listDepth, outline, look, footnote, table } = draft
    return {
      runs,
      ...(id !== undefined && { id }),
      ...(label !== undefined && { label }),
      ...(listDepth !== undefined && { listDepth }),
      ...(outline !== undefined && { outline }),
      ...(look && { look }),
      ...(footnote !== undefined && { footnote }),
      ...(table && { table: tableFrom(table) }),
    }
  })
}

function tableFrom({ rows, widths, ruled }: DraftTable): Table {
  return {
    rows: rows.map(({ id, cells, header }) => ({
      ...(id !== undefined && { id }),
      cells: cells.map(cellFrom),
      ...(header && { header }),
    })),
    widths,
    ruled,
  }
}

function cellFrom({ drafts, ...cell }: DraftCell): Cell {
  return {
    ...cell,
    paragraphs: drafts.map(({ label = '', runs, look }) => ({ label, runs, ...(look && { look }) })),
  }
}
