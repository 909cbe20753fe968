import type { z } from 'zod'
import { sayIn } from '../../../platform/words.ts'
import type { AnswerKind, tableDifference } from '../contract.ts'
import type { Brought, BroughtRow } from './brought.ts'
import { bare, cellsOf, isSameCell, remarkIn } from './cells.ts'
import { answerKinds, type Cells, type RoundTable, type TableRow } from './round-table.ts'
import { words } from './words.ts'

export type TableDifference = z.infer<typeof tableDifference>

/**
 * What differs between a table that came back and the register as it is now, in the order of the register; rows that the register
 * does not know come last. Blanks are no difference. A row without its mark is known by the words of its comment.
 */
export function differencesIn(table: RoundTable, brought: Pick<Brought, 'rows'>): TableDifference[] {
  const expected = cellsOf(table)
  const { known, unknown } = paired(expected, brought.rows)
  const differences = table.rows.flatMap((row, place) => {
    const found = known.get(row.id)
    const cells = expected[place]?.cells
    return found && cells ? inRow(table, row, { expected: cells, found: found.cells }) : [missing(row)]
  })
  return [...differences, ...unknown.map(added)]
}

/** The kind and the words of an answer as a cell has them; null where the cell names no kind. */
export function readAnswer(cell: string): { kind: AnswerKind | null; words: string } {
  const text = cell.normalize('NFC').trim()
  const lower = text.toLocaleLowerCase('vi')
  const found = labels.find(({ label }) => lower.startsWith(label) && !/^\p{L}/u.test(lower.slice(label.length)))
  if (!found) return { kind: null, words: text }
  const after = text.slice(found.label.length)
  // "Tiếp thu ý kiến của ..." is a sentence, of which nothing is left out.
  if (/^ +\p{L}/u.test(after)) return { kind: found.kind, words: text }
  const said = found.kind === 'merged' ? after.replace(/^[^\n]*/, '') : after
  return { kind: found.kind, words: said.replace(/^[\s.:;,–-]+/u, '') }
}

const labels = answerKinds
  .flatMap(kind =>
    (['vi', 'en'] as const).map(language => ({
      kind,
      label: sayIn(words, language)(`comment_table.${kind}`).toLocaleLowerCase('vi'),
    })),
  )
  .toSorted((one, other) => other.label.length - one.label.length)

function paired(expected: readonly { id: string; cells: Cells }[], rows: readonly BroughtRow[]) {
  const ids = new Set(expected.map(({ id }) => id))
  const known = new Map<string, BroughtRow>()
  const rest: BroughtRow[] = []
  for (const row of rows) {
    if (row.id !== null && ids.has(row.id) && !known.has(row.id)) known.set(row.id, row)
    else rest.push(row)
  }
  const open = Map.groupBy(
    expected.filter(({ id }) => !known.has(id)),
    ({ cells }) => bare(cells.words),
  )
  const unknown = rest.filter(row => {
    const [one, another] = open.get(bare(row.cells.words ?? '')) ?? []
    if (row.id !== null || !one || another || known.has(one.id)) return true
    known.set(one.id, row)
    return false
  })
  return { known, unknown }
}

function inRow(
  whole: RoundTable,
  row: TableRow,
  { expected, found }: { expected: Cells; found: Partial<Cells> },
): TableDifference[] {
  const { id: rowId, number, answer } = row
  return compared.flatMap((field): TableDifference[] => {
    const [register, table] = [expected[field], found[field]]
    if (table === undefined || isSameCell(register, table)) return []
    const about = { rowId, number, field, registerKind: answer?.kind ?? null }
    if (field === 'note') {
      const remark = remarkIn(table, row, whole)
      return isSameCell(row.note, remark) ? [] : [{ ...about, register: row.note, table: remark, kind: null }]
    }
    if (field !== 'answer') return [{ ...about, register, table, kind: null }]
    const read = readAnswer(table)
    return [{ ...about, register: answer?.words ?? '', table: read.words, kind: read.kind }]
  })
}

const compared = ['answer', 'words', 'place', 'senders', 'note'] as const

function missing({ id, number, words: register, answer }: TableRow): TableDifference {
  return { rowId: id, number, field: 'missing', register, table: '', kind: null, registerKind: answer?.kind ?? null }
}

function added({ cells }: BroughtRow): TableDifference {
  const { kind } = readAnswer(cells.answer ?? '')
  const table = [cells.words, cells.answer].filter(Boolean).join('\n')
  return { rowId: null, number: null, field: 'unknown', register: '', table, kind, registerKind: null }
}
