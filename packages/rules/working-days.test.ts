import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, weekdayOf, workingDayFrom, workingDaysBetween } from './index.ts'

const weekendsOff = (day: string) => ([0, 6].includes(weekdayOf(day)) ? 'weekend' : undefined)
const withNationalDay = (day: string) => (day === '2026-09-02' ? 'nationalDay' : weekendsOff(day))

const days = fc.integer({ min: 0, max: 20_000 }).map(count => dayAfter('2000-01-01', count))

test('eight working days before a day leave out two weekends, and say so', () => {
  expect(workingDayFrom('2026-10-14', -8, weekendsOff)).toEqual({
    day: '2026-10-02',
    leftOut: ['2026-10-03', '2026-10-04', '2026-10-10', '2026-10-11'].map(day => ({ day, code: 'weekend' })),
  })
})

test('a holiday in the middle of a week is left out by its own name', () => {
  expect(workingDayFrom('2026-09-01', 1, withNationalDay)).toEqual({
    day: '2026-09-03',
    leftOut: [{ day: '2026-09-02', code: 'nationalDay' }],
  })
})

test('no working days is the day itself, or the next one that is worked', () => {
  expect(workingDayFrom('2026-10-14', 0, weekendsOff)).toEqual({ day: '2026-10-14', leftOut: [] })
  expect(workingDayFrom('2026-10-17', 0, weekendsOff).day).toBe('2026-10-19')
})

test('counting there and back comes to the same number of working days', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 300 }), (from, count) => {
      const later = workingDayFrom(from, count, withNationalDay)
      expect(workingDaysBetween(from, later.day, withNationalDay)).toBe(count)
      const earlier = workingDayFrom(from, -count, withNationalDay)
      expect(weekendsOff(earlier.day)).toBeUndefined()
      expect(workingDaysBetween(dayAfter(earlier.day, -1), dayAfter(from, -1), withNationalDay)).toBe(count)
    }),
  )
})

test('every day between is either worked or left out with a reason', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 100 }), (from, count) => {
      const { day, leftOut } = workingDayFrom(from, count, weekendsOff)
      expect((Date.parse(day) - Date.parse(from)) / 86_400_000).toBe(count + leftOut.length)
    }),
  )
})

test('what is no day, too many days and a year without work are refused', () => {
  expect(() => workingDayFrom('2026-02-30', 1, weekendsOff)).toThrow(RangeError)
  expect(() => workingDayFrom('14/10/2026', 1, weekendsOff)).toThrow(RangeError)
  expect(() => workingDayFrom('2026-10-14', 1_001, weekendsOff)).toThrow(RangeError)
  expect(() => workingDayFrom('2026-10-14', 1.5, weekendsOff)).toThrow(RangeError)
  expect(() => workingDayFrom('2026-10-14', 1, () => 'strike')).toThrow(RangeError)
})
