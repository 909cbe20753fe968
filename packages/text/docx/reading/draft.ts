import type { Look, Row, Run } from '../../model.ts'

/** Who asked for something, when, and in which move. */
export interface Revision {
  kind: 'insert' | 'delete' | 'format'
  author: string
  at: string | null
  /** The name that both ends of a move bear. */
  move: string | null
  /** Which end of a move it is, if of any. */
  side?: 'From' | 'To'
}

/** A tracked change in one paragraph: offsets into its words as they were before. */
export interface Change extends Revision {
  start: number
  end: number
  /** What an insertion would bring, or a deletion take away. */
  text: string
}

/** A paragraph, or a table, as it was before anything tracked, with what is tracked in it. */
export interface Draft {
  runs: Run[]
  /** UTF-16 units of all runs. */
  length: number
  changes: Change[]
  /** Set where the end of the paragraph would go, so that it joins the next one. */
  endRemoved: Revision | null
  id?: string
  label?: string
  /** Units at the front that are in our style for labels. */
  labelled?: number
  /** Units at the front that `length` still counts but `runs` no longer hold: they became the label. */
  cut?: number
  listDepth?: number
  outline?: number
  look?: Look
  footnote?: string
  table?: DraftTable
  /** Where to look instead, for a paragraph that was not there before. */
  instead?: Spot
}

export interface DraftTable {
  rows: DraftRow[]
  widths: number[]
  ruled: boolean
  /** Of rows and cells as wholes. */
  changes: TableChange[]
}

export type DraftRow = { cells: DraftCell[] } & Pick<Row, 'id' | 'header'>

export interface DraftCell {
  column: number
  columns: number
  rows: number
  drafts: Draft[]
}

export interface TableChange extends Revision {
  /** Among the rows that were there before. */
  row: number
  /** Among the cells of that row; the whole row when undefined. */
  cell: number | undefined
  text: string
}

/** A place in a paragraph before it is known in which provision that paragraph ends up. */
export interface Spot {
  draft: Draft
  offset: number
}

export function newDraft(): Draft {
  return { runs: [], length: 0, changes: [], endRemoved: null }
}

export function endOf(draft: Draft): Spot {
  return { draft, offset: draft.length }
}

/** Adds words, to the run before where they look the same. */
export function addRun(draft: Draft, run: Run) {
  const text = joinMarks(draft, run.text)
  if (text === '') return
  const last = draft.runs.at(-1)
  if (last && looksLike(last, run)) last.text += text
  else draft.runs.push({ ...run, text })
  draft.length += text.length
}

/** A combining mark that begins a run belongs to the last letter of the run before. */
function joinMarks(draft: Draft, text: string): string {
  const last = draft.runs.at(-1)
  const marks = /^\p{M}+/u.exec(text)?.[0]
  if (!last || marks === undefined || last.text.length > 10_000) return text
  const before = last.text.length
  last.text = last.text.slice(0, -8) + (last.text.slice(-8) + marks).normalize('NFC')
  draft.length += last.text.length - before
  return text.slice(marks.length)
}

function looksLike(one: Run, other: Run): boolean {
  if (one.note !== undefined || other.note !== undefined || one.picture || other.picture) return false
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.strike === other.strike &&
    one.raised === other.raised &&
    one.caps === other.caps &&
    one.href === other.href
  )
}
