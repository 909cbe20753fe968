import { cellsOf, headingsOf, headOf, shortened, totalsOf } from './cells.ts'
import { roundMark, rowMark } from './marks.ts'
import { columns, type RoundTable } from './round-table.ts'
import type { Sheet } from './workbook.ts'

/** The table as a sheet, with the marks by which it is known when it comes back. */
export function tableSheet(table: RoundTable): Sheet {
  const { organisation, title, about, asOf } = headOf(table)
  const headings = headingsOf(table)
  const rows = cellsOf(table)
  return {
    name: headings.words,
    above: [
      { words: organisation, bold: true },
      { words: title, bold: true, centred: true },
      { words: about, centred: true },
      { words: asOf, centred: true },
      ...totalsOf(table).map(words => ({ words })),
    ],
    headings: columns.map(column => headings[column]),
    rows: rows.map(({ cells }) => columns.map(column => shortened(cells[column]))),
    widths: [6, 22, 40, 20, 34, 14],
    marks: [roundMark(table), ...rows.map(({ id }) => rowMark(id))],
  }
}
