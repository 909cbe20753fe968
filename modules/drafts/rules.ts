import type { Obstacle } from '../../platform/refused.ts'

/** What stands in the way of somebody writing on a paper: its keeper writes, and those whom the keeper named. */
export function obstacleToWriting({ mayWrite }: { mayWrite: boolean }): Obstacle | undefined {
  return mayWrite ? undefined : { code: 'draft.writers_only', status: 403 }
}

/** What stands in the way of another version: a final text stays as it is until the mark is taken off. */
export function obstacleToVersion({ final }: { final: { number: number } | null | undefined }): Obstacle | undefined {
  return final ? { code: 'draft.is_final', status: 409, facts: { number: final.number } } : undefined
}

/** What stands in the way of saving a copy that was begun from `base`, when `newest` is there. */
export function obstacleToSaving({ base, newest }: { base: number; newest: number }): Obstacle | undefined {
  return base === newest ? undefined : { code: 'draft.saved_meanwhile', status: 409, facts: { base, newest } }
}

/** What stands in the way of marking a version as final. */
export function obstacleToFinal({
  number,
  newest,
  final,
}: {
  number: number
  newest: number
  final: { number: number } | null | undefined
}): Obstacle | undefined {
  return number === newest ? obstacleToVersion({ final }) : { code: 'draft.not_newest', status: 409, facts: { newest } }
}
