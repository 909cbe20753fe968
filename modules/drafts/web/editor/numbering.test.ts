import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kind } from '../../../../packages/text/model.ts'
import { labelsAfter, type Numbered } from './numbering.ts'

const one = (id: string, kind: Kind, depth: number, label: string): Numbered => ({ id, kind, depth, label })
const text = [
  one('a', 'article', 0, 'Điều 1.'),
  one('a1', 'clause', 1, '1.'),
  one('a2', 'clause', 1, '2.'),
  one('b', 'article', 0, 'Điều 2.'),
  one('b1', 'clause', 1, '1.'),
  one('b2', 'clause', 1, '2.'),
  one('d', 'point', 2, 'd)'),
  one('đ', 'point', 2, 'đ)'),
]

const anyNumbered = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Kind>('article', 'clause', 'point', 'item', 'paragraph', 'chapter'),
      depth: fc.nat(3),
      label: fc.constantFrom('Điều 1.', 'Điều 2.', '1.', '2.', '3.', 'a)', 'd)', 'đ)', '-', ''),
    }),
    { maxLength: 30 },
  )
  .map(all => all.map((numbered, place): Numbered => ({ id: `p${place}`, ...numbered })))

test('a text that nobody changed keeps every number, however it counts', () => {
  fc.assert(
    fc.property(anyNumbered, provisions => {
      expect(labelsAfter(provisions, provisions)).toEqual(provisions.map(({ label }) => label))
    }),
  )
})

test('what follows a new clause counts on, and the next article begins again', () => {
  const after = text.toSpliced(1, 0, one('new', 'clause', 1, ''))
  expect(labelsAfter(text, after)).toEqual(['Điều 1.', '1.', '2.', '3.', 'Điều 2.', '1.', '2.', 'd)', 'đ)'])
})

test('articles count on through the text, and letters in the order of the Vietnamese alphabet', () => {
  const after = [...text.toSpliced(3, 0, one('new', 'article', 0, '')), one('e', 'point', 2, '')]
  expect(labelsAfter(text, after).slice(3)).toEqual(['Điều 2.', 'Điều 3.', '1.', '2.', 'd)', 'đ)', 'e)'])
})

test('where the first of a row is gone, the next takes its number', () => {
  expect(labelsAfter(text, text.toSpliced(1, 1)).slice(0, 3)).toEqual(['Điều 1.', '1.', 'Điều 2.'])
  expect(labelsAfter(text, text.toSpliced(0, 1))[2]).toBe('Điều 1.')
})

test('a number that was set apart on purpose stays', () => {
  const gap = [one('a', 'article', 0, 'Điều 5.'), one('b', 'article', 0, 'Điều 9.')]
  const after = [one('a', 'article', 0, 'Điều 5.'), one('new', 'article', 0, ''), one('b', 'article', 0, 'Điều 9.')]
  expect(labelsAfter(gap, after)).toEqual(['Điều 5.', 'Điều 6.', 'Điều 9.'])
})
