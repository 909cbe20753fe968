import type { Obstacle } from '../../platform/refused.ts'
import type { VersionRow } from './contract.ts'

/** Only whoever keeps a paper changes it, shares it and brings its next version. */
export function obstacleToKeeping({ mayKeep }: { mayKeep: boolean }): Obstacle | undefined {
  return mayKeep ? undefined : { code: 'paper.keeper_only', status: 403 }
}

/** A withdrawn paper gets no further versions until it is put back. */
export function obstacleToNextVersion({ withdrawnAt }: { withdrawnAt: string | null }): Obstacle | undefined {
  return withdrawnAt === null ? undefined : { code: 'paper.withdrawn', status: 409 }
}

/** Until a version has been read nobody knows whether it bears a mark for which it may not be kept, so only its keeper has it. */
export function obstacleToHaving(
  { stage }: Pick<VersionRow, 'stage'>,
  { mayKeep }: { mayKeep: boolean },
): Obstacle | undefined {
  const isRead = stage === 'ready' || stage === 'unreadable'
  return isRead || mayKeep ? undefined : { code: 'paper.being_read', status: 409 }
}

/** What was read stays as it is: a second reading would have other provisions, and notes hang on these. */
export function obstacleToReadingAgain({ stage }: Pick<VersionRow, 'stage'>): Obstacle | undefined {
  return stage === 'unreadable' ? undefined : { code: 'paper.not_unreadable', status: 409 }
}

/** Only a paper of one version can turn out to be a version of another. */
export function obstacleToJoining(
  { id, versions }: { id: string; versions: number },
  toId: string,
): Obstacle | undefined {
  if (id === toId) return { code: 'paper.same_paper', status: 422 }
  return versions === 1 ? undefined : { code: 'paper.has_versions', status: 409 }
}

/** What came back from Word is confirmed once. */
export function obstacleToConfirming({ returned }: Pick<VersionRow, 'returned'>): Obstacle | undefined {
  return returned && returned.confirmedAt === null ? undefined : { code: 'paper.nothing_returned', status: 409 }
}
