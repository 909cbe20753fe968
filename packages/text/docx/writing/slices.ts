import type { Run } from '../../model.ts'

/** A piece of a run that nothing begins or ends in. */
export interface Slice {
  run: Run
  start: number
  end: number
}

/** Cuts runs wherever one of the stretches begins or ends. */
export function slicesOf(runs: readonly Run[], stretches: readonly { start: number; end: number }[]): Slice[] {
  const cuts = [...new Set(stretches.flatMap(({ start, end }) => [start, end]))].toSorted((one, other) => one - other)
  const slices: Slice[] = []
  let at = 0
  let next = 0
  for (const run of runs) {
    const last = at + run.text.length
    while ((cuts[next] ?? Number.POSITIVE_INFINITY) <= at) next += 1
    let from = at
    for (let cut = cuts[next]; cut !== undefined && cut < last; cut = cuts[++next]) {
      slices.push({ run: { ...run, text: run.text.slice(from - at, cut - at) }, start: from, end: cut })
      from = cut
    }
    if (run.text !== '') slices.push({ run: { ...run, text: run.text.slice(from - at) }, start: from, end: last })
    at = last
  }
  return slices
}
