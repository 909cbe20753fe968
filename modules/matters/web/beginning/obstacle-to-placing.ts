import type { Obstacle } from '../../../../platform/refused.ts'
import type { BroughtFiles } from './use-brought.ts'

type Dropped = Pick<BroughtFiles, 'underWay' | 'tooMany' | 'parts'>

/** Why what was dropped cannot be put into a matter yet: it is too much at once, still being read, or nothing of it is left. */
export function obstacleToPlacing({ underWay, tooMany, parts }: Dropped): Obstacle | undefined {
  if (tooMany > 0) return { code: 'matter.too_many_at_once', status: 422, facts: { count: tooMany } }
  if (underWay > 0) return { code: 'matter.being_read', status: 409 }
  return parts.length === 0 ? { code: 'matter.nothing_to_place', status: 422 } : undefined
}
