import { drawAxes } from './axes.ts'
import { drawColumns } from './columns.ts'
import type { Chart } from './chart.ts'
import { legendOf } from './legend.ts'
import { drawAreas, drawLines } from './lines.ts'
import { drawPie } from './pie.ts'
import { planeFor } from './plane.ts'
import { type Frame, sheet, words, wrapped } from './svg.ts'

/**
 * Draws a chart as SVG of this size in points (at least 200 × 140, at most 1,000 each): title, axes, legend, and values
 * where there is room. Nothing in it runs or is fetched; every word is escaped.
 */
export function drawChart(chart: Chart, size: { width: number; height: number }): string {
  const [width, height] = [within(size.width, 200), within(size.height, 140)]
  const heading = titleOf(chart.title, width)
  const isPie = chart.series.some(({ drawn }) => drawn === 'pie' || drawn === 'doughnut')
  const legend = legendOf(isPie ? chart.categories : chart.series.map(({ name }) => name), width)
  const frame: Frame = {
    left: 12,
    right: width - 12,
    top: heading.height + 8,
    bottom: height - 8 - legend.height,
  }
  const drawing = isPie ? drawPie(chart, frame) : drawOnAxes(chart, frame)
  return sheet(width, height, heading.drawing + drawing + legend.at(height - 4 - legend.height))
}

function drawOnAxes(chart: Chart, frame: Frame): string {
  const plane = planeFor(chart, frame)
  return drawAxes(chart, plane) + drawAreas(chart, plane) + drawColumns(chart, plane) + drawLines(chart, plane)
}

function within(length: number, least: number): number {
  return Math.round(Math.min(1_000, Math.max(least, length)))
}

function titleOf(title: string, width: number) {
  const lines = wrapped(title, width - 24, titleSize).slice(0, 3)
  const drawing = lines
    .map((line, index) =>
      words(line, width / 2, 20 + index * lineHeight, { size: titleSize, bold: true, anchor: 'middle' }),
    )
    .join('')
  return { drawing, height: lines.length * lineHeight + (lines.length > 0 ? 6 : 0) }
}

const titleSize = 13
const lineHeight = 16
