import type { Draft, DraftTable } from './draft.ts'

export interface Stretch {
  start: number
  end: number
}

/** Where the pieces of a table stand in `wordsOf` it: cells are parted by a tab, rows by a line feed. */
export interface Layout {
  rows: (Stretch & { cells: Stretch[] })[]
  /** Where the words of a paragraph begin, behind its label. */
  paragraphs: Map<Draft, number>
}

export function layOut({ rows }: DraftTable): Layout {
  const paragraphs: Layout['paragraphs'] = new Map()
  let at = 0
  const laid = rows.map(row => {
    const start = at
    const cells = row.cells.map(cell => {
      const from = at
      for (const [index, draft] of cell.drafts.entries()) {
        if (index > 0) at += 1
        const label = draft.label ? draft.label.length + 1 : 0
        paragraphs.set(draft, at + label)
        at += label + draft.length - (draft.cut ?? 0)
      }
      at += 1
      return { start: from, end: at - 1 }
    })
    const end = Math.max(start, at - 1)
    at = end + 1
    return { start, end, cells }
  })
  return { rows: laid, paragraphs }
}
