import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyComparison } from './apply-comparison.ts'
import { compare } from './compare.ts'
import { rowsOfRuns } from './compared-rows.ts'
import { documentOf, longText, paragraph, table } from '../../tests/invented-text.ts'
import { anyDocument, anyRevision } from '../../tests/random-texts.ts'
import type { Comparison, Entry, WordRun } from './comparison.ts'
import { wordsOf, type Provision, type TextDocument } from './model.ts'

test('applying the comparison to the first document gives the second, whatever was edited', () => {
  fc.assert(
    fc.property(anyRevision, ({ before, after }) => {
      expect(applyComparison(before, compare(before, after))).toEqual(after)
    }),
    { numRuns: 500 },
  )
})

test('applying works between two documents that never knew of each other, too', () => {
  fc.assert(
    fc.property(anyDocument('a'), anyDocument('b'), (a, b) => {
      expect(applyComparison(a, compare(a, b))).toEqual(b)
    }),
    { numRuns: 300 },
  )
})

test('runs hold exactly the old words and exactly the new ones', () => {
  fc.assert(
    fc.property(anyRevision, ({ before, after }) => {
      for (const entry of compare(before, after).entries.filter(({ changed }) => changed)) {
        expect(side(entry.runs, 'removed')).toBe(wordsOf(named(before, entry.before)))
        expect(side(entry.runs, 'added')).toBe(wordsOf(named(after, entry.after)))
      }
    }),
    { numRuns: 500 },
  )
})

test('every provision of both stands in the comparison once, those of the new one in its order', () => {
  fc.assert(
    fc.property(anyRevision, ({ before, after }) => {
      const { entries } = compare(before, after)
      expect(entries.flatMap(entry => entry.after ?? [])).toEqual(after.provisions.map(({ id }) => id))
      expect(entries.flatMap(entry => entry.before ?? []).toSorted()).toEqual(
        before.provisions.map(({ id }) => id).toSorted(),
      )
    }),
  )
})

test('a document does not differ from itself, nor from itself in decomposed letters and other blanks', () => {
  const text = longText(2)
  const odd = text.provisions.map(provision => ({
    ...provision,
    id: `x${provision.id}`,
    runs: provision.runs.map(run => ({ ...run, text: ` ${run.text.normalize('NFD').replaceAll(' ', '\u00A0 ')}` })),
  }))
  expect(differing(compare(text, text))).toEqual([])
  expect(differing(compare(text, documentOf(odd)))).toEqual([])
})

test('a new article renumbers those after it and changes none', () => {
  const article = (id: string, number: number, words: string) =>
    paragraph(id, words, { kind: 'article', label: `Điều ${number}.` })
  const before = documentOf([article('a', 5, 'Tổ chức bộ máy'), article('b', 6, 'Kinh phí hoạt động')])
  const after = documentOf([
    article('x', 5, 'Tổ chức bộ máy'),
    article('y', 6, 'Chế độ báo cáo định kỳ'),
    article('z', 7, 'Kinh phí hoạt động'),
  ])
  expect(differing(compare(before, after))).toEqual(['y added', 'z renumbered'])
})

test('one changed syllable is shown as one, with its diacritics whole', () => {
  expect(runs('Bí thư chủ trì hội nghị', 'Bí thư chú trì hội nghị')).toEqual('Bí thư [-chủ-]{+chú+} trì hội nghị')
})

test('a symbol, a date and a sum are never cut', () => {
  expect(
    runs('Theo Nghị quyết số 12-NQ/TW, mức 1.500.000 đồng', 'Theo Nghị quyết số 13-NQ/TW, mức 1.800.000 đồng'),
  ).toBe('Theo Nghị quyết số [-12-NQ/TW-]{+13-NQ/TW+}, mức [-1.500.000-]{+1.800.000+} đồng')
})

