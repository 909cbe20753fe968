import fc from 'fast-check'
import type { Cell, Provision, Run, TextDocument } from '../model.ts'

/** Documents that never were, and edits that anybody could make: for tests and measurements. */

const syllables =
  'thực hiện nghị quyết về công tác cán bộ đảng viên tổ chức cơ sở kiểm tra giám sát kỷ luật kinh tế xã hội văn hoá giáo dục y tế quốc phòng an ninh môi trường nông thôn đô thị đầu tư ngân sách quản lý nhà nước cải cách hành chính chuyển đổi số doanh nghiệp nhân dân phát triển bền vững kế hoạch chỉ tiêu giải pháp nhiệm vụ trách nhiệm'.split(
    ' ',
  )

export function emptyDocument(provisions: Provision[]): TextDocument {
  return { provisions, pictures: {}, running: { headers: [], footers: [] } }
}

export function paragraph(id: string, words: string, more: Partial<Provision> = {}): Provision {
  return { id, kind: 'paragraph', depth: 0, label: '', runs: [{ text: words }], ...more }
}

export function table(id: string, rows: string[][]): Provision {
  const cell = (text: string, column: number): Cell => ({
    column,
    columns: 1,
    rows: 1,
    paragraphs: [{ label: '', runs: [{ text }] }],
  })
  const widths = Array.from(rows[0] ?? [], () => 100)
  return {
    ...paragraph(id, ''),
    kind: 'table',
    runs: [],
    table: { rows: rows.map(row => ({ cells: row.map(cell) })), widths, ruled: true },
  }
}

/**
 * A long text in the form of a scheme: about 20 provisions and 500 words a page, the same for the same seed. `prefix` begins
 * every id.
 */
export function longText(pages: number, prefix = 'p', seed = 1): TextDocument {
  const next = chance(seed)
  const words = (count: number) =>
    Array.from({ length: count }, () => syllables[next(syllables.length)] ?? '').join(' ')
  const provisions = Array.from({ length: pages * 20 }, (_, place): Provision => {
    const [article, inside] = [Math.floor(place / 10) + 1, place % 10]
    const id = `${prefix}${place}`
    if (inside === 0) return paragraph(id, words(8), { kind: 'article', label: `Điều ${article}.` })
    return paragraph(id, `${words(26)}, năm ${2020 + next(12)}; ${place}.`, {
      kind: 'clause',
      depth: 1,
      label: `${inside}.`,
    })
  })
  return emptyDocument(provisions)
}

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
    .map(provisions => emptyDocument(provisions.map((provision, place) => ({ ...provision, id: `${prefix}${place}` }))))
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
    return { before, after: emptyDocument(after) }
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

/** Numbers that look random and are the same every time (a linear congruence). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
