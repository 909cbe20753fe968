import { expect, test } from 'vitest'
import { rangeIn } from './range.ts'

test('a part is asked for by its first and last byte, from one to the end, or as the last so many', () => {
  expect(rangeIn('bytes=0-4', 10)).toEqual({ start: 0, end: 4 })
  expect(rangeIn('bytes=4-', 10)).toEqual({ start: 4, end: 9 })
  expect(rangeIn('bytes=-3', 10)).toEqual({ start: 7, end: 9 })
  expect(rangeIn('bytes=4-99', 10)).toEqual({ start: 4, end: 9 })
  expect(rangeIn('bytes=-99', 10)).toEqual({ start: 0, end: 9 })
})

test('whatever else stands there means the whole file', () => {
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-4', 'bytes=0-1,3-4', 'pages=1-2', 'bytes=a-b'])
    expect(rangeIn(header, 10)).toBeUndefined()
})

test('a part that begins after the end is refused', () => {
  for (const header of ['bytes=10-', 'bytes=10-12', 'bytes=-0'])
    expect(() => rangeIn(header, 10)).toThrow(
      expect.objectContaining({ obstacle: { code: 'file.range_unsatisfiable', status: 416, facts: { size: 10 } } }),
    )
})