test('a sentence of which little stayed is shown as replaced, and its neighbour stays', () => {
  expect(
    runs(
      'Ban Tổ chức chủ trì thẩm định hồ sơ. Văn phòng gửi giấy mời trước ba ngày làm việc.',
      'Uỷ ban Kiểm tra có ý kiến bằng văn bản. Văn phòng gửi giấy mời trước ba ngày làm việc.',
    ),
  ).toBe(
    '[-Ban Tổ chức chủ trì thẩm định hồ sơ-]{+Uỷ ban Kiểm tra có ý kiến bằng văn bản+}. Văn phòng gửi giấy mời trước ba ngày làm việc.',
  )
})

test('one cell changed in a table of 300 rows is this cell and nothing else', () => {
  const rows = Array.from({ length: 300 }, (_, row) => [`${row + 1}`, `Xã Minh Tân ${row}`, `${row * 7} hộ`])
  const after = rows.with(150, ['151', 'Xã Minh Tân 150', '1 hộ'])
  const [entry] = compare(documentOf([table('t', rows)]), documentOf([table('t', after)])).entries
  expect(entry?.runs.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '1050' },
    { kind: 'added', text: '1' },
  ])
})

test('a row that came and a row that went are whole rows', () => {
  const rows = [
    ['Đơn vị', 'Số hộ'],
    ['Xã An Hoà', '120'],
    ['Xã Bình Sơn', '85'],
  ]
  const after = [
    ['Đơn vị', 'Số hộ'],
    ['Xã Bình Sơn', '85'],
    ['Phường Đông Hải', '301'],
  ]
  expect(marked(compare(documentOf([table('t', rows)]), documentOf([table('t', after)])).entries[0]?.runs)).toBe(
    'Đơn vị\tSố hộ\n[-Xã An Hoà\t120\n-]Xã Bình Sơn\t85{+\nPhường Đông Hải\t301+}',
  )
})

test('a chapter that moved is said to have moved once, not with everything in it', () => {
  const chapter = (id: string, words: string) => paragraph(id, words, { kind: 'chapter', label: 'Chương' })
  const inside = (id: string) => paragraph(id, `Nội dung của ${id}`, { depth: 1 })
  const [one, two] = [
    [chapter('A', 'Một'), inside('a1'), inside('a2')],
    [chapter('B', 'Hai'), inside('b1')],
  ]
  expect(differing(compare(documentOf([...one, ...two]), documentOf([...two, ...one])))).toEqual(['B moved'])
})

test('a heading put between clauses moves none of them; a clause given to another article has moved', () => {
  const article = (id: string) => paragraph(id, `Điều về ${id}`, { kind: 'article' })
  const clause = (id: string) => paragraph(id, `Khoản ${id}`, { depth: 1 })
  const text = [article('A'), clause('1'), clause('2'), article('B'), clause('3')]
  const before = documentOf(text)
  expect(differing(compare(before, documentOf(text.toSpliced(2, 0, article('N')))))).toEqual(['N added'])
  const given = [article('A'), clause('1'), article('B'), clause('2'), clause('3')]
  expect(differing(compare(before, documentOf(given)))).toEqual(['2 moved'])
})

test('a provision that moved far and was reworded a little is still known without its id', () => {
  const before = longText(10, 'a')
  const [chosen, ...rest] = before.provisions
  if (!chosen) throw new Error('The invented text is empty.')
  const reworded = { ...chosen, runs: [{ text: `${wordsOf(chosen)} và đơn vị` }] }
  const after = [...rest.map(provision => ({ ...provision, id: `b${provision.id}` })), { ...reworded, id: 'b' }]
  const entry = compare(before, documentOf(after)).entries.find(({ before }) => before === chosen.id)
  expect(entry).toMatchObject({ after: 'b', changed: true, moved: true })
})

