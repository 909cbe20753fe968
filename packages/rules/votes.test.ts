import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neededOf, outcomeOf, reaches, type Share, type VoteRule } from './index.ts'

const moreThanHalf: Share = { of: 1, parts: 2, reach: 'moreThan' }
const twoThirds: Share = { of: 2, parts: 3, reach: 'atLeast' }
const ofMembers: VoteRule = { share: moreThanHalf, base: 'roll', tie: 'lost' }
const ofVotes: VoteRule = { share: moreThanHalf, base: 'decided', tie: 'chair' }

test('more than half and at least two thirds are exact at every edge', () => {
  expect([9, 10, 11, 60].map(whole => neededOf(moreThanHalf, whole))).toEqual([5, 6, 6, 31])
  expect([9, 10, 11, 60].map(whole => neededOf(twoThirds, whole))).toEqual([6, 7, 8, 40])
  expect(neededOf({ of: 1, parts: 1, reach: 'atLeast' }, 9)).toBe(9)
  expect(reaches({ of: 1, parts: 1, reach: 'moreThan' }, 9, 9)).toBe(false)
})

test('nothing is decided by nobody', () => {
  expect(neededOf(moreThanHalf, 0)).toBe(1)
  expect(neededOf({ of: 0, parts: 1, reach: 'atLeast' }, 50)).toBe(1)
})

test('of sixty members thirty for it are not enough, whoever is absent', () => {
  const counts = { roll: 60, present: 40, yes: 30, no: 2, abstained: 8 }
  expect(outcomeOf(ofMembers, counts)).toEqual({ base: 60, needed: 31, result: 'lost' })
  expect(outcomeOf(ofMembers, { ...counts, yes: 31, abstained: 7 }).result).toBe('carried')
  expect(outcomeOf({ ...ofMembers, base: 'present' }, counts)).toEqual({ base: 40, needed: 21, result: 'carried' })
})

test('a board decides by the votes for and against, and its chair decides a tie', () => {
  const tied = { roll: 9, present: 8, yes: 3, no: 3, abstained: 2 }
  expect(outcomeOf(ofVotes, tied)).toEqual({ base: 6, needed: 4, result: 'tied' })
  expect(outcomeOf({ ...ofVotes, tie: 'lost' }, tied).result).toBe('lost')
  expect(outcomeOf(ofVotes, { ...tied, yes: 4, abstained: 1 }).result).toBe('carried')
  expect(outcomeOf(ofVotes, { roll: 9, present: 8, yes: 0, no: 0, abstained: 8 }).result).toBe('lost')
})

test('what is needed reaches the share, and one less does not', () => {
  const shares = fc
    .record({ of: fc.nat(100), more: fc.nat(100), reach: fc.constantFrom('moreThan' as const, 'atLeast' as const) })
    .map(({ of, more, reach }) => ({ of, parts: Math.max(1, of + more), reach }))
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 10_000 }), (share, whole) => {
      const needed = neededOf(share, whole)
      const reached = (part: number) =>
        share.reach === 'moreThan' ? part * share.parts > share.of * whole : part * share.parts >= share.of * whole
      expect(reached(needed)).toBe(true)
      expect(needed === 1 || !reached(needed - 1)).toBe(true)
    }),
  )
})

test('one more vote for it never loses what was carried', () => {
  const counts = fc
    .tuple(fc.nat(50), fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 20 }), fc.nat(20))
    .map(([yes, no, abstained, silent, absent]) => {
      const present = yes + no + abstained + silent
      return { yes, no, abstained, present, roll: present + absent }
    })
  const bases = fc.constantFrom('roll' as const, 'present' as const, 'cast' as const, 'decided' as const)
  fc.assert(
    fc.property(counts, bases, fc.constantFrom(moreThanHalf, twoThirds), (before, base, share) => {
      const resultOf = (counts: typeof before) => outcomeOf({ share, base, tie: 'lost' }, counts).result
      const results = [resultOf(before), resultOf({ ...before, yes: before.yes + 1 })]
      expect(results).not.toEqual(['carried', 'lost'])
    }),
  )
})

test('what cannot have been counted is refused', () => {
  expect(() => outcomeOf(ofMembers, { roll: 9, present: 3, yes: 2, no: 2, abstained: 0 })).toThrow(RangeError)
  expect(() => outcomeOf(ofMembers, { roll: 9, present: 10, yes: 0, no: 0, abstained: 0 })).toThrow(RangeError)
  expect(() => outcomeOf(ofMembers, { roll: 9, present: 9, yes: 1.5, no: 0, abstained: 0 })).toThrow(RangeError)
  expect(() => neededOf({ of: 3, parts: 2, reach: 'atLeast' }, 9)).toThrow(RangeError)
  expect(() => neededOf({ of: 0, parts: 0, reach: 'atLeast' }, 9)).toThrow(RangeError)
  expect(() => neededOf(moreThanHalf, -1)).toThrow(RangeError)
})
