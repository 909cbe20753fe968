import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counting } from '../counting.ts'
import { inventedScheme } from '../invented-scheme.ts'
import { wordsOf, type TextDocument } from '../model.ts'
import { readPlain, writePlain } from './index.ts'

function told({ provisions }: TextDocument): string[] {
  return provisions.map(each => `${each.depth} ${each.kind} [${each.label}] ${wordsOf(each)}`)
}

test('what is written as plain text is read as the same provisions', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), seed => {
      const document = inventedScheme({ pages: 3, seed, footnotes: true })
      const again = readPlain(writePlain(document), { makeId: counting() }).document
      expect(told(again)).toEqual(told(document))
    }),
    { numRuns: 60 },
  )
})

test('a footnote is called by its mark, and an unknown mark stays among the words', () => {
  const { document } = readPlain('Số liệu[1] và [2].\r\n\r\n[1] Báo cáo năm.', { makeId: counting() })
  expect(document.provisions).toEqual([
    {
      id: '2',
      kind: 'paragraph',
      depth: 0,
      label: '',
      runs: [
        { text: 'Số liệu' },
        { text: '1', raised: 'super', note: '1' },
        { text: ' và ' },
        { text: '[2]' },
        { text: '.' },
      ],
    },
    { id: '1', kind: 'footnote', depth: 0, label: '1', runs: [{ text: 'Báo cáo năm.' }] },
  ])
})

test('decomposed letters, invisible marks and foreign line ends are put right', () => {
  const text = '\uFEFFĐiều 1. Tên gọi\r\u202ELời\u200B dẫn\u00A0thêm\fTrang sau'.normalize('NFD')
  const { provisions } = readPlain(text, { makeId: counting() }).document
  expect(provisions.map(each => [each.label, wordsOf(each)])).toEqual([
    ['Điều 1.', 'Tên gọi'],
    ['', 'Lời dẫn thêm'],
    ['', 'Trang sau'],
  ])
  expect(provisions[2]?.look).toEqual({ newPage: true })
})
