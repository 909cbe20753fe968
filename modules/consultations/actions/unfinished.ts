import { refuseIf } from '../../../platform/refused.ts'
import type { Work } from '../../../platform/work/work.ts'
import { findFinal } from '../../drafts/index.ts'
import { obstacleToVersion } from '../../drafts/rules.ts'
import type { Round } from '../store/rounds.ts'

/**
 * Refused while the text is final, since a comment that came after that, or lost its answer, would stay without one. The caller holds
 * the round, so that of this and the mark one waits for the other. What a body gathers is its own affair.
 */
export async function refuseOnFinal(
  { tx }: Pick<Work, 'tx'>,
  round: Pick<Round, 'paperId' | 'withinId'>,
): Promise<void> {
  if (round.withinId === null) refuseIf(obstacleToVersion({ final: await findFinal(tx, round.paperId) }))
}
