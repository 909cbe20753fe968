import { withoutNoise } from '../comparing/tokens.ts'
import { wordsOf, type Place, type Provision, type TextDocument } from '../model.ts'

/** Moves what hangs on provisions of the file to the same words of the matched document. */
export function movePlaces(file: TextDocument, matched: TextDocument) {
  const places = new Map(file.provisions.map(({ id }, place) => [id, place]))
  const moved = ({ provisionId, selection }: Place): Place => {
    const place = places.get(provisionId) ?? -1
    const [read, kept] = [file.provisions[place], matched.provisions[place]]
    if (!read || !kept) return { provisionId, ...(selection && { selection }) }
    return { provisionId: kept.id, ...(selection && { selection: movedSelection(read, kept, selection) }) }
  }
  return <Hanging extends { place: Place; to?: Place }>(all: readonly Hanging[]): Hanging[] =>
    all.map(each => ({ ...each, place: moved(each.place), ...(each.to && { to: moved(each.to) }) }))
}

function movedSelection(read: Provision, kept: Provision, { start, end }: { start: number; end: number }) {
  const [from, to] = [wordsOf(read), wordsOf(kept)]
  if (from === to) return { start, end }
  const last = offsetBehind(to, visibleIn(from.slice(0, end)))
  const first = start === end ? last : offsetBehind(to, visibleIn(from.slice(0, start)) + 1) - 1
  return { start: Math.max(0, Math.min(first, last)), end: last }
}

/** The first offset before which so many units are to be seen. */
function offsetBehind(words: string, count: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (visibleIn(words.slice(0, middle)) < count) low = middle + 1
    else high = middle
  }
  return low
}

function visibleIn(words: string): number {
  return withoutNoise(words).replaceAll(' ', '').length
}
