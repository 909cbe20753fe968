import type { Chart, Series } from './chart.ts'
import { numberWords } from './number-words.ts'
import { type Scale, scaleFor } from './scale.ts'
import { stackOf } from './stack.ts'
import { type Frame, widthOf } from './svg.ts'

/** Where categories and values are on the sheet. */
export interface Plane extends Frame {
  /** How much of the sheet one category has. */
  step: number
  /** How much is left below for the names of categories, or for the numbers of columns that lie. */
  below: number
  /** Names of categories are wider than their place, so they are turned. */
  turned: boolean
  /** The middle of a category. */
  along: (category: number) => number
  across: (value: number, axis: Series['axis']) => number
  scales: Scales
}

interface Scales {
  left: Scale
  right: Scale | undefined
}

/** Leaves room around the plot for what is printed at the axes. */
export function planeFor(chart: Chart, frame: Frame): Plane {
  const { axes, lying, categories } = chart
  const hasRight = chart.series.some(({ axis }) => axis === 'right')
  const scales = { left: scaleOf(chart, 'left'), right: hasRight ? scaleOf(chart, 'right') : undefined }
  const ofTicks = (scale: Scale | undefined, axis: Series['axis']) =>
    scale ? Math.max(...scale.ticks.map(tick => widthOf(tickWords(chart, axis, tick)))) + 6 : 0
  const ofNames = Math.max(...categories.map(name => widthOf(name)))
  const beside = lying ? Math.min(ofNames + 6, (frame.right - frame.left) * 0.4) : ofTicks(scales.left, 'left')
  const left = frame.left + beside + roomFor(lying ? axes.categories : axes.left)
  const right = frame.right - (lying ? 8 : ofTicks(scales.right, 'right') + roomFor(axes.right))
  const turned = !lying && ofNames > (right - left) / categories.length - 4
  const below = turned ? Math.min(ofNames * 0.7 + 12, 70) : 16
  const bottom = frame.bottom - below - roomFor(lying ? axes.left : axes.categories)
  return { ...laidOut(chart, { left, right, top: frame.top + 8, bottom }, scales), below, turned, scales }
}

/** What is printed at a line of an axis. */
export function tickWords({ series, stacking }: Chart, axis: Series['axis'], tick: number): string {
  const isShare = stacking === 'share' && axis === 'left'
  const percent = isShare || series.find(each => each.axis === axis)?.format.percent
  return numberWords(tick, percent ? { percent: true } : {})
}

function laidOut({ lying, downwards, categories }: Chart, frame: Frame, scales: Scales) {
  const { left, right, top, bottom } = frame
  const step = (lying ? bottom - top : right - left) / categories.length
  const along = (category: number) => {
    const way = (category + 0.5) * step
    return lying ? (downwards ? top + way : bottom - way) : left + way
  }
  const across = (value: number, axis: Series['axis']) => {
    const { low, high } = (axis === 'right' ? scales.right : undefined) ?? scales.left
    const share = (value - low) / (high - low)
    return lying ? left + share * (right - left) : bottom - share * (bottom - top)
  }
  return { ...frame, step, along, across }
}

function scaleOf(chart: Chart, axis: Series['axis']): Scale {
  if (chart.stacking === 'share' && axis === 'left') return scaleFor([1])
  const ends = chart.series.flatMap((series, index) =>
    series.axis === axis ? series.values.flatMap((_, category) => stackOf(chart, index, category) ?? []) : [],
  )
  return scaleFor(ends)
}

function roomFor(title: string | undefined): number {
  return title ? 16 : 0
}
