import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attendanceAt, attendanceOver, type Move, type Seat } from './index.ts'

const seats: Seat[] = [
  { personId: 'an', counts: 'always' },
  { personId: 'binh', counts: 'always', substituteId: 'sinh' },
  { personId: 'chi', counts: 'whilePresent' },
  { personId: 'guest', counts: 'never' },
]
const at = (minute: number) => `2026-10-14T08:${String(minute).padStart(2, '0')}:00Z`
const arrived = (minute: number, personId: string): Move => ({ at: at(minute), personId, kind: 'arrived' })
const left = (minute: number, personId: string): Move => ({ at: at(minute), personId, kind: 'left' })

test('who counts is on the roll whether they come or not; an exempt member only while there, a guest never', () => {
  const moves = [arrived(1, 'an'), arrived(2, 'guest'), arrived(3, 'chi'), left(9, 'chi')]
  expect(attendanceAt(seats, moves, at(0))).toEqual({ present: [], recused: [], roll: ['an', 'binh'], voters: [] })
  expect(attendanceAt(seats, moves, at(3))).toEqual({
    present: ['an', 'chi', 'guest'],
    recused: [],
    roll: ['an', 'binh', 'chi'],
    voters: [
      { seat: 'an', by: 'an' },
      { seat: 'chi', by: 'chi' },
    ],
  })
  expect(attendanceAt(seats, moves, at(9)).roll).toEqual(['an', 'binh'])
})

test('a substitute votes on a seat while its holder is away, and not beside them', () => {
  const moves = [arrived(1, 'sinh'), arrived(5, 'binh')]
  expect(attendanceAt(seats, moves, at(4)).voters).toEqual([{ seat: 'binh', by: 'sinh' }])
  expect(attendanceAt(seats, moves, at(5)).voters).toEqual([{ seat: 'binh', by: 'binh' }])
})

test('a recusal changes access, roll and base together, of that item alone, and nobody sits for them', () => {
  const moves: Move[] = [
    arrived(1, 'an'),
    arrived(1, 'binh'),
    arrived(1, 'sinh'),
    { at: at(2), personId: 'binh', kind: 'recused', itemId: 'staff' },
  ]
  const { present, recused, roll, voters } = attendanceAt(seats, moves, at(3), 'staff')
  expect({ present, recused, roll }).toEqual({ present: ['an', 'sinh'], recused: ['binh'], roll: ['an'] })
  expect(voters).toEqual([{ seat: 'an', by: 'an' }])
  expect(attendanceAt(seats, moves, at(3), 'budget').roll).toEqual(['an', 'binh'])
  const back: Move = { at: at(4), personId: 'binh', kind: 'rejoined', itemId: 'staff' }
  expect(attendanceAt(seats, [...moves, back], at(4), 'staff').roll).toEqual(['an', 'binh'])
})

test('over time a stretch begins where a number changes, and moves at one moment are one', () => {
  const moves = [arrived(1, 'an'), arrived(1, 'binh'), arrived(2, 'guest'), left(5, 'an'), arrived(7, 'chi')]
  expect(attendanceOver(seats, moves)).toEqual([
    { from: at(1), present: 2, roll: 2 },
    { from: at(5), present: 1, roll: 2 },
    { from: at(7), present: 2, roll: 3 },
  ])
})

test('the stretches say at each of their beginnings what a look at that moment says', () => {
  const persons = fc.constantFrom('an', 'binh', 'sinh', 'chi', 'guest')
  const kinds = fc.constantFrom('arrived', 'left', 'recused', 'rejoined' as const)
  const moves = fc.array(
    fc.record({ minute: fc.nat(30), personId: persons, kind: kinds }).map(({ minute, personId, kind }): Move => {
      const of = { at: at(minute), personId }
      return kind === 'arrived' || kind === 'left' ? { ...of, kind } : { ...of, kind, itemId: 'staff' }
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(moves, all => {
      for (const { from, present, roll } of attendanceOver(seats, all, 'staff')) {
        const look = attendanceAt(seats, all, from, 'staff')
        expect({ present: look.voters.length, roll: look.roll.length }).toEqual({ present, roll })
      }
    }),
  )
})

test('nobody has two seats', () => {
  const twice: Seat[] = [...seats, { personId: 'sinh', counts: 'always' }]
  expect(() => attendanceAt(twice, [], at(0))).toThrow(RangeError)
  expect(() => attendanceOver(twice, [])).toThrow(RangeError)
})
