import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, placeAt } from './order.ts'

test('what is moved stands where it was put, and the others keep their order', () => {
  expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c'])
})

test('nothing is moved beyond the ends, and nothing is lost or doubled', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat()), fc.integer(), fc.integer(), (list, from, to) => {
      expect(new Set(moved(list, from, to))).toEqual(new Set(list))
      expect(moved(list, from, to)).toHaveLength(list.length)
    }),
  )
  expect(moved(['a', 'b'], 0, 9)).toEqual(['b', 'a'])
  expect(moved(['a', 'b'], 1, -9)).toEqual(['b', 'a'])
})

test('a hand lets go between the two whose middles it is between', () => {
  expect([5, 15, 25, 95].map(y => placeAt(y, [10, 20, 30]))).toEqual([0, 1, 2, 3])
})
