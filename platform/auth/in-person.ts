import type { Obstacle } from '../refused.ts'
import type { Actor } from '../work/actor.ts'

/**
 * What stands in the way of doing what only the account's holder may do, in a session of their own: their ways in,
 * voting, signing, appointing people. An API token may not, and an assistant may not for somebody else.
 */
export function mustActInPerson(actor: Actor): Obstacle | undefined {
  if (actor.kind === 'system') return undefined
  if (actor.kind === 'guest') return { code: 'session.needed', status: 401 }
  if (actor.sessionId === undefined || actor.onBehalfOf !== null) return { code: 'session.in_person', status: 403 }
  return undefined
}
