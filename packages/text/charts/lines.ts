import type { Plane } from './plane.ts'
import type { Chart } from './chart.ts'
import { stackOf } from './stack.ts'
import { colourOf, rectangle, round, shape, stroke } from './svg.ts'

type Point = readonly [x: number, y: number]

/** Lines with a mark at each value; where a value is missing, the line is broken. */
export function drawLines(chart: Chart, plane: Plane): string {
  return chart.series
    .map((series, index) => {
      if (series.drawn !== 'line') return ''
      const marks = series.values.flatMap((value, category) =>
        value === null
          ? []
          : [
              rectangle(
                plane.along(category) - 2.25,
                plane.across(value, series.axis) - 2.25,
                4.5,
                4.5,
                colourOf(index),
              ),
            ],
      )
      const pieces = unbroken(
        series.values.map((value, category): Point | undefined =>
          value === null ? undefined : [plane.along(category), plane.across(value, series.axis)],
        ),
      )
      return (
        pieces.map(points => stroke(points, colourOf(index), 2)).join('') + (marks.length <= 60 ? marks.join('') : '')
      )
    })
    .join('')
}

/** Areas; those that are not stacked are drawn in the order of the file, as Word does. */
export function drawAreas(chart: Chart, plane: Plane): string {
  return chart.series
    .map((series, index) => {
      if (series.drawn !== 'area') return ''
      const reaches = series.values.map((_, category) => stackOf(chart, index, category) ?? ([0, 0] as const))
      const upper = reaches.map(([, to], category): Point => [plane.along(category), plane.across(to, series.axis)])
      const lower = reaches.map(([from], category): Point => [plane.along(category), plane.across(from, series.axis)])
      const outline = [...upper, ...lower.toReversed()].map(([x, y]) => `${round(x)} ${round(y)}`)
      return shape(`M${outline.join('L')}Z`, colourOf(index))
    })
    .join('')
}

function unbroken(points: readonly (Point | undefined)[]): Point[][] {
  const pieces: Point[][] = [[]]
  for (const point of points) {
    if (point) pieces.at(-1)?.push(point)
    else pieces.push([])
  }
  return pieces.filter(piece => piece.length > 1)
}
