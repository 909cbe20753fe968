import type { Chart } from './chart.ts'
import { type Plane, tickWords } from './plane.ts'
import { fitted, stroke, words } from './svg.ts'

/** Lines, numbers and names of the axes. */
export function drawAxes(chart: Chart, plane: Plane): string {
  const drawing = chart.lying ? lyingAxes(chart, plane) : standingAxes(chart, plane)
  return drawing + titlesOf(chart, plane)
}

function standingAxes(chart: Chart, plane: Plane): string {
  const { left, right, bottom, step, scales } = plane
  const lines = scales.left.ticks.map(tick => {
    const y = plane.across(tick, 'left')
    const label = words(tickWords(chart, 'left', tick), left - 5, y + 3.5, { anchor: 'end' })
    return (
      stroke(
        [
          [left, y],
          [right, y],
        ],
        tick === 0 ? axisColour : gridColour,
      ) + label
    )
  })
  const others = (scales.right?.ticks ?? []).map(tick =>
    words(tickWords(chart, 'right', tick), right + 5, plane.across(tick, 'right') + 3.5),
  )
  const every = Math.ceil(14 / step)
  const names = chart.categories.map((name, index) => {
    if (index % every !== 0) return ''
    const x = plane.along(index)
    if (!plane.turned) return words(name, x, bottom + 13, { anchor: 'middle' })
    return words(fitted(name, 84), x + 3, bottom + 11, { anchor: 'end', turned: -40 })
  })
  return [...lines, ...others, ...names].join('')
}

function lyingAxes(chart: Chart, plane: Plane): string {
  const { left, top, bottom, step } = plane
  const lines = plane.scales.left.ticks.map(tick => {
    const x = plane.across(tick, 'left')
    const label = words(tickWords(chart, 'left', tick), x, bottom + 13, { anchor: 'middle' })
    return (
      stroke(
        [
          [x, top],
          [x, bottom],
        ],
        tick === 0 ? axisColour : gridColour,
      ) + label
    )
  })
  const every = Math.ceil(12 / step)
  const room = left - 16 - (chart.axes.categories ? 16 : 0)
  const names = chart.categories.map((name, index) =>
    index % every === 0 ? words(fitted(name, room), left - 5, plane.along(index) + 3.5, { anchor: 'end' }) : '',
  )
  return [...lines, ...names].join('')
}

function titlesOf({ axes, lying }: Chart, { left, right, top, bottom, below }: Plane): string {
  const [beside = '', under = ''] = lying ? [axes.categories, axes.left] : [axes.left, axes.categories]
  const middle = (top + bottom) / 2
  return (
    words(beside, 16, middle, { anchor: 'middle', turned: -90 }) +
    words(under, (left + right) / 2, bottom + below + 12, { anchor: 'middle' }) +
    (lying ? '' : words(axes.right ?? '', right + 40, middle, { anchor: 'middle', turned: 90 }))
  )
}

const axisColour = '#555555'
const gridColour = '#dddddd'
