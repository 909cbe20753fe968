import type { Obstacle } from '../../platform/refused.ts'

/** What stands in the way of somebody writing on a paper: its keeper writes, and those whom the keeper named. */
export function obstacleToWriting({ mayWrite }: { mayWrite: boolean }): Obstacle | undefined {
  return mayWrite ? undefined : { code: 'draft.writers_only', status: 403 }
}

/** What stands in the way of another version: a final text stays as it is until the mark is taken off. */
export function obstacleToVersion({ final }: { final: { number: number } | null | undefined }): Obstacle | undefined {
  return final ? { code: 'draft.is_final', status: 409, facts: { number: final.number } } : undefined
}

const pictureTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif'])
/** Bytes; a page that was photographed by a phone has about a third of it. */
const largestPicture = 15 * 1024 * 1024

/** What stands in the way of a picture in a text: it must be of a kind that every browser and Word show, and not be huge. */
export function obstacleToPicture({ mediaType, size }: { mediaType: string; size: number }): Obstacle | undefined {
  if (!pictureTypes.has(mediaType)) return { code: 'draft.no_picture', status: 422 }
  return size > largestPicture ? { code: 'file.too_large', status: 413 } : undefined
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