test('other looks of the same words are a restyling, other cuts into runs are nothing', () => {
  const of = (runs: Provision['runs']) => documentOf([{ ...paragraph('a', ''), runs }])
  const plain = of([{ text: 'Quyết nghị' }])
  expect(differing(compare(plain, of([{ text: 'Quyết nghị', bold: true }])))).toEqual(['a restyled'])
  expect(differing(compare(plain, of([{ text: 'Quyết ' }, { text: 'nghị' }])))).toEqual([])
})

test('another picture under the same key is a change, the same picture under another key is none', () => {
  const shows = (key: string, bytes: number[]): TextDocument => ({
    ...documentOf([
      { ...paragraph('a', ''), runs: [{ text: '\uFFFC', picture: { key, widthPt: 10, heightPt: 10, alt: '' } }] },
    ]),
    pictures: { [key]: { mediaType: 'image/png', bytes: Uint8Array.from(bytes) } },
  })
  expect(differing(compare(shows('k', [1, 2]), shows('k', [1, 3])))).toEqual(['a changed'])
  expect(differing(compare(shows('k', [1, 2]), shows('other', [1, 2])))).toEqual([])
})

test('two long texts with nothing in common are one removed and one added', () => {
  const other = longText(60, 'b', 7)
  const strange = other.provisions.map(provision => ({
    ...provision,
    label: '',
    runs: [{ text: wordsOf(provision).replaceAll(/[^ ]+ /g, word => word.repeat(2).replaceAll(' ', 'q')) }],
  }))
  const { entries } = compare(longText(60, 'a'), documentOf(strange))
  expect(entries.every(({ added, removed }) => added || removed)).toBe(true)
})

test('a compared table can be read as rows of cells, with all words of both', () => {
  const rows = fc.array(fc.array(fc.constantFrom('một', 'hai', 'ba bốn', ''), { minLength: 2, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const [entry] = compare(documentOf([table('t', before)]), documentOf([table('t', after)])).entries
      const compared = rowsOfRuns(entry?.runs ?? [])
      const words = compared.flatMap(({ cells }) => cells.flat())
      const said = (kind: WordRun['kind']) => side(words, kind).replaceAll(' ', '')
      if (!entry?.changed) return
      expect(said('removed')).toBe(before.flat().join('').replaceAll(' ', ''))
      expect(said('added')).toBe(after.flat().join('').replaceAll(' ', ''))
    }),
  )
})

test('rows say whether they came, went or changed', () => {
  const before = [
    ['Đơn vị', 'Số hộ'],
    ['Xã An Hoà', '120'],
    ['Xã Bình Sơn', '85'],
  ]
  const after = [
    ['Đơn vị', 'Số hộ'],
    ['Xã Bình Sơn', '86'],
    ['Phường Đông Hải', '301'],
  ]
  const [entry] = compare(documentOf([table('t', before)]), documentOf([table('t', after)])).entries
  expect(rowsOfRuns(entry?.runs ?? []).map(({ kind }) => kind)).toEqual(['same', 'removed', 'changed', 'added'])
})

function runs(before: string, after: string): string {
  return marked(compare(documentOf([paragraph('a', before)]), documentOf([paragraph('a', after)])).entries[0]?.runs)
}

function marked(runs: readonly WordRun[] = []): string {
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  return runs.map(({ kind, text }) => marks[kind].join('\0').replace('\0', () => text) || text).join('')
}

function side(runs: readonly WordRun[], kind: WordRun['kind']): string {
  return runs.flatMap(run => (run.kind === 'same' || run.kind === kind ? [run.text] : [])).join('')
}

function named({ provisions }: TextDocument, id: string | null): Provision {
  const found = provisions.find(provision => provision.id === id)
  if (!found) throw new Error(`There is no provision ${id}.`)
  return found
}

function differing({ entries }: Comparison): string[] {
  const kinds = ['added', 'removed', 'moved', 'renumbered', 'changed', 'restyled'] as const
  return entries.flatMap((entry: Entry) => {
    const said = kinds.filter(kind => entry[kind])
    return said.length > 0 ? [`${entry.after ?? entry.before} ${said.join(' ')}`] : []
  })
}
