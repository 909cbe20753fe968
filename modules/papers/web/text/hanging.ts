import type { Balloon, Proposal } from '../../../../packages/text/model.ts'
import type { CommentRow } from '../../contract.ts'
import type { Stretch } from './pieces.ts'

/** What hangs on the words of each provision. */
export type Hanging = ReadonlyMap<string, readonly Stretch[]>

/** Puts together what hangs on the same provision. */
export function hangingOf(all: readonly { provisionId: string; stretch: Stretch }[]): Hanging {
  const byProvision = new Map<string, Stretch[]>()
  for (const { provisionId, stretch } of all) {
    byProvision.set(provisionId, [...(byProvision.get(provisionId) ?? []), stretch])
  }
  return byProvision
}

/** Changes that somebody asked for in the file: what would go is struck through, what would come stands beside it. */
export function stretchesOfProposals(proposals: readonly Proposal[]) {
  return proposals.flatMap(({ id, change, place: { provisionId, selection }, proposed }) => {
    if (!selection || change === 'format') return []
    const stretch: Stretch = { ...selection, kind: 'asked', key: id, ...(proposed !== '' && { coming: proposed }) }
    return [{ provisionId, stretch }]
  })
}

/** Words that balloons and comments hang on. */
export function stretchesOfComments(comments: readonly CommentRow[], balloons: readonly Balloon[]) {
  const places = [
    ...comments.flatMap(({ id, found, withdrawnAt }) =>
      found.place && !withdrawnAt ? [{ id, place: found.place }] : [],
    ),
    ...balloons.map(({ id, place }) => ({ id, place })),
  ]
  return places.flatMap(({ id, place: { provisionId, selection } }) =>
    selection && selection.end > selection.start
      ? [{ provisionId, stretch: { ...selection, kind: 'comment' as const, key: id } }]
      : [],
  )
}

/** Provisions that something hangs on as a whole. */
export function markedWhole(comments: readonly CommentRow[]): ReadonlySet<string> {
  return new Set(
    comments.flatMap(({ found: { place }, withdrawnAt }) =>
      place && !place.selection && !withdrawnAt ? [place.provisionId] : [],
    ),
  )
}
