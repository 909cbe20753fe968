import type { Plane } from './plane.ts'
import type { Chart } from './chart.ts'
import { numberWords } from './number-words.ts'
import { stackOf } from './stack.ts'
import { colourOf, rectangle, widthOf, words } from './svg.ts'

/** Columns, standing or lying, side by side or on top of each other, with their values where there is room. */
export function drawColumns(chart: Chart, plane: Plane): string {
  const columns = chart.series.flatMap((series, index) => (series.drawn === 'column' ? [index] : []))
  const lanes = chart.stacking === 'none' ? columns.length : 1
  const breadth = (plane.step * 0.72) / Math.max(1, lanes)
  return columns
    .flatMap((index, nth) =>
      chart.categories.map((_, category) => {
        const lane = lanes === 1 ? 0 : nth
        const aside = (lane - (lanes - 1) / 2) * breadth * (chart.lying && !chart.downwards ? -1 : 1)
        return drawColumn(chart, plane, { index, category, middle: plane.along(category) + aside, breadth })
      }),
    )
    .join('')
}

interface Column {
  index: number
  category: number
  middle: number
  breadth: number
}

function drawColumn(chart: Chart, plane: Plane, { index, category, middle, breadth }: Column): string {
  const series = chart.series[index]
  const reach = stackOf(chart, index, category)
  const value = series?.values[category]
  if (!series || !reach || value === null || value === undefined) return ''
  const [from, to] = reach.map(each => plane.across(each, series.axis)) as [number, number]
  const [least, length] = [Math.min(from, to), Math.abs(to - from)]
  const thick = breadth * 0.94
  const start = middle - thick / 2
  const box = chart.lying
    ? rectangle(least, start, length, thick, colourOf(index))
    : rectangle(start, least, thick, length, colourOf(index))
  const label = numberWords(value, series.format)
  return chart.stacking === 'none' && !hasLines(chart) ? box + labelAt(label, { to, least, middle, thick }, chart) : box
}

function labelAt(
  label: string,
  { to, least, middle, thick }: { to: number; least: number; middle: number; thick: number },
  { lying }: Chart,
): string {
  if (lying) return thick >= 8 && least < to ? words(label, to + 3, middle + 3, { size: 8 }) : ''
  return widthOf(label, 8) <= thick + 4 ? words(label, middle, least - 2.5, { size: 8, anchor: 'middle' }) : ''
}

/** Lines go through the values above columns. */
function hasLines({ series }: Chart): boolean {
  return series.some(({ drawn }) => drawn === 'line')
}
