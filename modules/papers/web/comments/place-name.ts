import type { Say } from '../../../../ui/words/words.tsx'
import type { Spot } from './spot.ts'

const longest = 60

/** What a place is called: a page, or the words that something hangs on. */
export function placeName(say: Say, { page, anchor }: Pick<Spot, 'page' | 'anchor'>): string {
  if (anchor) return say('place.provision', { words: shortened(anchor.selection?.exact ?? anchor.words) })
  return say('place.page', { page })
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest).replace(/\s\S*$/, '')}…` : line
}
