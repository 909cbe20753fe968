import type { Loss, MakeId, Picture, Proposal, Provision, Reading } from './model.ts'
import type { Line } from './structure/line.ts'
import { placedProvisions, type LinePlace } from './structure/index.ts'

/** What a format that knows nothing but lines gives: provisions, and no page headers, balloons or origin. */
export function readingOf(
  lines: readonly Line[],
  makeId: MakeId,
  beside: {
    pictures?: Record<string, Picture>
    losses?: Loss[]
    proposalsAt?: (places: readonly (LinePlace | null)[], provisions: readonly Provision[]) => Proposal[]
  } = {},
): Reading {
  const { provisions, places } = placedProvisions(lines, makeId)
  return {
    document: { provisions, pictures: beside.pictures ?? {}, running: { headers: [], footers: [] } },
    proposals: beside.proposalsAt?.(places, provisions) ?? [],
    balloons: [],
    origin: null,
    losses: beside.losses ?? [],
  }
}
