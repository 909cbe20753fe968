import type { Chart } from './chart.ts'
import { numberWords } from './number-words.ts'
import { colourOf, type Frame, round, shape, words } from './svg.ts'

/** A pie of the first series, from twelve o'clock on, with the share of each slice that is large enough; a doughnut of each. */
export function drawPie({ series }: Chart, { left, right, top, bottom }: Frame): string {
  const centre: Centre = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const radius = Math.max(10, Math.min(right - left, bottom - top) / 2 - 6)
  const rings = series.filter(({ drawn }) => drawn === 'doughnut').slice(0, 4)
  if (rings.length === 0) return drawRing(series[0]?.values ?? [], centre, 0, radius)
  const hole = radius * 0.5
  const width = (radius - hole) / rings.length
  return rings
    .map(({ values }, index) => drawRing(values, centre, hole + index * width, hole + (index + 1) * width))
    .join('')
}

interface Centre {
  x: number
  y: number
}

function drawRing(values: readonly (number | null)[], centre: Centre, inner: number, outer: number): string {
  const amounts = values.map(value => Math.max(0, value ?? 0))
  const whole = amounts.reduce((sum, each) => sum + each, 0)
  let begun = 0
  return amounts
    .map((amount, index) => {
      const from = begun
      begun += whole === 0 ? 0 : amount / whole
      return amount === 0 || whole === 0 ? '' : drawSlice({ from, to: begun, inner, outer }, centre, colourOf(index))
    })
    .join('')
}

/** Shares of a whole turn. */
interface Slice {
  from: number
  to: number
  inner: number
  outer: number
}

function drawSlice({ from, to, inner, outer }: Slice, centre: Centre, colour: string): string {
  // An arc that ends where it begins is no arc.
  const end = Math.min(to, from + 0.9999)
  const large = end - from > 0.5 ? 1 : 0
  const at = (turn: number, radius: number) => {
    const angle = (turn - 0.25) * 2 * Math.PI
    return `${round(centre.x + radius * Math.cos(angle))} ${round(centre.y + radius * Math.sin(angle))}`
  }
  const arc = (radius: number, sweep: number, goal: string) =>
    `A${round(radius)} ${round(radius)} 0 ${large} ${sweep} ${goal}`
  const back = inner === 0 ? `L${centre.x} ${centre.y}` : `L${at(end, inner)}${arc(inner, 0, at(from, inner))}`
  const slice = shape(`M${at(from, outer)}${arc(outer, 1, at(end, outer))}${back}Z`, colour)
  const [x = 0, y = 0] = at((from + to) / 2, inner === 0 ? outer * 0.65 : (inner + outer) / 2)
    .split(' ')
    .map(Number)
  const share = numberWords(to - from, { percent: true, decimals: to - from < 0.1 ? 1 : 0 })
  return slice + (to - from < 0.04 ? '' : onColour(share, x, y + 3.5))
}

function onColour(label: string, x: number, y: number): string {
  return words(label, x, y, { bold: true, anchor: 'middle', colour: '#ffffff' })
}
