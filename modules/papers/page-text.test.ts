import { expect, test } from 'vitest'
import { wordsOf } from '../../packages/text/model.ts'
import { textOfPages } from './page-text.ts'

test('lines of scanned pages that run on are one paragraph; numbers, dashes and titles begin another', () => {
  const pages = [
    { words: 'ĐỀ ÁN\nđổi mới phương thức\n1. Toàn khối có 61 chi bộ trực thuộc;\nmỗi chi bộ họp' },
    { words: 'hằng tháng.\n- Thời gian: hai giờ' },
  ]
  const said = textOfPages(pages)?.document.provisions.map(one => `${one.label} ${wordsOf(one)}`.trim())
  expect(said).toEqual([
    'ĐỀ ÁN',
    'đổi mới phương thức',
    '1. Toàn khối có 61 chi bộ trực thuộc;',
    'mỗi chi bộ họp hằng tháng.',
    '- Thời gian: hai giờ',
  ])
})

test('pages without words have no text', () => {
  expect(textOfPages([{ words: '' }, { words: ' \n' }])).toBeUndefined()
})
