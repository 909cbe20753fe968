import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../compare.ts'
import { documentOf, paragraph, table } from '../../../tests/invented-text.ts'
import { anyRevision } from '../../../tests/random-texts.ts'
import type { Cell, TextDocument } from '../model.ts'
import { comparisonToTypst, type ComparisonPrint } from './comparison-to-typst.ts'
import { documentToTypst, headingLevels } from './document-to-typst.ts'
import { literal } from './literal.ts'
import { laidOut } from './table-grid.ts'

const print: ComparisonPrint = {
  layout: 'inline',
  titles: { before: 'Bản cũ', after: 'Bản mới' },
  language: 'vi',
  words: {
    before: 'Trước',
    after: 'Sau',
    removed: 'bỏ',
    added: 'thêm',
    moved: 'chuyển',
    renumbered: 'đổi số',
    restyled: 'đổi dạng',
    unchanged: count => `${count} không đổi`,
  },
}

test('no text changes the code around it: with all strings emptied, a hostile text is written like a harmless one', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('#', '$', '`', '\\', '"', '@', '<', '>', '/*', '//', '{', ']', '(', ';', '\u2028', '\0'),
  })
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      const text = (words: string, more: string) =>
        documentOf([paragraph('a', `x${words}`), table('t', [[`y${more}`, 'z']])])
      for (const layout of ['inline', 'side-by-side'] as const) {
        const written = (document: TextDocument, title: string) => {
          const titles = { before: title, after: title }
          const before = documentOf([])
          return comparisonToTypst(before, document, compare(before, document), { ...print, layout, titles }).source
        }
        const source = written(text(one, other), one)
        expect(skeleton(source)).toBe(skeleton(written(text('a', 'b'), 'c')))
        expect(source).not.toContain('@')
      }
      expect(skeleton(documentToTypst(text(one, other), { title: one, language: 'vi' }).source)).toBe(
        skeleton(documentToTypst(text('a', 'b'), { title: 'c', language: 'vi' }).source),
      )
    }),
  )
})

test('a literal says the very text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite' }), text => {
      const code = literal(text)
      expect(code.slice(1, -1)).not.toMatch(/(?<!\\)(?:\\\\)*"/)
      expect(JSON.parse(code.replaceAll('\\u{40}', '@'))).toBe(
        text.replaceAll(/[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF]/gu, ' '),
      )
    }),
  )
})

test('long stretches in which nothing differs are folded to their number, but for the neighbours of a change', () => {
  const before = documentOf(Array.from({ length: 20 }, (_, place) => paragraph(`p${place}`, `Khoản số ${place}`)))
  const after = documentOf(before.provisions.with(10, paragraph('p10', 'Khoản số 10 mới')))
  const { source } = comparisonToTypst(before, after, compare(before, after), { ...print, foldFrom: 3 })
  expect(source.match(/#folded\("[^"]*"\)/g)).toEqual(['#folded("9 không đổi")', '#folded("8 không đổi")'])
  for (const shown of [9, 11]) expect(source).toContain(`Khoản số ${shown}`)
  expect(source).not.toContain('Khoản số 8"')
})

test('every comparison can be written both ways', () => {
  fc.assert(
    fc.property(anyRevision, ({ before, after }) => {
      for (const layout of ['inline', 'side-by-side'] as const) {
        const { source } = comparisonToTypst(before, after, compare(before, after), { ...print, layout })
        expect(skeleton(source)).not.toMatch(/undefined|NaN|Infinity/)
      }
    }),
  )
})

test('cells that a damaged file lays over each other are all laid out, side by side', () => {
  const cell = fc.record({
    column: fc.integer({ min: -2, max: 90 }),
    columns: fc.integer({ min: -1, max: 90 }),
    rows: fc.nat(9),
  })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), rows => {
      const cells = rows.map(row => ({ cells: row.map((each): Cell => ({ ...each, paragraphs: [] })) }))
      const laid = laidOut({ rows: cells, widths: [], ruled: true })
      expect(laid.cells).toHaveLength(rows.flat().length)
      const squares = laid.cells.flatMap(({ x, y, columns, rows }) =>
        Array.from({ length: columns * rows }, (_, at) => `${x + (at % columns)}/${y + Math.floor(at / columns)}`),
      )
      expect(new Set(squares).size).toBe(squares.length)
    }),
  )
})

test('headings never leave a level out', () => {
  const kinds = ['paragraph', 'chapter', 'clause', 'article', 'part'] as const
  const provisions = kinds.map((kind, place) => paragraph(kind, '', { kind, depth: [0, 2, 3, 4, 0][place] ?? 0 }))
  expect(headingLevels(provisions)).toEqual([0, 1, 0, 2, 1])
})

/** The code without what its strings hold. */
function skeleton(source: string): string {
  return source.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
}

test('pages lie on their side for as long as their provisions do', () => {
  const lying = { ...paragraph('b', 'Phụ lục'), look: { landscape: true as const } }
  const { source } = documentToTypst(documentOf([paragraph('a', 'Trước'), lying, lying, paragraph('c', 'Sau')]), {
    title: '',
    language: 'vi',
  })
  expect(source.match(/#set page\(flipped: \w+\)/g)).toEqual(['#set page(flipped: true)', '#set page(flipped: false)'])
})
