import { parseXml } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Chart, chartWords, drawChart, isDrawable, numberWords, type Series } from './index.ts'

const size = { width: 432, height: 252 }

function chart(parts: Partial<Chart>, ...series: Partial<Series>[]): Chart {
  return {
    title: 'Thu, chi ngân sách',
    categories: ['2024', '2025'],
    stacking: 'none',
    axes: {},
    ...parts,
    series: series.map(each => ({ name: 'Thu', drawn: 'column', values: [10, 20], axis: 'left', format: {}, ...each })),
  }
}

/** Heights of what is drawn in the colour of the first series. */
function heights(svg: string): number[] {
  return [...svg.matchAll(/<rect [^>]*height="([\d.]+)" fill="#1f5a94"\/>/g)].map(found => Number(found[1]))
}

test('columns are as high as their values', () => {
  const [lower = 0, higher = 0] = heights(drawChart(chart({}, {}), size))
  expect(higher / lower).toBeCloseTo(2)
})

test('parts of a whole fill it together, whatever they are', () => {
  const drawn = drawChart(chart({ stacking: 'share' }, { values: [1, 300] }, { values: [3, 100] }), size)
  const [lower = 0, higher = 0] = heights(drawn)
  expect(higher / lower).toBeCloseTo(3)
  expect(drawn).toContain('>100%</text>')
})

test('title, axes and legend are printed, numbers as Vietnamese papers write them', () => {
  const axes = { left: 'Tỷ đồng', categories: 'Năm' }
  const drawn = drawChart(chart({ axes }, { values: [1_500, 2_000] }, { name: 'Chi' }), size)
  for (const words of ['Thu, chi ngân sách', 'Tỷ đồng', 'Năm', '2024', 'Chi', '1.500'])
    expect(drawn).toContain(`>${words}</text>`)
  expect([
    numberWords(1_234_567.5, {}),
    numberWords(0.125, { percent: true }),
    numberWords(3, { decimals: 2 }),
  ]).toEqual(['1.234.567,5', '12,5%', '3,00'])
})

test('a line is broken where a value is missing, and the shares of a pie are printed', () => {
  const values = [1, 2, null, 3, 4]
  const line = drawChart(chart({ categories: ['a', 'b', 'c', 'd', 'e'] }, { drawn: 'line', values }), size)
  expect(line.match(/stroke-width="2"/g)).toHaveLength(2)
  const pie = drawChart(chart({}, { drawn: 'pie', values: [1, 3] }), size)
  expect(pie.match(/<path /g)).toHaveLength(2)
  expect(pie).toContain('>75%</text>')
})

test('what a chart says can be read out', () => {
  expect(chartWords(chart({}, { format: { percent: true }, values: [0.5, null] }, { name: 'Chi' }))).toBe(
    'Thu, chi ngân sách. Thu: 2024 = 50%. Chi: 2024 = 10; 2025 = 20',
  )
})

test('whatever a file holds, the picture is well formed, of the size that was asked for, and runs nothing', () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constant('"><script>alert(1)</script>'))
  const drawn = fc.constantFrom<Series['drawn']>('column', 'line', 'area', 'pie', 'doughnut')
  const value = fc.option(fc.oneof(fc.double({ noNaN: true, min: -1e15, max: 1e15 }), fc.integer(), fc.constant(0)))
  const series = fc.record({
    name: words,
    drawn,
    values: fc.array(value, { minLength: 3, maxLength: 3 }),
    axis: fc.constantFrom('left' as const, 'right' as const),
    format: fc.constantFrom({}, { percent: true as const }, { decimals: 2 }),
  })
  const any = fc.record({
    title: words,
    categories: fc.array(words, { minLength: 3, maxLength: 3 }),
    series: fc.array(series, { minLength: 1, maxLength: 4 }),
    stacking: fc.constantFrom('none' as const, 'stacked' as const, 'share' as const),
    lying: fc.constantFrom(true as const, undefined),
    axes: fc.record({ left: words }),
  })
  fc.assert(
    fc.property(any, ({ lying, ...rest }) => {
      const svg = drawChart({ ...rest, ...(lying && { lying }) }, size)
      expect(parseXml(svg).root?.attributes).toMatchObject({ width: '432', height: '252' })
      expect(svg).not.toMatch(/<script|href|NaN|Infinity|undefined/)
    }),
    { numRuns: 200 },
  )
})

test('too much, or what categories do not tell the place of, is not drawn', () => {
  expect(isDrawable(chart({}, {}))).toBe(true)
  expect(isDrawable(chart({}, { drawn: 'other' }))).toBe(false)
  expect(isDrawable(chart({}, { values: [1e300] }))).toBe(false)
  expect(isDrawable(chart({ categories: Array.from({ length: 201 }, String) }, {}))).toBe(false)
})
