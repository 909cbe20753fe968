/**
 * A document as provisions in reading order. `depth` says how they nest: the parent of a provision is the nearest one
 * before it with a smaller depth. Footnotes stand at the end; runs point at them.
 */
export interface TextDocument {
  provisions: Provision[]
  /** By the key that runs point at. */
  pictures: Record<string, Picture>
  /** Words of the page headers and footers, each different one once. */
  running: { headers: string[]; footers: string[] }
}

/** Part (Phần), chapter (Chương), section (Mục, `I-`), article (Điều), clause (`1.`), point (`a)`), item (a dash or a bullet). */
export type NumberedKind = 'part' | 'chapter' | 'section' | 'article' | 'clause' | 'point' | 'item'
export type Kind = NumberedKind | 'heading' | 'paragraph' | 'table' | 'image' | 'footnote'

export interface Provision {
  /** Stable: it stays the same through edits, moves and renumbering, and through Word and back. */
  id: string
  kind: Kind
  /** 0 is outermost. */
  depth: number
  /** As printed in front of the words: `Điều 5.`, `II-`, `1.1.`, `đ)`, `-`; empty when there is none. */
  label: string
  /** The words without the label. Empty for a table. */
  runs: Run[]
  /** Only of a table. */
  table?: Table
  look?: Look
}

/** How a paragraph stands on the page; never what it means. Points. */
export interface Look {
  align?: 'left' | 'centre' | 'right' | 'justified'
  indent?: number
  /** Begins a new page. */
  newPage?: true
  /** Stands on a page that lies on its side. */
  landscape?: true
}

/** A stretch of words that look alike. `\n` is a line break, `\t` a tab. */
export interface Run {
  text: string
  bold?: true
  italic?: true
  underline?: true
  strike?: true
  raised?: 'super' | 'sub'
  caps?: true
  href?: string
  /** The id of the footnote that is called here; `text` is then its printed mark. */
  note?: string
  /** A picture in the line; `text` is then U+FFFC. */
  picture?: { key: string; widthPt: number; heightPt: number; alt: string }
}

export interface Picture {
  mediaType: string
  bytes: Uint8Array
}

/** Rows of cells as they are read; a merged cell stands once, at its upper left. */
export interface Table {
  rows: Row[]
  /** Relative widths of the grid columns, in points where known. */
  widths: number[]
  /** False where a table only places words on the page, such as the head of an official document. */
  ruled: boolean
}

export interface Row {
  /** Of a row that has to be found again: Word carries it. A text that is read elsewhere has none. */
  id?: string
  cells: Cell[]
  /** Repeated at the top of every page. */
  header?: true
}

export interface Cell {
  /** The first grid column that it covers, from 0. */
  column: number
  columns: number
  rows: number
  paragraphs: { label: string; runs: Run[]; look?: Look }[]
}

/** A stretch of a provision's words: UTF-16 offsets into `wordsOf`, `end` exclusive. A whole provision when left out. */
export interface Place {
  provisionId: string
  selection?: { start: number; end: number }
}

/** What somebody asked for in a file: a tracked change, never accepted by reading it. */
export interface Proposal {
  id: string
  author: string
  /** ISO 8601, as the file says; null when it does not. */
  at: string | null
  change: 'insert' | 'delete' | 'replace' | 'move' | 'format'
  /** In the document as it was before; an insertion is an empty selection where it would go. */
  place: Place
  /** Only of a move: an empty selection where the words would go. */
  to?: Place
  /** The words that would go; empty for an insertion. */
  was: string
  /** The words that would come; empty for a deletion. Paragraphs are parted by `\n`. */
  proposed: string
}

/** A balloon in the margin. */
export interface Balloon {
  id: string
  author: string
  at: string | null
  place: Place
  /** The words that it hangs on, as they stand in the file. */
  quoted: string
  words: string
  /** The balloon that this one answers. */
  answers: string | null
  resolved: boolean
}

/** What came out of a file. */
export interface Reading {
  /** As it was before anything tracked: insertions left out, deletions still there. */
  document: TextDocument
  proposals: Proposal[]
  balloons: Balloon[]
  /** Which text and version of ours this is an edited copy of, where the file still says so. */
  origin: Origin | null
  /** What could not be kept, by code: `text.chart_as_image`, `text.unknown_part` … */
  losses: Loss[]
}

export interface Origin {
  textId: string
  versionId: string
}

export interface Loss {
  code: string
  facts?: Record<string, string | number>
}

/** Makes the id of a new provision; passed in, because a pure package has no chance of its own. */
export type MakeId = () => string

/** The plain words of a provision without its label; a table's cells are parted by tabs, its rows by line feeds. */
export function wordsOf(provision: Pick<Provision, 'runs' | 'table'>): string {
  if (!provision.table) return joined(provision.runs)
  return provision.table.rows
    .map(row => row.cells.map(cell => cell.paragraphs.map(lineOf).join('\v')).join('\t'))
    .join('\n')
}

function lineOf({ label, runs }: { label: string; runs: readonly Run[] }): string {
  return label === '' ? joined(runs) : `${label} ${joined(runs)}`
}

function joined(runs: readonly Run[]): string {
  return runs.map(run => run.text).join('')
}
