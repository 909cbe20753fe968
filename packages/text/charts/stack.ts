import type { Chart } from './chart.ts'

/**
 * Where the value of a series begins and ends at a category: from zero, on top of the series before it that are drawn
 * alike, or as its part of their whole. Undefined where there is no value.
 */
export function stackOf(chart: Chart, index: number, category: number): [from: number, to: number] | undefined {
  const { series, stacking } = chart
  const own = series[index]
  const value = own?.values[category]
  if (!own || value === null || value === undefined) return undefined
  if (stacking === 'none' || own.drawn === 'line') return [0, value]
  const alike = series.filter(({ drawn, axis }) => drawn === own.drawn && axis === own.axis)
  const amounts = alike.map(each => each.values[category] ?? 0)
  const whole = stacking === 'share' ? amounts.reduce((sum, each) => sum + Math.abs(each), 0) || 1 : 1
  const below = amounts.slice(0, alike.indexOf(own)).reduce((sum, each) => sum + (each < 0 === value < 0 ? each : 0), 0)
  return [below / whole, (below + value) / whole]
}
