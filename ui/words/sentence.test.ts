import { expect, test } from 'vitest'
import { fillSentence } from './sentence.ts'

test('facts are written as the language writes numbers and days', () => {
  expect(fillSentence('Có {present} trên {needed}', { present: 5800, needed: 2 }, 'vi')).toBe('Có 5.800 trên 2')
  expect(fillSentence('{present} until {day}', { present: 5800, day: '2021-10-14' }, 'en')).toBe(
    '5,800 until 14 Oct 2021',
  )
})

test('English chooses between one and many, and a forgotten fact is seen', () => {
  expect(fillSentence('{n} {n|row|rows} in {place}', { n: 1 }, 'en')).toBe('1 row in {place}')
  expect(fillSentence('{n} {n|row|rows}', { n: 2 }, 'en')).toBe('2 rows')
})
