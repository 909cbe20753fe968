import { wordsOf, type Place, type Provision } from '../../model.ts'
import type { LinePlace } from '../../structure/index.ts'
import type { Draft, Spot } from './draft.ts'
import { layOut, type Layout } from './table-layout.ts'

/** Where what was read ended up. */
export interface Places {
  /** What lies between two spots, as far as it is in the provision of the first. */
  between: (start: Spot, end: Spot) => Place
  /** The same for the words that stand there. */
  words: (place: Place) => string
  /** Where rows and cells of a table begin and end in its words. */
  layout: (table: Draft) => Layout | undefined
  /**
   * A paragraph without words is no provision; then places are at the end of the one before, or at the start of the
   * next.
   */
  stray: (draft: Draft) => 'after' | 'before' | undefined
  first: () => Place
  /** Which place comes first in the document: negative for the first. */
  inOrder: (one: Place, other: Place) => number
}

/** Where the words of a paragraph went, or the provision beside which they would have stood. */
interface Home {
  provisionId: string
  offset: (raw: number) => number
  stray?: 'after' | 'before'
}

export function findPlaces(
  drafts: readonly Draft[],
  places: readonly (LinePlace | null)[],
  provisions: readonly Provision[],
): Places {
  const words = new Map(provisions.map(provision => [provision.id, wordsOf(provision)]))
  const order = new Map(provisions.map(({ id }, index) => [id, index]))
  const { homes, layouts } = homesOf(drafts, places, words)
  const [fallback] = homes.values()
  const firstId = provisions[0]?.id ?? ''
  return {
    between(start, end) {
      const [from, to] = [settle(start), settle(end)]
      const [first, last] = [homes.get(from.draft) ?? fallback, homes.get(to.draft) ?? fallback]
      if (!first) return { provisionId: firstId, selection: { start: 0, end: 0 } }
      const { provisionId } = first
      const most = words.get(provisionId)?.length ?? 0
      const at = Math.min(most, Math.max(0, first.offset(from.offset)))
      const until = last?.provisionId === provisionId ? Math.min(most, last.offset(to.offset)) : most
      return { provisionId, selection: { start: at, end: Math.max(at, until) } }
    },
    words: ({ provisionId, selection }) => (words.get(provisionId) ?? '').slice(selection?.start, selection?.end),
    layout: table => layouts.get(table),
    stray: draft => homes.get(draft)?.stray,
    first: () => ({ provisionId: firstId }),
    inOrder(one, other) {
      const provision = (order.get(one.provisionId) ?? 0) - (order.get(other.provisionId) ?? 0)
      return provision || (one.selection?.start ?? 0) - (other.selection?.start ?? 0)
    },
  }
}

/** By paragraph; those in a table are in the provision that the table became. */
function homesOf(
  drafts: readonly Draft[],
  places: readonly (LinePlace | null)[],
  words: ReadonlyMap<string, string>,
): { homes: Map<Draft, Home>; layouts: Map<Draft, Layout> } {
  const homes = new Map<Draft, Home>()
  const layouts = new Map<Draft, Layout>()
  const first = places.find(place => place !== null)
  let before: LinePlace | null = null
  for (const [index, draft] of drafts.entries()) {
    const home = homeOf(places[index] ?? null, before, first, words)
    before = places[index] ?? before
    if (!home) continue
    homes.set(draft, draft.cut ? { ...home, offset: raw => home.offset(raw - (draft.cut ?? 0)) } : home)
    if (!draft.table) continue
    const layout = layOut(draft.table)
    layouts.set(draft, layout)
    for (const [each, base] of layout.paragraphs)
      homes.set(each, { provisionId: home.provisionId, offset: raw => base + raw - (each.cut ?? 0) })
  }
  return { homes, layouts }
}

/** A paragraph that was not there before says where to look instead. */
function settle(spot: Spot): Spot {
  let here = spot
  for (let steps = 0; here.draft.instead && steps < 10; steps++) here = here.draft.instead
  return here
}

function homeOf(
  place: LinePlace | null,
  before: LinePlace | null,
  first: LinePlace | null | undefined,
  words: ReadonlyMap<string, string>,
): Home | undefined {
  if (place) return { provisionId: place.provisionId, offset: raw => Math.max(0, raw - place.cut) + place.start }
  if (before) {
    const end = words.get(before.provisionId)?.length ?? 0
    return { provisionId: before.provisionId, offset: () => end, stray: 'after' }
  }
  return first ? { provisionId: first.provisionId, offset: () => 0, stray: 'before' } : undefined
}
