/** The known name that `name` was most likely meant to be; undefined when none is close. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const [closest] = known.map(each => ({ each, steps: stepsBetween(name, each) })).toSorted((a, b) => a.steps - b.steps)
  return closest && closest.steps <= Math.ceil(name.length / 4) ? closest.each : undefined
}

/** Levenshtein's distance: how many letters have to be put in, left out or changed. */
function stepsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [line, letter] of from.split('').entries()) {
    const next = [line + 1]
    for (const [column, other] of to.split('').entries()) {
      const [left = 0, above = 0, diagonal = 0] = [next[column], row[column + 1], row[column]]
      next.push(Math.min(left + 1, above + 1, diagonal + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
