import { expect, test } from 'vitest'
import { counting } from '../counting.ts'
import type { Line } from './line.ts'
import { placedProvisions, provisionsFrom } from './index.ts'

function plain(...texts: string[]): Line[] {
  return texts.map(text => ({ runs: [{ text }] }))
}

/** Kind, depth, label and words of each, one line per provision. */
function outline(lines: readonly Line[]): string[] {
  return provisionsFrom(lines, counting()).map(({ kind, depth, label, runs }) => {
    const words = runs
      .map(run => run.text)
      .join('')
      .slice(0, 24)
    return `${'  '.repeat(depth)}${kind} [${label}] ${words}`
  })
}

test('automatic numbers, heading styles and list depths are hints that are believed', () => {
  const lines: Line[] = [
    { runs: [{ text: 'Mở đầu' }], outline: 1 },
    { runs: [{ text: 'Bối cảnh' }], outline: 2 },
    { runs: [{ text: 'một' }], label: '7.', listDepth: 0 },
    { runs: [{ text: 'hai' }], label: '\uF0B7', listDepth: 1 },
    { runs: [{ text: 'ba' }], label: '8.', listDepth: 0 },
    { runs: [{ text: 'Kết luận' }], outline: 1 },
  ]
  expect(outline(lines)).toEqual([
    'heading [] Mở đầu',
    '  heading [] Bối cảnh',
    '    clause [7.] một',
    '      item [\uF0B7] hai',
    '    clause [8.] ba',
    'heading [] Kết luận',
  ])
})

test('footnotes go to the end, empty lines fall away, and every line knows where its words went', () => {
  const lines: Line[] = [
    { runs: [{ text: 'Lời dẫn' }, { text: '1', note: 'n1', raised: 'super' }], id: 'p1' },
    { runs: [{ text: 'Nguồn.' }], footnote: '1', id: 'n1' },
    { runs: [{ text: '  ' }], look: { newPage: true } },
    { runs: [{ text: '\tĐiều 1.  ', bold: true }, { text: 'Tên gọi ' }] },
  ]
  const { provisions, places } = placedProvisions(lines, counting())
  expect(provisions.map(({ id, kind, label }) => [id, kind, label])).toEqual([
    ['p1', 'paragraph', ''],
    ['1', 'article', 'Điều 1.'],
    ['n1', 'footnote', '1'],
  ])
  expect(provisions[1]).toMatchObject({ runs: [{ text: 'Tên gọi' }], look: { newPage: true } })
  expect(places).toEqual([
    { provisionId: 'p1', cut: 0, start: 0 },
    { provisionId: 'n1', cut: 0, start: 0 },
    null,
    { provisionId: '1', cut: 10, start: 0 },
  ])
})

test('lists that nest ten thousand deep are read', () => {
  const lines = Array.from({ length: 10_000 }, (_, depth): Line => ({
    runs: [{ text: 'sâu' }],
    label: '-',
    listDepth: depth,
  }))
  const provisions = provisionsFrom([...lines, ...plain('Hết.')], counting())
  expect(provisions.at(-2)?.depth).toBe(9_999)
  expect(provisions).toHaveLength(10_001)
})
