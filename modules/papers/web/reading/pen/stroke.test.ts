import { expect, test } from 'vitest'
import { pathOf, type Stroke, touches } from './stroke.ts'

const size = { width: 200, height: 100 }
const line: Stroke = [
  [0.1, 0.5, 0.2],
  [0.5, 0.5, 0.2],
  [0.9, 0.5, 0.2],
]
const spread = (path: string) => {
  const heights = [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y))
  return Math.max(...heights) - Math.min(...heights)
}

test('a stroke is as thick as it was drawn, and a marker is broader than a pen', () => {
  const thick: Stroke = line.map(([x, y]) => [x, y, 1])
  expect(spread(pathOf(line, 'pen', size))).toBeCloseTo(2.4, 0)
  expect(spread(pathOf(thick, 'pen', size))).toBeCloseTo(12, 0)
  expect(spread(pathOf(thick, 'highlight', size))).toBeCloseTo(36, 0)
})

test('a dot is drawn as well', () => {
  expect(spread(pathOf([[0.5, 0.5, 0.5]], 'pen', size))).toBeGreaterThan(4)
})

test('an eraser touches a stroke between two of its points, and not what is farther away', () => {
  expect(touches(line, 'pen', size, { x: 60, y: 53 }, 4)).toBe(true)
  expect(touches(line, 'pen', size, { x: 60, y: 60 }, 4)).toBe(false)
  expect(touches(line, 'pen', size, { x: 195, y: 50 }, 4)).toBe(false)
})
