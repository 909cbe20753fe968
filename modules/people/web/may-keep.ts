import type { Obstacle } from '../../../platform/refused.ts'
import { mustHold } from '../../../platform/work/roles.ts'
import { useWho } from '../../../ui/who.tsx'

/** What stands in the way of this person keeping the records of people and their offices. */
export function useObstacleToKeeping(): Obstacle | undefined {
  return mustHold(useWho(), 'administrator', 'clerk')
}
