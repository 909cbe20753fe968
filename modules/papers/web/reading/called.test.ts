import { expect, test } from 'vitest'
import type { Kind, Provision } from '../../../../packages/text/model.ts'
import { placeCalled } from './called.ts'

const provision = (id: string, kind: Kind, depth: number, label: string): Provision => ({
  id,
  kind,
  depth,
  label,
  runs: [],
})
const text = [
  provision('chapter', 'chapter', 0, 'Chương II'),
  provision('four', 'article', 1, 'Điều 4.'),
  provision('four-2', 'clause', 2, '2.'),
  provision('five', 'article', 1, 'Điều 5.'),
  provision('five-2', 'clause', 2, '2.'),
  provision('five-2-d', 'point', 3, 'd)'),
  provision('five-2-đ', 'point', 3, 'đ)'),
  provision('six', 'article', 1, 'Điều 6.'),
]

test.for([
  ['Điều 5', 'five'],
  ['điều 5, khoản 2', 'five-2'],
  ['khoản 2 Điều 5', 'five-2'],
  ['dieu 5 khoan 2', 'five-2'],
  ['điểm đ khoản 2 Điều 5', 'five-2-đ'],
  ['Article 5, clause 2, point d', 'five-2-d'],
  ['Chương II', 'chapter'],
])('%s is found', ([called = '', id]) => {
  expect(placeCalled(called, text, 40)).toEqual({ provisionId: id })
})

test.for(['trang 12', 'tr. 12', 'Trang12', 'page 12', '12'])('%s is a page', called => {
  expect(placeCalled(called, text, 40)).toEqual({ page: 12 })
})

test.for(['Điều 7', 'Điều 4 khoản 3', 'khoản 2 Điều 6', 'trang 41', 'trang 0', '', 'không rõ'])(
  'what is not there is not guessed: %s',
  called => {
    expect(placeCalled(called, text, 40)).toBeUndefined()
  },
)
