import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraph, table } from '../../tests/invented-text.ts'
import { wordsOf } from './model.ts'
import { reword } from './reword.ts'

test('words are replaced where they stand, and look like those that went', () => {
  const before = paragraph('p', '', {
    runs: [{ text: 'Đến năm ' }, { text: '2030', bold: true }, { text: ' hoàn thành.' }],
  })
  expect(reword(before, { start: 8, end: 12 }, '2028')?.runs).toEqual([
    { text: 'Đến năm ' },
    { text: '2028', bold: true },
    { text: ' hoàn thành.' },
  ])
})

test('whatever is selected, the rest stays', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(40), fc.nat(40), fc.string(), (texts, one, other, words) => {
      const before = paragraph('p', '', { runs: texts.filter(text => text !== '').map(text => ({ text })) })
      const all = wordsOf(before)
      const [start, end] = [Math.min(one, other, all.length), Math.min(Math.max(one, other), all.length)]
      const after = reword(before, { start, end }, words)
      expect(after && wordsOf(after)).toBe(all.slice(0, start) + words + all.slice(end))
    }),
  )
})

test('in a table words are replaced within one cell, and never across two', () => {
  const before = table('t', [
    ['Việc', ''],
    ['Thẩm định', '30 ngày'],
  ])
  const start = wordsOf(before).indexOf('30')
  const after = reword(before, { start, end: start + 2 }, '20')
  expect(after && wordsOf(after)).toBe('Việc\t\nThẩm định\t20 ngày')
  expect(reword(before, { start: 0, end: start }, 'x')).toBeUndefined()
  expect(reword(before, undefined, 'x')).toBeUndefined()
})
