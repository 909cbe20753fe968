import { expect, test } from 'vitest'
import { recognise } from '../../../../packages/citations/index.ts'
import { citedInText, maySameDay, nameOf, withoutOwn } from './cited.ts'

const cites = (...texts: string[]) => new Map(texts.map((text, place) => [`p${place}`, recognise(text)]))

test('mentions of one document are one, with its places in order, and a mention without a day joins the only one there is', () => {
  const found = cites('theo Nghị quyết số 12-NQ/TU ngày 05/9/2026', 'Quyết định số 15/QĐ-UBND', 'Nghị quyết 12-NQ/TU')
  expect(citedInText(found).documents).toMatchObject([
    { name: '12-NQ/TU', date: '2026-09-05', places: ['p0', 'p2'] },
    { name: '15/QĐ-UBND', date: null, places: ['p1'] },
  ])
})

test('the same number of two days is two documents, and which of them is meant without a day stays open', () => {
  const found = cites(
    'Nghị quyết số 5-NQ/TU ngày 01/2/2021',
    'Nghị quyết số 5-NQ/TU ngày 03/4/2026',
    'Nghị quyết số 5-NQ/TU',
  )
  expect(citedInText(found).documents.map(({ date }) => date)).toEqual(['2021-02-01', '2026-04-03', null])
})

test('the number that a text bears itself is no citation of it', () => {
  const citations = recognise('Số 15-KH/ĐU, thực hiện Nghị quyết số 12-NQ/ĐU')
  expect(withoutOwn(citations, '15-KH/ĐU').map(nameOf)).toEqual(['12-NQ/ĐU'])
  expect(withoutOwn(citations, null)).toHaveLength(2)
})

test.for([
  ['2026-09-05', '2026-09-05', true],
  ['2026-09', '2026-09-05', true],
  ['--09-05', '2026-09-05', true],
  ['2026-09-05', '--09-06', false],
  ['2025', '2026-09-05', false],
  [null, '2026-09-05', true],
] as const)('of %s and %s it can be said whether they may be the same day', ([one, other, same]) => {
  expect(maySameDay(one, other)).toBe(same)
})
