/** One measured figure, with its floor or peer from the same run. */
export interface Row {
  what: string
  value: number
  unit: string
  against?: { what: string; value: number }
  /** The value divided by what it is measured against. */
  ratio?: number
  aim?: string
  holds?: boolean
}

interface Measured {
  what: string
  value: number
  unit: string
  against?: { what: string; value: number }
  /** The most that the ratio, or without something to compare with the value itself, may be. */
  most?: number
}

/** Makes a row: rounds to three significant digits and judges the aim by what was measured, not by what is shown. */
export function rowOf({ what, value, unit, against, most }: Measured): Row {
  const ratio = against && value / against.value
  const judged = ratio ?? value
  return {
    what,
    value: rounded(value),
    unit,
    ...(against && { against: { what: against.what, value: rounded(against.value) } }),
    ...(ratio !== undefined && { ratio: rounded(ratio) }),
    ...(most !== undefined && { aim: `<= ${most}${ratio === undefined ? ` ${unit}` : ''}`, holds: judged <= most }),
  }
}

export function median(values: readonly number[]): number {
  return percentile(values, 50)
}

/** The smallest value that at least this share of all does not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN
}

function rounded(value: number): number {
  return Number(value.toPrecision(3))
}
