import { expect, test } from 'vitest'
import { placesIn } from './find.ts'

test('words are found with and without diacritics, composed or not, and the place is that of the text', () => {
  for (const text of ['Đảng uỷ, đảng viên', 'Đảng uỷ, đảng viên'.normalize('NFD')]) {
    for (const search of ['đảng', 'dang', 'DANG']) {
      const found = placesIn(text, search).map(({ start, end }) => text.slice(start, end).normalize('NFC'))
      expect(found).toEqual(['Đảng', 'đảng'])
    }
  }
})

test('nothing is found of nothing', () => {
  expect(placesIn('Điều 5', '  ')).toEqual([])
  expect(placesIn('', 'a')).toEqual([])
})
