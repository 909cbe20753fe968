import type { Obstacle } from '../refused.ts'
import { type Actor, holds, type Role } from './actor.ts'

/** What stands in the way of somebody who holds none of these roles. */
export function mustHold(actor: Actor, ...roles: readonly Role[]): Obstacle | undefined {
  if (actor.kind === 'system' || holds(actor, ...roles)) return undefined
  return { code: 'role.needed', status: 403, facts: { roles } }
}
