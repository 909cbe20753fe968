import type { Obstacle } from '../../../../platform/refused.ts'
import type { BroughtFiles } from './use-brought.ts'

/** Why what was dropped cannot be put into a matter yet: it is still being read, or nothing of it is left. */
export function obstacleToPlacing({ underWay, parts }: Pick<BroughtFiles, 'underWay' | 'parts'>): Obstacle | undefined {
  if (underWay > 0) return { code: 'matter.being_read', status: 409 }
  return parts.length === 0 ? { code: 'matter.nothing_to_place', status: 422 } : undefined
}
