import fc from 'fast-check'
import type { Provision, Run, Table, TextDocument } from '../packages/text/model.ts'
import { paragraph, syllables, table } from './invented-text.ts'

const someWords = fc
  .array(fc.constantFrom(...syllables, '12-NQ/TW,', '30%', '2026;', 'đ\u00E1.'), { minLength: 1, maxLength: 14 })
  .map(words => words.join(' '))

const someRuns = fc
  .array(
    fc.record(
      { text: someWords, bold: fc.constantFrom<true | undefined>(true, undefined) },
      { requiredKeys: ['text'] },
    ),
    { maxLength: 3 },
  )
  .map(runs => runs.map(({ text, bold }): Run => (bold ? { text, bold } : { text })))

const someProvision = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ runs: someRuns, depth: fc.nat(3), label: fc.constantFrom('', '1.', 'a)', '-') })
      .map(shape => ({ ...paragraph('', ''), ...shape })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.array(someWords, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 })
      .map(rows => table('', rows)),
  },
)

/** Any document of up to 20 provisions with notes and pictures, with ids that begin with a prefix. */
export function anyDocument(prefix: string): fc.Arbitrary<TextDocument> {
  const provisions = fc.array(someProvision, { maxLength: 20 })
  const extras = fc.array(fc.tuple(fc.constantFrom('note', 'picture'), fc.nat(1000), someWords), { maxLength: 3 })
  const headers = fc.array(someWords, { maxLength: 1 })
  return fc.tuple(provisions, extras, headers).map(([plain, added, headers]) => {
    const named = plain.map((provision, place) => ({ ...provision, id: `${prefix}${place}` }))
    const whole = added.reduce<readonly Provision[]>(
      (all, [what, place, words], index) => withExtra(all, what, place, words, `${prefix}x${index}`),
      named,
    )
    const pictures = { one: { mediaType: 'image/png', bytes: Uint8Array.of(1, added.length) } }
    return { provisions: [...whole], pictures, running: { headers, footers: [] } }
  })
}

function withExtra(
  provisions: readonly Provision[],
  what: string,
  place: number,
  words: string,
  id: string,
): readonly Provision[] {
  const at = place % Math.max(1, provisions.length)
  const chosen = provisions[at]
  if (!chosen || chosen.table || chosen.kind === 'footnote') return provisions
  if (what === 'picture') {
    const picture = { key: 'one', widthPt: 10, heightPt: 10, alt: words }
    return provisions.with(at, { ...chosen, runs: [...chosen.runs, { text: '\uFFFC', picture }] })
  }
  const call: Run = { text: '1', raised: 'super', note: id }
  const note: Provision = { ...paragraph(id, words), kind: 'footnote', label: '1' }
  return [...provisions.with(at, { ...chosen, runs: [...chosen.runs, call] }), note]
}

export type Edit = (typeof edits)[number]

const edits = [
  'insert',
  'delete',
  'move',
  'renumber',
  'reword',
  'restyle',
  'nest',
  'row',
  'cell',
  'column',
  'merge',
  'note',
  'picture',
] as const

/** A document and what a few random edits make of it; ids stay. */
export const anyRevision = fc
  .tuple(
    anyDocument('p'),
    fc.array(fc.tuple(fc.constantFrom<Edit>(...edits), fc.nat(1000), fc.nat(1000), someWords), { maxLength: 8 }),
  )
  .map(([before, edits]) => {
    const provisions = edits.reduce((text, edit, place) => edited(text, edit, `new${place}`), before.provisions)
    return { before, after: { ...before, provisions } }
  })

function edited(
  provisions: readonly Provision[],
  [edit, place, other, words]: [Edit, number, number, string],
  id: string,
): Provision[] {
  const at = place % Math.max(1, provisions.length)
  const chosen = provisions[at]
  if (edit === 'insert' || !chosen) return provisions.toSpliced(at, 0, paragraph(id, words))
  if (edit === 'delete') return provisions.toSpliced(at, 1)
  if (edit === 'move') return provisions.toSpliced(at, 1).toSpliced(other % provisions.length, 0, chosen)
  if (edit === 'note' || edit === 'picture') return [...withExtra(provisions, edit, at, words, id)]
  return provisions.with(at, { ...chosen, ...changeOf(edit, chosen, other, words) })
}

function changeOf(edit: Edit, chosen: Provision, other: number, words: string): Partial<Provision> {
  if (edit === 'renumber') return { label: `${other}.` }
  if (edit === 'nest') return { depth: other % 4 }
  if (chosen.table && edit === 'cell') return { table: withCell(chosen.table, other, words) }
  if (chosen.table && edit === 'column') return { table: withColumn(chosen.table, words) }
  if (chosen.table && edit === 'merge') return { table: withMerged(chosen.table, other) }
  if (chosen.table) {
    const { rows } = table('', [words.split(' ').slice(0, 2)]).table ?? { rows: [] }
    return {
      table: {
        ...chosen.table,
        rows: chosen.table.rows.toSpliced(other % chosen.table.rows.length, other % 2, ...rows),
      },
    }
  }
  if (edit === 'restyle') return { runs: chosen.runs.map(run => ({ ...run, italic: true })) }
  return { runs: chosen.runs.toSpliced(other % (chosen.runs.length + 1), other % 2, { text: words }) }
}

function withCell(table: Table, other: number, words: string): Table {
  const rows = table.rows.map((row, index) => ({
    ...row,
    cells: row.cells.map((cell, column) =>
      (index + column) % 4 === other % 4 ? { ...cell, paragraphs: [{ label: '', runs: [{ text: words }] }] } : cell,
    ),
  }))
  return { ...table, rows }
}

function withColumn(table: Table, words: string): Table {
  const column = table.widths.length
  const cell = { column, columns: 1, rows: 1, paragraphs: [{ label: '', runs: [{ text: words }] }] }
  return {
    ...table,
    rows: table.rows.map(row => ({ ...row, cells: [...row.cells, cell] })),
    widths: [...table.widths, 50],
  }
}

/** The first cell of a row takes the place of the second, with its words. */
function withMerged(table: Table, other: number): Table {
  const at = other % Math.max(1, table.rows.length)
  const row = table.rows[at]
  const [first, second, ...more] = row?.cells ?? []
  if (!row || !first || !second) return table
  const paragraphs = [...first.paragraphs, ...second.paragraphs]
  const merged = { ...first, columns: first.columns + second.columns, paragraphs }
  return { ...table, rows: table.rows.with(at, { ...row, cells: [merged, ...more] }) }
}
