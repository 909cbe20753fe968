import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strokesOn, type Traced } from './sheets.ts'

const sheets = [
  { place: { page: 1 }, left: 100, top: 0, width: 200, height: 100, scale: 1 },
  { place: { page: 2 }, left: 100, top: 120, width: 200, height: 100, scale: 1 },
]
const [first, second] = sheets
const at = (x: number, y: number): Traced => ({ x, y, thickness: 0.5 })

test('a stroke is kept as fractions of the sheet that it is on', () => {
  expect(strokesOn([at(100, 0), at(200, 50)], sheets)).toEqual([
    {
      sheet: first,
      stroke: [
        [0, 0, 0.5],
        [0.5, 0.5, 0.5],
      ],
    },
  ])
})

test('a stroke over two sheets is cut at their edges, and what is between them is on neither', () => {
  expect(strokesOn([at(200, 80), at(200, 140)], sheets)).toEqual([
    {
      sheet: first,
      stroke: [
        [0.5, 0.8, 0.5],
        [0.5, 1, 0.5],
      ],
    },
    {
      sheet: second,
      stroke: [
        [0.5, 0, 0.5],
        [0.5, 0.2, 0.5],
      ],
    },
  ])
})

test('a dot is a stroke, and one that leaves a sheet and comes back is two', () => {
  expect(strokesOn([at(150, 50)], sheets)).toEqual([{ sheet: first, stroke: [[0.25, 0.5, 0.5]] }])
  const there = strokesOn([at(150, 90), at(150, 110), at(160, 90)], sheets)
  expect(there.map(({ sheet, stroke }) => [sheet, stroke.length])).toEqual([
    [first, 2],
    [first, 2],
  ])
})

test('whatever is drawn, every point lies on its sheet', () => {
  const points = fc.array(
    fc.record({
      x: fc.double({ min: -500, max: 900, noNaN: true }),
      y: fc.double({ min: -500, max: 900, noNaN: true }),
      thickness: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(points, traced => {
      for (const { stroke } of strokesOn(traced, sheets)) {
        expect(stroke.length).toBeGreaterThan(0)
        for (const share of stroke.flat()) expect(share >= 0 && share <= 1).toBe(true)
      }
    }),
  )
})

test('a stroke longer than the server takes becomes two that meet', () => {
  const traced = Array.from({ length: 6_000 }, (_, step) => at(100 + (step % 200), 50))
  const [one, two] = strokesOn(traced, sheets)
  expect([one?.stroke.length, two?.stroke.length]).toEqual([4_000, 2_001])
  expect(two?.stroke[0]).toEqual(one?.stroke.at(-1))
})
