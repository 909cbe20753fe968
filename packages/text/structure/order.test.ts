import { expect, test } from 'vitest'
import { inOrder, labelAfter, numberOf } from './order.ts'

test('a label tells its number', () => {
  const labels = [
    'Điều 5.',
    'Điều 5a.',
    'IV-',
    'đ)',
    '1.2.',
    '(iii)',
    'Phần thứ nhất',
    'PHẦN THỨ MƯỜI HAI',
    '-',
    '“Điều 7.',
    'Chương X',
    '12',
    '',
  ]
  expect(labels.map(numberOf)).toEqual([5, '5a', 4, 'đ', '1.2', 3, 1, 12, null, 7, 10, 12, null])
})

test('the label after a label is written as that one is', () => {
  const pairs = {
    'd)': 'đ)',
    'đ)': 'e)',
    'e)': 'g)',
    'i)': 'k)',
    'v)': 'x)',
    'y)': 'z)',
    'z)': 'aa)',
    'Đ.': 'E.',
    'Điều 5.': 'Điều 6.',
    'Điều 5a.': 'Điều 5b.',
    'IV-': 'V-',
    'VIII.': 'IX.',
    '1.1.': '1.2.',
    '1.9': '1.10',
    '(9)': '(10)',
    '(i)': '(ii)',
    'iii)': 'iv)',
    '01.': '02.',
    'Phần thứ nhất': 'Phần thứ hai',
    'PHẦN THỨ MƯỜI': 'PHẦN THỨ MƯỜI MỘT',
    'Part One': 'Part Two',
    '-': '-',
    '•': '•',
  }
  expect(Object.fromEntries(Object.keys(pairs).map(label => [label, labelAfter(label)]))).toEqual(pairs)
})

test('labels of one kind know their order', () => {
  expect(inOrder('point', 'd)', 'đ)')).toBe(true)
  expect(inOrder('point', 'đ)', 'd)')).toBe(false)
  expect(inOrder('point', 'h)', 'i)')).toBe(true)
  expect(inOrder('point', 'v)', 'ix)')).toBe(true)
  expect(inOrder('article', 'Điều 9.', 'Điều 10.')).toBe(true)
  expect(inOrder('article', 'Điều 5.', 'Điều 5a.')).toBe(true)
  expect(inOrder('clause', '1.2.', '2.3.')).toBe(false)
  expect(inOrder('section', 'IX-', 'X-')).toBe(true)
  expect(inOrder('item', '-', '-')).toBe(true)
})
