/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that does `inner` first and `outer` after it. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f]
}

/** What a file calls a matrix; undefined when it is none. */
export function matrixOf(value: unknown): Matrix | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const [a, b, c, d, e, f] = Object.values(value)
  const six = [a, b, c, d, e, f].map(Number)
  return six.every(Number.isFinite) ? [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)] : undefined
}
