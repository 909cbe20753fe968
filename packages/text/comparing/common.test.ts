import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonOf } from './common.ts'
import { longestRise } from './longest-rise.ts'

const few = fc.array(fc.nat(4), { maxLength: 30 })

test('what is in common is equal, rises on both sides, and is as long as can be', () => {
  fc.assert(
    fc.property(few, few, (a, b) => {
      const pairs = [...commonOf(a, b)].map((other, place) => [place, other] as const).filter(([, other]) => other >= 0)
      for (const [place, other] of pairs) expect(a[place]).toBe(b[other])
      const others = pairs.map(([, other]) => other)
      expect(others).toEqual([...new Set(others)].toSorted((one, other) => one - other))
      expect(pairs.length).toBe(longestByTable(a, b))
    }),
  )
})

test('two long sequences with little in common are still answered, in order', () => {
  const a = Array.from({ length: 20_000 }, (_, place) => place * 2)
  const b = Array.from({ length: 20_000 }, (_, place) => (place % 50 === 0 ? place * 2 : place * 2 + 1))
  const paired = [...commonOf(a, b)].filter(other => other >= 0)
  expect(paired).toHaveLength(400)
})

test('two long sequences of the same few numbers are still answered', () => {
  const a = Array.from({ length: 20_000 }, (_, place) => place % 3)
  const b = Array.from({ length: 20_000 }, (_, place) => (place * place) % 5)
  expect(commonOf(a, b)).toHaveLength(20_000)
})

test('the longest rise is found', () => {
  expect(longestRise([3, 1, 4, 1, 5, 9, 2, 6])).toHaveLength(4)
  expect(longestRise([])).toEqual([])
  expect(longestRise([2, 0, 1])).toEqual([1, 2])
})

function longestByTable(a: number[], b: number[]): number {
  let row = Array.from({ length: b.length + 1 }, () => 0)
  for (const value of a) {
    const next = [0]
    b.forEach((other, place) => {
      const diagonal = row[place] ?? 0
      next.push(value === other ? diagonal + 1 : Math.max(row[place + 1] ?? 0, next[place] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}
