import { wordsOf, type Cell, type Provision, type Run } from './model.ts'

interface Selection {
  start: number
  end: number
}

/**
 * A provision with other words in place of a stretch of it; of the whole, when nothing is selected. New words look like those that they
 * replace. In a table the stretch lies within one paragraph of a cell; undefined where it does not, and for a whole table.
 */
export function reword(provision: Provision, selection: Selection | undefined, words: string): Provision | undefined {
  if (provision.table) return selection && inTable(provision, provision.table, selection, words)
  return {
    ...provision,
    runs: replaced(provision.runs, selection ?? { start: 0, end: wordsOf(provision).length }, words),
  }
}

function inTable(provision: Provision, table: NonNullable<Provision['table']>, selection: Selection, words: string) {
  let [at, found] = [0, false]
  const within = (paragraph: Cell['paragraphs'][number]) => {
    const start = at + (paragraph.label === '' ? 0 : paragraph.label.length + 1)
    const end = start + lengthOf(paragraph.runs)
    at = end + 1
    if (selection.start < start || selection.end > end) return paragraph
    found = true
    const inside = { start: selection.start - start, end: selection.end - start }
    return { ...paragraph, runs: replaced(paragraph.runs, inside, words) }
  }
  const rows = table.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => {
      // A cell without paragraphs still has its tab.
      if (cell.paragraphs.length === 0) at += 1
      return { ...cell, paragraphs: cell.paragraphs.map(within) }
    }),
  }))
  return found ? { ...provision, table: { ...table, rows } } : undefined
}

function replaced(runs: readonly Run[], { start, end }: Selection, words: string): Run[] {
  const [before, inside, after] = [slice(runs, 0, start), slice(runs, start, end), slice(runs, end, Infinity)]
  const like = inside[0] ?? before.at(-1) ?? after[0] ?? { text: '' }
  const { text: _, picture: _picture, note: _note, ...look } = like
  return [...before, ...(words === '' ? [] : [{ ...look, text: words }]), ...after]
}

function slice(runs: readonly Run[], start: number, end: number): Run[] {
  let at = 0
  return runs.flatMap(run => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at))
    at += run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0)
}
