import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Claim, clashes, type Wish } from './overlaps.ts'

const span = fc.tuple(fc.integer({ min: 10, max: 60 }), fc.option(fc.integer({ min: 0, max: 9 })))
const claim = fc.tuple(fc.constantFrom('a', 'b'), span).map(([key, [from, days]]): Claim => ({
  key,
  from: String(from),
  to: days === null ? null : String(from + days),
}))

const share = (one: Claim, other: Claim) =>
  one.key === other.key && one.from <= (other.to ?? '99') && other.from <= (one.to ?? '99')

/** The first of these that share no day. */
function apart(claims: readonly Claim[]): Claim[] {
  return claims.reduce<Claim[]>((kept, next) => (kept.some(one => share(one, next)) ? kept : [...kept, next]), [])
}

const scenes = fc.tuple(
  fc.array(claim, { maxLength: 8 }).map(apart),
  fc.array(fc.tuple(claim, fc.nat()), { maxLength: 8 }),
)

test('what is granted shares no day with anything that stands, and a wish falls only over something that does', () => {
  fc.assert(
    fc.property(scenes, ([standing, wanted]) => {
      const taken = new Set<Claim>()
      const wishes = wanted.map(([after, choice], number): Wish<Claim> => {
        const before = standing[choice % (standing.length * 2 || 1)]
        if (!before || taken.has(before)) return { number, before: undefined, after }
        taken.add(before)
        return { number, before, after }
      })
      const lost = clashes(standing, wishes)
      const granted = wishes.filter(({ number }) => !lost.has(number))
      const replaced = new Set(granted.map(({ before }) => before))
      const after = [...standing.filter(one => !replaced.has(one)), ...granted.map(wish => wish.after)]
      expect(apart(after)).toEqual(after)
      for (const [number, winner] of lost)
        expect(wishes.some(wish => wish.number === number && share(wish.after, winner))).toBe(true)
    }),
  )
})

test('two that exchange their days are both granted, and the earlier of two new ones', () => {
  const [one, other] = [
    { key: 'a', from: '10', to: '19' },
    { key: 'a', from: '20', to: '29' },
  ]
  expect(
    clashes(
      [one, other],
      [
        { number: 1, before: one, after: other },
        { number: 2, before: other, after: one },
      ],
    ).size,
  ).toBe(0)
  const wishes = [5, 6, 7].map(number => ({
    number,
    before: undefined,
    after: { key: 'a', from: String(number), to: '9' },
  }))
  expect([...clashes([], wishes).keys()]).toEqual([6, 7])
})
