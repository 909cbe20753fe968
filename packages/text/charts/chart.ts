/** A chart as the values that it shows; how it looks is for `drawChart` to decide. */
export interface Chart {
  title: string
  categories: string[]
  series: Series[]
  /** How series of columns or areas share a category: side by side, on top of each other, or as parts of a whole. */
  stacking: 'none' | 'stacked' | 'share'
  /** Columns lie on their side; the first category is then at the bottom, unless it is `downwards`. */
  lying?: true
  downwards?: true
  axes: { categories?: string; left?: string; right?: string }
}

export interface Series {
  name: string
  /** Others are points, bubbles, radar, stock prices and surfaces: categories do not tell where their values are. */
  drawn: 'column' | 'line' | 'area' | 'pie' | 'doughnut' | 'other'
  /** One for each category; null where there is none. */
  values: (number | null)[]
  /** The axis that it is measured on. */
  axis: 'left' | 'right'
  format: NumberFormat
}

/** Decimals are as many as the value has when left out. */
export interface NumberFormat {
  percent?: true
  decimals?: number
}

/** What can be drawn so that one still sees something; all else is better read as a table. */
export function isDrawable({ series, categories }: Chart): boolean {
  if (series.some(({ drawn, values }) => drawn === 'other' || values.some(isImmense))) return false
  return series.length > 0 && series.length <= 24 && categories.length > 0 && categories.length <= 200
}

function isImmense(value: number | null): boolean {
  return value !== null && Math.abs(value) > 1e15
}
