import { colourOf, fitted, rectangle, widthOf, words } from './svg.ts'

/** What the colours mean, in rows below the chart; nothing where there is only one colour. */
export function legendOf(names: readonly string[], width: number) {
  const rows: { name: string; index: number; x: number; width: number }[][] = []
  for (const [index, whole] of (names.length > 1 ? names : []).entries()) {
    const name = fitted(whole, width / 2)
    const wide = 14 + widthOf(name) + 14
    const last = rows.at(-1)
    const x = last?.reduce((sum, each) => sum + each.width, 0) ?? 0
    if (last && x + wide <= width - 24) last.push({ name, index, x, width: wide })
    else rows.push([{ name, index, x: 0, width: wide }])
  }
  const shown = rows.slice(0, mostRows)
  const at = (top: number) =>
    shown
      .flatMap((row, line) => {
        const start = (width - row.reduce((sum, each) => sum + each.width, 0)) / 2
        const y = top + line * rowHeight
        return row.map(
          ({ name, index, x }) =>
            rectangle(start + x, y + 3, 8, 8, colourOf(index)) + words(name, start + x + 13, y + 11),
        )
      })
      .join('')
  return { height: shown.length * rowHeight, at }
}

const rowHeight = 15
const mostRows = 4
