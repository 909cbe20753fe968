import type { Cell, Provision, Row, Table } from '../../model.ts'
import { bookmarkName } from '../bookmark-names.ts'
import { bookmarkOf } from './bookmarks.ts'
import { cellEdits, type CellEdits } from './cell-edits.ts'
import { tracked } from './edits.ts'
import { tag, valued } from './markup.ts'
import { paragraphElements } from './paragraphs.ts'
import { wordsRun } from './runs.ts'
import { styleId } from './styles-part.ts'
import type { Writer } from './writer.ts'

/** A table with its merged cells; its id is carried by the first paragraph of its first cell. */
export function tableElement(provision: Provision, table: Table, writer: Writer): string {
  const widths = widthsOf(table)
  const edits = cellEdits(provision, table, writer)
  const state: Drawing = {
    widths,
    spans: [],
    edits,
    bookmark: bookmarkOf(provision, writer),
    rowBookmark: undefined,
    writer,
  }
  const rows = table.rows.map(
    (row, index) =>
      edits
        .rowsBefore(index)
        .map(added => addedRow(added, state))
        .join('') + rowElement(row, index, state),
  )
  const added = edits.rowsBefore(table.rows.length).map(each => addedRow(each, state))
  const properties =
    (table.ruled ? valued('w:tblStyle', styleId('Table Grid')) : '') +
    tag('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }) +
    (table.ruled ? '' : bordersOf('none')) +
    tag('w:tblLayout', { 'w:type': 'fixed' })
  const grid = tag('w:tblGrid', {}, widths.map(width => tag('w:gridCol', { 'w:w': width })).join(''))
  const page = provision.look?.newPage ? tag('w:p', {}, tag('w:pPr', {}, '<w:pageBreakBefore/>')) : ''
  return page + tag('w:tbl', {}, tag('w:tblPr', {}, properties + edits.format) + grid + rows.join('') + added.join(''))
}

interface Drawing {
  widths: readonly number[]
  /** Merged cells that still reach into the rows below, by column. */
  spans: { cell: Cell; left: number }[]
  edits: CellEdits
  /** Still to be placed. */
  bookmark: string | undefined
  /** The same for the row that is being written; it gives way to that of the table. */
  rowBookmark: string | undefined
  writer: Writer
}

function rowElement(row: Row, index: number, state: Drawing): string {
  const continued = state.spans.splice(0)
  state.rowBookmark = row.id === undefined ? undefined : bookmarkName(row.id, '', 'r')
  const cells = [
    ...row.cells.map(cell => ({ cell, merge: cell.rows > 1 ? 'restart' : '' })),
    ...continued.map(({ cell }) => ({ cell, merge: 'continue' })),
  ]
  const placed = cells.toSorted((one, other) => one.cell.column - other.cell.column)
  let column = 0
  let elements = ''
  for (const { cell, merge } of placed) {
    if (cell.column < column) continue
    if (cell.column > column) elements += emptyCell(column, cell.column, state)
    elements += cellElement(cell, merge, state)
    column = cell.column + cell.columns
  }
  if (column < state.widths.length) elements += emptyCell(column, state.widths.length, state)
  for (const cell of row.cells) if (cell.rows > 1) state.spans.push({ cell, left: cell.rows - 1 })
  for (const { cell, left } of continued) if (left > 1) state.spans.push({ cell, left: left - 1 })
  const gone = state.edits.rowGone(index)
  const properties = (row.header ? '<w:tblHeader/>' : '') + (gone ? tracked('w:del', gone, state.writer) : '')
  return tag('w:tr', {}, (properties === '' ? '' : tag('w:trPr', {}, properties)) + elements)
}

function cellElement(cell: Cell, merge: string, state: Drawing): string {
  const properties = cellProperties(cell.column, cell.column + cell.columns, state, merge)
  if (merge === 'continue') return tag('w:tc', {}, properties + emptyParagraph)
  const paragraphs = cell.paragraphs.map(paragraph => {
    const bookmark = takeBookmark(state)
    const { label, runs, look } = paragraph
    const { edits, margins } = state.edits.of(paragraph)
    return paragraphElements(
      { style: 'Plenum cell', look, label, gap: ' ', runs, bookmark, edits, margins },
      state.writer,
    )
  })
  return tag('w:tc', {}, properties + (paragraphs.join('') || emptyParagraph))
}

function takeBookmark(state: Drawing): string | undefined {
  const { bookmark, rowBookmark } = state
  if (bookmark === undefined) state.rowBookmark = undefined
  state.bookmark = undefined
  return bookmark ?? rowBookmark
}

const emptyParagraph = tag('w:p', {}, tag('w:pPr', {}, valued('w:pStyle', styleId('Plenum cell'))))

function emptyCell(from: number, to: number, state: Drawing): string {
  return tag('w:tc', {}, cellProperties(from, to, state, '') + emptyParagraph)
}

function cellProperties(from: number, to: number, { widths }: Drawing, merge: string): string {
  const width = widths.slice(from, to).reduce((sum, each) => sum + each, 0)
  return tag(
    'w:tcPr',
    {},
    tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
      (to - from > 1 ? valued('w:gridSpan', to - from) : '') +
      (merge === '' ? '' : valued('w:vMerge', merge)),
  )
}

/** A row that is only proposed: its cells are parted by tabs. */
function addedRow({ proposal, words }: ReturnType<CellEdits['rowsBefore']>[number], state: Drawing): string {
  const texts = words.split('\t')
  const cells = state.widths.map((_, column) => {
    const run = texts[column] ? tracked('w:ins', proposal, state.writer, wordsRun(texts[column])) : ''
    const mark = tag(
      'w:pPr',
      {},
      valued('w:pStyle', styleId('Plenum cell')) + tag('w:rPr', {}, tracked('w:ins', proposal, state.writer)),
    )
    return tag('w:tc', {}, cellProperties(column, column + 1, state, '') + tag('w:p', {}, mark + run))
  })
  return tag('w:tr', {}, tag('w:trPr', {}, tracked('w:ins', proposal, state.writer)) + cells.join(''))
}

/** Twentieths of a point; columns of unknown width share the width of the page. */
function widthsOf({ widths, rows }: Table): number[] {
  const columns = Math.max(1, widths.length, ...rows.flatMap(row => row.cells.map(cell => cell.column + cell.columns)))
  const known = widths.length === columns && widths.every(width => width > 0)
  return Array.from({ length: columns }, (_, column) =>
    known ? Math.round((widths[column] ?? 0) * 20) : Math.floor(textWidth / columns),
  )
}

const textWidth = 9_355

function bordersOf(kind: string): string {
  return tag(
    'w:tblBorders',
    {},
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side => valued(`w:${side}`, kind)).join(''),
  )
}
