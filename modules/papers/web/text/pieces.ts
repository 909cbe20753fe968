import type { Run } from '../../../../packages/text/model.ts'

/** Something that hangs on a stretch of a provision's words: UTF-16 offsets, `end` exclusive; empty where words would be put in. */
export interface Stretch {
  start: number
  end: number
  kind: 'hit' | 'comment' | 'note' | 'citation' | 'removed' | 'added' | 'asked'
  /** Names it among its kind. */
  key: string
  /** Words that would come here; they are not among the provision's own. */
  coming?: string
  /** Somebody points at it from elsewhere. */
  lit?: true
  colour?: 'yellow' | 'red' | 'blue' | 'green'
}

/** Words that look alike and on which the same things hang. */
export interface Piece {
  /** Where it begins in the provision's words. */
  start: number
  text: string
  /** Undefined for words that would only come. */
  run: Run | undefined
  on: readonly Stretch[]
}

/** Cuts runs, of which the first begins at `offset`, wherever something that hangs on them begins or ends. */
export function piecesOf(runs: readonly Run[], offset: number, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  let start = offset
  for (const run of runs) {
    pieces.push(...piecesIn(run, start, stretches))
    start += run.text.length
  }
  const last = stretches.filter(one => one.coming !== undefined && one.end === start)
  return [...pieces, ...last.map(asComing)]
}

function piecesIn(run: Run, start: number, stretches: readonly Stretch[]): Piece[] {
  const end = start + run.text.length
  const here = stretches.filter(one => one.end >= start && one.start < end)
  if (here.length === 0) return [{ start, text: run.text, run, on: [] }]
  const cuts = here.flatMap(one => [one.start, one.end]).filter(cut => cut > start && cut < end)
  const borders = [...new Set([start, ...cuts, end])].toSorted((one, other) => one - other)
  return borders.slice(0, -1).flatMap((from, place) => {
    const to = borders[place + 1] ?? end
    const coming = here.filter(one => one.coming !== undefined && one.end === from)
    const on = here.filter(one => one.start < to && one.end > from)
    return [...coming.map(asComing), { start: from, text: run.text.slice(from - start, to - start), run, on }]
  })
}

function asComing(stretch: Stretch): Piece {
  return { start: stretch.end, text: stretch.coming ?? '', run: undefined, on: [stretch] }
}
