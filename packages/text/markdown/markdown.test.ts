import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counting } from '../counting.ts'
import { inventedScheme } from '../invented-scheme.ts'
import { wordsOf, type TextDocument } from '../model.ts'
import { readMarkdown, writeMarkdown } from './index.ts'

const dot = Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAA='), letter => letter.charCodeAt(0))
const spice = [
  '*',
  '_',
  '[x]',
  '<b>',
  '&amp;',
  '&',
  '|',
  '#',
  '`mã`',
  '\\',
  '~~',
  '1.',
  '-',
  '>',
  '"“”"',
  '(a)',
  '![y]',
  ':',
  '---',
  'a_b_c',
  '**đậm**',
]

function read(text: string): TextDocument {
  return readMarkdown(text, { makeId: counting() }).document
}

function told({ provisions }: TextDocument): string[] {
  return provisions.map(each => `${each.label === '' ? '' : each.depth} ${each.kind} [${each.label}] ${wordsOf(each)}`)
}

test('what is written as Markdown is read as the same provisions, whatever stands among the words', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), seed => {
      const picture = { mediaType: 'image/gif', bytes: dot }
      const document = inventedScheme({ pages: 2, seed, spice, tables: true, footnotes: true, picture })
      const again = read(writeMarkdown(document))
      expect(told(again)).toEqual(told(document))
      expect(again.pictures).toEqual(document.pictures)
      expect(writeMarkdown(again)).toBe(writeMarkdown(document))
    }),
    { numRuns: 60 },
  )
})

test('looks, links and line breaks come back', () => {
  const runs = [
    { text: 'Căn cứ ' },
    { text: 'Luật', bold: true as const },
    { text: 'số', italic: true as const },
    { text: ' 12', href: 'https://example.org/a_b?c=(d)' },
    { text: 'x', raised: 'super' as const },
    { text: '“cũ”', strike: true as const },
    { text: ' dòng\nmới' },
  ]
  const document = {
    provisions: [{ id: '1', kind: 'paragraph' as const, depth: 0, label: '', runs }],
    pictures: {},
    running: { headers: [], footers: [] },
  }
  const [again] = read(writeMarkdown(document)).provisions
  expect(again?.runs.map(run => ({ ...run }))).toEqual([
    { text: 'Căn cứ ' },
    { text: 'Luật', bold: true },
    { text: 'số', italic: true },
    { text: ' ' },
    { text: '12', href: 'https://example.org/a_b?c=(d)' },
    { text: 'x', raised: 'super' },
    { text: '“cũ”', strike: true },
    { text: ' dòng' },
    { text: '\n' },
    { text: 'mới' },
  ])
})

test('Markdown as people write it is understood', () => {
  const text = `# Kế hoạch\n\nChương I\n---\n\n1. Một\n1. Hai\n   - nhỏ\n   * khác\n\n> Trích[^a]\n\n| A | B |\n|---|---|\n| 1 | 2<br>3 |\n\n[^a]: Nguồn\n    thứ nhất\n`
  expect(told(read(text))).toEqual([
    ' heading [] Kế hoạch',
    '1 chapter [Chương I] ',
    '2 clause [1.] Một',
    '2 clause [2.] Hai',
    '3 item [-] nhỏ',
    '3 item [•] khác',
    ' paragraph [] Trícha',
    ' table [] A\tB\n1\t2\n3',
    '0 footnote [a] Nguồn thứ nhất',
  ])
})

test('what would keep the parser busy for ever is read as words or refused', () => {
  expect(read('**a*'.repeat(50_000)).provisions).toHaveLength(1)
  expect(() => read('- '.repeat(3000) + 'x')).toThrow('file.too_deep')
  expect(() => read('>'.repeat(3000) + 'x')).toThrow('file.too_deep')
})
