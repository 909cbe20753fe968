import { type Cell, type Proposal, type Row, type Table, wordsOf } from '../../../packages/text/model.ts'

/** A row as words, its cells at their places in the grid. */
export interface WordedRow {
  id: string | null
  cells: string[]
}

/** The rows of a table as they would be if everything tracked in them were accepted; moved words stay where they are. */
export function acceptedRows({ rows }: Table, proposals: readonly Proposal[]): WordedRow[] {
  const edits = proposals.flatMap(({ change, place, proposed }): Edit[] =>
    place.selection && textual.has(change) ? [{ ...place.selection, proposed }] : [],
  )
  const accepted: WordedRow[] = []
  let at = 0
  for (const row of rows) {
    const start = at
    const cells = row.cells.map(cell => {
      const words = wordsIn(cell)
      const stretch = { start: at, end: at + words.length, words, cell }
      at = stretch.end + 1
      return stretch
    })
    const end = Math.max(start, at - 1)
    if (cells.length === 0) at = start + 1
    const isGone = cells.length > 1 && edits.some(edit => edit.start <= start && edit.end >= end && end > start)
    const inside = edits.filter(edit => !isRow(edit))
    const worded = cells.map(({ cell, ...stretch }) => ({ cell, words: edited(stretch, inside) }))
    if (!isGone)
      accepted.push({
        id: row.id ?? null,
        cells: atTheirPlaces(
          row,
          worded.map(({ words }) => words),
        ),
      })
    for (const edit of edits)
      if (isRow(edit) && edit.start >= start && edit.start <= end) accepted.push(...addedRows(edit))
  }
  return accepted
}

interface Edit {
  start: number
  end: number
  proposed: string
}

const textual: ReadonlySet<Proposal['change']> = new Set(['insert', 'delete', 'replace'])

/** Cells of rows that would be new are parted by tabs. */
function isRow({ start, end, proposed }: Edit): boolean {
  return start === end && proposed.includes('\t')
}

function addedRows({ proposed }: Edit): WordedRow[] {
  const lines = proposed.split('\n').filter(line => line !== '')
  return lines.map(line => ({ id: null, cells: line.split('\t') }))
}

function wordsIn(cell: Cell): string {
  return wordsOf({ runs: [], table: { rows: [{ cells: [cell] }], widths: [], ruled: true } })
}

function edited({ start, end, words }: { start: number; end: number; words: string }, edits: readonly Edit[]): string {
  const own = edits.filter(edit => edit.start >= start && edit.end <= end)
  let [text, limit] = [words, words.length]
  for (const edit of own.toSorted((one, other) => other.start - one.start)) {
    if (edit.end - start > limit) continue
    text = text.slice(0, edit.start - start) + edit.proposed + text.slice(edit.end - start)
    limit = edit.start - start
  }
  return text.replaceAll('\v', '\n')
}

function atTheirPlaces(row: Row, words: readonly string[]): string[] {
  const cells: string[] = []
  for (const [place, cell] of row.cells.entries()) cells[cell.column] = words[place] ?? ''
  return Array.from(cells, text => text ?? '')
}
