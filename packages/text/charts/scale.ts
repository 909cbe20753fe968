/** The values that an axis shows, and the line that they are printed at. */
export interface Scale {
  low: number
  high: number
  ticks: number[]
}

/** A scale from zero, in steps of 1, 2 or 5 times a power of ten, that holds all of these values. */
export function scaleFor(values: readonly number[], most = 6): Scale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const step = niceStep(Math.max(high - low || 1, least) / most)
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), Math.floor(low / step) + 1)]
  // Steps are counted, because adding tenths up leaves crumbs.
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)))
  return { low: first * step, high: last * step, ticks }
}

/** Less than this is not printed with six decimals, and numbers end somewhere. */
const least = 1e-6

function niceStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  const factor = [1, 2, 5, 10].find(each => each * power >= width * 0.999_999) ?? 10
  return factor * power
}
