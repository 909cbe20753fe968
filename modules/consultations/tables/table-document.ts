import { documentOf } from '../../../packages/text/composed.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { cellsOf, headingsOf, headOf, totalsOf } from './cells.ts'
import { columns, type RoundTable } from './round-table.ts'

/** The table as a document to be written as Word or printed. Its rows keep their ids through Word. */
export function tableDocument(table: RoundTable): TextDocument {
  const { organisation, title, about, asOf } = headOf(table)
  const headings = headingsOf(table)
  const rows = cellsOf(table).map(({ id, cells }) => ({ id, cells: columns.map(column => cells[column]) }))
  return documentOf(
    [
      { words: organisation, bold: true },
      { words: title, bold: true, align: 'centre' },
      { words: about, align: 'centre' },
      { words: asOf, italic: true, align: 'centre' },
      { headings: columns.map(column => headings[column]), rows, widths, bold: [columns.indexOf('answer')] },
      ...totalsOf(table).map(words => ({ words })),
    ],
    { landscape: true },
  )
}

/** Points: what is left of an A4 sheet on its side. */
const widths = [40, 120, 204, 104, 172, 88]
