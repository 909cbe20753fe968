import { holds } from '../work/actor.ts'
import type { Look } from '../work/work.ts'

/** Which audiences an actor belongs to today, as far as one module knows. Those of all modules are joined. */
export type AudiencesOf = (look: Look) => Promise<readonly string[]>

/**
 * The audiences that need no looking up: everyone who is signed in, the account itself, and its roles. An auditor who is
 * limited to some subjects is not one of the auditors, who hear of all.
 */
export const standingAudiences: AudiencesOf = ({ actor }) => {
  const audiences = ['everyone', `account:${actor.id}`]
  if (holds(actor, 'administrator')) audiences.push('administrators')
  if (holds(actor, 'clerk')) audiences.push('clerks')
  if (holds(actor, 'auditor') && !actor.subjectIds) audiences.push('auditors')
  return Promise.resolve(audiences)
}
