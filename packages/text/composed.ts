import type { Cell, Look, Provision, Row, Run, Table, TextDocument } from './model.ts'

/** A paragraph of a paper that is made here. */
export interface Line {
  words: string
  bold?: true
  italic?: true
  underline?: true
  align?: Look['align']
}

/** A table of a paper that is made here: rows of cells, whose lines are parted by line feeds. */
export interface Ruled {
  headings: readonly string[]
  rows: readonly { id?: string; cells: readonly string[] }[]
  /** Of the columns, in points. */
  widths: readonly number[]
  /** Columns whose first line is set in bold. */
  bold?: readonly number[]
}

/** Paragraphs beside each other, as at the head of a letter. */
export interface Columns {
  columns: readonly (readonly Line[])[]
  /** In points. */
  widths: readonly number[]
}

/** Paragraphs and tables as a document, on its side where a table is wide. */
export function documentOf(parts: readonly (Line | Ruled | Columns)[], { landscape = false } = {}): TextDocument {
  const turned = landscape ? { landscape: true as const } : {}
  const provisions = parts.map((part, place): Provision => {
    const id = `part${place + 1}`
    if (!('words' in part)) {
      const table = 'rows' in part ? tableOf(part) : besideEachOther(part)
      return { id, kind: 'table', depth: 0, label: '', runs: [], table, look: { ...turned } }
    }
    const { words, align, ...set } = part
    const look = { ...(align && { align }), ...turned }
    return { id, kind: 'paragraph', depth: 0, label: '', runs: runsOf(words, set), look }
  })
  return { provisions, pictures: {}, running: { headers: [], footers: [] } }
}

function tableOf({ headings, rows, widths, bold = [] }: Ruled): Table {
  const header: Row = { header: true, cells: headings.map((words, column) => cellOf(words, column, 'centre')) }
  return {
    ruled: true,
    widths: [...widths],
    rows: [
      header,
      ...rows.map(({ id, cells }) => ({
        ...(id !== undefined && { id }),
        cells: cells.map((words, column) => cellOf(words, column, bold.includes(column) ? 'first' : undefined)),
      })),
    ],
  }
}

function besideEachOther({ columns, widths }: Columns): Table {
  const cells = columns.map((lines, column) => ({
    column,
    columns: 1,
    rows: 1,
    paragraphs: lines.map(({ words, align, ...set }) => ({
      label: '',
      runs: runsOf(words, set),
      ...(align && { look: { align } }),
    })),
  }))
  return { ruled: false, widths: [...widths], rows: [{ cells }] }
}

function cellOf(words: string, column: number, set: 'centre' | 'first' | undefined): Cell {
  const paragraphs = words.split('\n').map((line, place) => ({
    label: '',
    runs: runsOf(line, set === 'centre' || (set === 'first' && place === 0) ? { bold: true } : {}),
    ...(set === 'centre' && { look: { align: 'centre' as const } }),
  }))
  return { column, columns: 1, rows: 1, paragraphs }
}

function runsOf(text: string, { bold, italic, underline }: Omit<Line, 'words' | 'align'>): Run[] {
  if (text === '') return []
  return [{ text, ...(bold && { bold }), ...(italic && { italic }), ...(underline && { underline }) }]
}
