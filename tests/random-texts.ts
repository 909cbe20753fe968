import fc from 'fast-check'
import type { Provision, Run, TextDocument } from '../packages/text/model.ts'
import { documentOf, paragraph, syllables, table } from './invented-text.ts'

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

/** Any document of up to 20 provisions, with ids that begin with a prefix. */
export function anyDocument(prefix: string): fc.Arbitrary<TextDocument> {
  return fc
    .array(someProvision, { maxLength: 20 })
    .map(provisions => documentOf(provisions.map((provision, place) => ({ ...provision, id: `${prefix}${place}` }))))
}

export type Edit = 'insert' | 'delete' | 'move' | 'renumber' | 'reword' | 'restyle' | 'nest' | 'row'

/** A document and what a few random edits make of it; ids stay. */
export const anyRevision = fc
  .tuple(
    anyDocument('p'),
    fc.array(
      fc.tuple(
        fc.constantFrom<Edit>('insert', 'delete', 'move', 'renumber', 'reword', 'restyle', 'nest', 'row'),
        fc.nat(1000),
        fc.nat(1000),
        someWords,
      ),
      { maxLength: 8 },
    ),
  )
  .map(([before, edits]) => {
    const after = edits.reduce((text, edit, place) => edited(text, edit, `new${place}`), before.provisions)
    return { before, after: documentOf(after) }
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
  return provisions.with(at, { ...chosen, ...changeOf(edit, chosen, other, words) })
}

function changeOf(edit: Edit, chosen: Provision, other: number, words: string): Partial<Provision> {
  if (edit === 'renumber') return { label: `${other}.` }
  if (edit === 'nest') return { depth: other % 4 }
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
