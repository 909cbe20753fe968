import { expect, test } from 'vitest'
import type { Kind } from './model.ts'
import { referencesIn } from './reference.ts'

const provisions = (all: readonly [Kind, number, string][]) =>
  all.map(([kind, depth, label], place) => ({ id: String(place), kind, depth, label }))
const called = (all: readonly [Kind, number, string][]) => [...referencesIn(provisions(all)).values()]

test('clauses and points are called after their article, and nothing around it is named', () => {
  expect(
    called([
      ['chapter', 0, 'Chương I'],
      ['article', 1, 'Điều 3.'],
      ['clause', 2, '1.'],
      ['point', 3, 'đ)'],
      ['paragraph', 4, ''],
      ['clause', 2, '2.'],
      ['article', 1, 'Điều 4.'],
    ]),
  ).toEqual([
    'Chương I',
    'Điều 3',
    'Điều 3, khoản 1',
    'Điều 3, khoản 1, điểm đ',
    'Điều 3, khoản 1, điểm đ',
    'Điều 3, khoản 2',
    'Điều 4',
  ])
})

test('without articles the numbers themselves are the name, and 1.1 already holds its 1', () => {
  expect(
    called([
      ['paragraph', 0, ''],
      ['section', 0, 'II-'],
      ['clause', 1, '1.'],
      ['clause', 2, '1.1.'],
      ['item', 3, '-'],
      ['clause', 1, '11.'],
    ]),
  ).toEqual(['', 'II', 'II, 1', 'II, 1.1', 'II, 1.1', 'II, 11'])
})
