import type { WordRun } from './comparison.ts'

/** One row of a compared table: what became of it, and what of each of its cells. */
export interface ComparedRow {
  kind: 'same' | 'changed' | 'removed' | 'added'
  cells: WordRun[][]
}

/** The runs of a changed table as rows of cells, so that it can be shown as a table. Paragraphs of a cell are parted by `\v`. */
export function rowsOfRuns(runs: readonly WordRun[]): ComparedRow[] {
  const rows: ComparedRow[] = []
  let cells: WordRun[][] = [[]]
  const close = (ending: WordRun['kind']) => {
    rows.push({ kind: kindOf(cells.flat(), ending), cells })
    cells = [[]]
  }
  for (const { kind, text } of runs) {
    for (const part of text.split(/([\n\t])/)) {
      if (part === '\n') close(kind)
      else if (part === '\t') cells.push([])
      else if (part !== '') cells.at(-1)?.push({ kind, text: part })
    }
  }
  close(runs.at(-1)?.kind ?? 'same')
  return rows
}

/** A row without words is what the line feed behind it is. */
function kindOf(runs: readonly WordRun[], ending: WordRun['kind']): ComparedRow['kind'] {
  const kinds = new Set(runs.map(({ kind }) => kind))
  if (kinds.size > 1) return 'changed'
  return [...kinds][0] ?? ending
}
