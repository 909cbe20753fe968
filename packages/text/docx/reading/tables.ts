import { numberOf, pointsOf, switchOf, valueOf } from '../package/measures.ts'
import { attributeOf, childOf, childrenOf, type Element } from '../package/xml.ts'
import { isRuled } from './borders.ts'
import { newDraft, type Draft, type DraftCell, type DraftRow, type DraftTable, type Revision } from './draft.ts'
import type { Flow } from './flow.ts'
import { tellWords, toldWhile, type Reader } from './reader.ts'
import { revisionIn } from './revisions.ts'

/**
 * Reads a table into one draft. A table in a cell becomes paragraphs of that cell: what is answered then is its
 * paragraphs.
 */
export function readTable(table: Element, flow: Flow, reader: Reader): Draft[] {
  const draft = newDraft()
  const read: Rows = { rows: [], changes: [], above: [], revision: flow.revision, table: draft }
  const properties = childOf(table, 'w:tblPr')
  for (const row of rowsOf(table)) readRow(row, read, reader)
  const { rows, changes } = read
  draft.table = { rows, changes, widths: widthsOf(table, rows), ruled: isRuled(table, reader.styles) }
  const format =
    revisionIn(properties, reader, 'w:tblPrChange') ??
    revisionIn(childOf(table, 'w:tblGrid'), reader, 'w:tblGridChange')
  if (format) draft.changes.push({ ...format, start: 0, end: 0, text: '' })
  if (rows.length === 0) return strangers(draft, flow)
  return reader.inCell ? flattened(draft.table, reader) : [draft]
}

interface Rows extends Pick<DraftTable, 'rows' | 'changes'> {
  /** By grid column: the cell that a merged cell below would continue. */
  above: (DraftCell | undefined)[]
  revision: Revision | undefined
  table: Draft
}

/** Rows, wherever controls for content and tracked changes wrap them. */
function* rowsOf(container: Element): Generator<Element> {
  for (const child of childrenOf(container)) {
    if (child.name === 'w:tr') yield child
    else if (wrappers.has(child.name)) yield* rowsOf(child)
  }
}

function* cellsOf(row: Element): Generator<Element> {
  for (const child of childrenOf(row)) {
    if (child.name === 'w:tc') yield child
    else if (wrappers.has(child.name)) yield* cellsOf(child)
  }
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'])

function readRow(row: Element, read: Rows, reader: Reader) {
  const properties = childOf(row, 'w:trPr')
  const revision = revisionIn(properties, reader, 'w:ins', 'w:del') ?? read.revision
  const kept: DraftRow = { cells: [], ...(switchOf(properties, 'w:tblHeader') && { header: true }) }
  const text = toldWhile(reader, () => {
    let column = gridOf(valueOf(properties, 'w:gridBefore'), 0)
    for (const cell of cellsOf(row)) column += readCell(cell, kept, column, { ...read, revision }, reader)
  })
  if (revision) read.changes.push({ ...revision, row: read.rows.length, cell: undefined, text: rowWords(text()) })
  if (revision?.kind === 'insert') return
  const format = revisionIn(properties, reader, 'w:trPrChange')
  if (format) read.changes.push({ ...format, row: read.rows.length, cell: undefined, text: '' })
  read.rows.push(kept)
}

/** Answers how many columns of the grid it covers. */
function readCell(cell: Element, row: DraftRow, column: number, read: Rows, reader: Reader): number {
  const properties = childOf(cell, 'w:tcPr')
  const own = revisionIn(properties, reader, 'w:cellIns', 'w:cellDel', 'w:cellMerge')
  const revision = own?.kind === 'format' ? read.revision : (own ?? read.revision)
  const columns = Math.min(gridOf(valueOf(properties, 'w:gridSpan'), 1), Math.max(1, mostColumns - column))
  let drafts: Draft[] = []
  const text = toldWhile(reader, () => {
    drafts = reader.readFlow(cell, { ...reader, inCell: true }, { joined: false, ...(revision && { revision }) })
  })
  tellWords(reader, '\t')
  if (own) read.changes.push({ ...own, row: read.rows.length, cell: row.cells.length, text: text().trimEnd() })
  if (revision?.kind === 'insert') {
    for (const draft of drafts) draft.instead = { draft: read.table, offset: 0 }
    return own ? 0 : columns
  }
  if (revision) for (const draft of drafts) dropCovered(draft, revision)
  placeCell({ column, columns, rows: 1, drafts }, row, childOf(properties, 'w:vMerge'), read)
  return columns
}

function placeCell(cell: DraftCell, row: DraftRow, merge: Element | undefined, { above }: Rows) {
  const upper = above[cell.column]
  if (merge && attributeOf(merge, 'w:val') !== 'restart' && upper?.columns === cell.columns) {
    upper.rows += 1
    upper.drafts.push(...cell.drafts.filter(draft => draft.length > 0 || draft.changes.length > 0))
    return
  }
  row.cells.push(cell)
  for (let column = cell.column; column < cell.column + cell.columns; column++) above[column] = undefined
  if (merge) above[cell.column] = cell
}

/** What goes with its whole row or cell is not asked for once more. */
function dropCovered(draft: Draft, { author }: Revision) {
  draft.changes = draft.changes.filter(change => change.kind !== 'delete' || change.author !== author)
  draft.endRemoved = null
}

function rowWords(told: string): string {
  return told.replaceAll(/\n(?=\t)/g, '').replace(/\t$/, '')
}

function flattened({ rows, changes }: DraftTable, reader: Reader): Draft[] {
  reader.losses.tell('text.nested_table')
  const draftsOf = (row: DraftRow | undefined) => row?.cells.flatMap(cell => cell.drafts) ?? []
  for (const { row, cell: _, ...change } of changes) {
    if (change.kind === 'insert') {
      const before = draftsOf(rows[row - 1]).at(-1) ?? draftsOf(rows[0])[0]
      before?.changes.push({ ...change, start: before.length, end: before.length, text: `\n${change.text}` })
    } else for (const draft of draftsOf(rows[row])) draft.changes.push({ ...change, start: 0, end: draft.length })
  }
  return rows.flatMap(draftsOf)
}

/** A table of which no row was there before: it would come after the paragraph above, or before the one below. */
function strangers(table: Draft, flow: Flow): Draft[] {
  const changes = (table.table?.changes ?? []).filter(change => change.kind === 'insert')
  const before = flow.drafts.at(-1)
  const [first] = changes
  const text = changes.map(change => change.text).join('\n')
  if (!first) return []
  if (before && !before.table) {
    before.changes.push({ ...first, start: before.length, end: before.length, text: `\n${text}` })
    table.instead = { draft: before, offset: before.length }
    return []
  }
  const empty = newDraft()
  empty.changes.push({ ...first, start: 0, end: 0, text: `${text}\n` })
  table.instead = { draft: empty, offset: 0 }
  return [empty]
}

/** Word allows 63 columns; more than a thousand is meant to do harm. */
const mostColumns = 1_000

function gridOf(value: string | undefined, least: number): number {
  return Math.min(mostColumns, Math.max(least, numberOf(value) ?? least))
}

function widthsOf(table: Element, rows: readonly DraftRow[]): number[] {
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(each =>
    Math.round(pointsOf(attributeOf(each, 'w:w')) ?? 0),
  )
  let columns = 0
  for (const { cells } of rows) for (const cell of cells) columns = Math.max(columns, cell.column + cell.columns)
  while (widths.length < columns) widths.push(0)
  return widths.slice(0, columns)
}
