import type { Look } from '../../../platform/work/work.ts'
import type { Lack, PartKind, Stage } from '../contract.ts'

/** A paper as it stands in a matter. */
export interface PlacedPaper {
  paperId: string
  part: PartKind
}

/** What somebody knows of a paper: how far it is, and what is missing. */
export interface PaperFacts {
  paperId: string
  stages?: readonly Stage[]
  lacks?: readonly Lack[]
}

/** How a module says what it knows of papers, of many at once, whoever asks. */
export type Facts = (look: Look, papers: readonly PlacedPaper[]) => Promise<PaperFacts[]>

/** All that is known of these papers, by paper. */
export async function gather(
  providers: readonly Facts[],
  look: Look,
  papers: readonly PlacedPaper[],
): Promise<Map<string, Required<PaperFacts>>> {
  const known = new Map<string, Required<PaperFacts>>()
  for (const provide of providers)
    for (const { paperId, stages = [], lacks = [] } of await provide(look, papers)) {
      const before = known.get(paperId)
      known.set(paperId, {
        paperId,
        stages: [...(before?.stages ?? []), ...stages],
        lacks: [...(before?.lacks ?? []), ...lacks],
      })
    }
  return known
}
