import type { Look } from '../../platform/work/work.ts'
import { roundsSeen } from './standing.ts'
import { type PaperRound, roundsAbout } from './store/of-papers.ts'

export { recordAtMeeting, recordFromFloor } from './actions/from-floor.ts'
export type { PaperRound } from './store/of-papers.ts'

/** The rounds about these papers, the earliest first, each with whether the actor is something to it. */
export async function roundsOf(
  look: Pick<Look, 'reader' | 'actor' | 'today'>,
  paperIds: readonly string[],
): Promise<PaperRound[]> {
  return paperIds.length === 0 ? [] : roundsAbout(look.reader, paperIds, await roundsSeen(look))
}
