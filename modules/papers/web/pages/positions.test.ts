import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageAt, pagesInSight, topsOf } from './positions.ts'

const heights = fc.array(fc.integer({ min: 50, max: 2000 }), { minLength: 1, maxLength: 900 })

test('the page at a height is the one that stands there', () => {
  fc.assert(
    fc.property(heights, fc.nat(), (all, seed) => {
      const tops = topsOf(all.length, number => all[number - 1] ?? 0, 12)
      const y = seed % (tops.at(-1) ?? 1)
      const page = pageAt(tops, y)
      expect(tops[page - 1]).toBeLessThanOrEqual(y)
      expect(tops[page]).toBeGreaterThan(y)
    }),
  )
})

test('of many pages only those in sight and their neighbours are drawn', () => {
  const tops = topsOf(900, () => 1000, 0)
  expect(pagesInSight(tops, 0, 900)).toEqual({ from: 1, to: 2 })
  expect(pagesInSight(tops, 449_500, 900)).toEqual({ from: 449, to: 452 })
  expect(pagesInSight(tops, 899_100, 900)).toEqual({ from: 899, to: 900 })
})
