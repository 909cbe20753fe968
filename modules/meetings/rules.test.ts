import { expect, test } from 'vitest'
import { countedIn, stateOf, titleFrom } from './rules.ts'

test('how far a meeting is follows from what happened and from the day', () => {
  const called = { cancelledAt: null, summonses: 1, on: '2026-12-14' }
  expect(stateOf({ ...called, summonses: 0 }, '2026-12-01')).toBe('preparing')
  expect(stateOf(called, '2026-12-14')).toBe('called')
  expect(stateOf(called, '2026-12-15')).toBe('past')
  expect(stateOf({ ...called, cancelledAt: '2026-12-01T00:00:00.000Z' }, '2026-12-15')).toBe('cancelled')
})

test('what is counted within a term needs a term on that day', () => {
  expect(countedIn({ numbered: 'term' }, '2026-12-14', 13)).toBe('term:13')
  expect(countedIn({ numbered: 'term' }, '2026-12-14', undefined)).toBe(null)
  expect(countedIn({ numbered: 'year' }, '2026-12-14', 13)).toBe('year:2026')
  expect(countedIn({ numbered: null }, '2026-12-14', 13)).toBe(null)
})

test('a title leaves no gap where something is not known', () => {
  const template = 'Hội nghị {body} lần thứ {number}, {term}'
  expect(titleFrom(template, { body: 'Đảng ủy', number: '6', term: 'khóa XIII' })).toBe(
    'Hội nghị Đảng ủy lần thứ 6, khóa XIII',
  )
  expect(titleFrom(template, { body: 'Đảng ủy', number: '6' })).toBe('Hội nghị Đảng ủy lần thứ 6')
})
