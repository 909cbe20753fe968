import type { Balloon, Place, TextDocument } from '../../model.ts'
import type { Hung } from './writer.ts'

/**
 * Numbers the balloons. Word has none in footnotes, so one that hangs on a footnote is hung on its call; one whose
 * place is not in the document is hung on its beginning rather than lost.
 */
export function hangBalloons(balloons: readonly Balloon[], document: TextDocument): Hung[] {
  const calls = callsOf(document)
  const ids = new Set(document.provisions.filter(({ kind }) => kind !== 'footnote').map(({ id }) => id))
  const first = document.provisions.find(({ id }) => ids.has(id))?.id ?? ''
  return balloons.map((balloon, number) => {
    const { place } = balloon
    const there = ids.has(place.provisionId) ? place : calls.get(place.provisionId)
    return { balloon: { ...balloon, place: there ?? { provisionId: first, selection: { start: 0, end: 0 } } }, number }
  })
}

function callsOf({ provisions }: TextDocument): Map<string, Place> {
  const calls = new Map<string, Place>()
  for (const { id, runs } of provisions) {
    let start = 0
    for (const { note, text } of runs) {
      if (note !== undefined) calls.set(note, { provisionId: id, selection: { start, end: start + text.length } })
      start += text.length
    }
  }
  return calls
}
