import { expect, test } from 'vitest'
import { runningTimes } from './running-times.ts'

const at = (minutes: number) => Date.parse('2026-12-14T01:00:00.000Z') + minutes * 60_000
const times = (...lengths: (number | null)[]) =>
  runningTimes(
    '2026-12-14T01:00:00.000Z',
    lengths.map(minutes => ({ minutes })),
  )

test('each line begins when the one before it ends, and the meeting ends with the last one', () => {
  expect(times(10, 40, 15)).toEqual({ starts: [at(0), at(10), at(50)], ends: at(65) })
})

test('after a line of unknown length nobody knows when the next one begins', () => {
  expect(times(10, null, 15)).toEqual({ starts: [at(0), at(10), null], ends: null })
  expect(times()).toEqual({ starts: [], ends: null })
})
