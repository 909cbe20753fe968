import { sql } from 'kysely'
import type { Obstacle } from '../../platform/refused.ts'
import type { Actor } from '../../platform/work/actor.ts'
import { mustHold } from '../../platform/work/roles.ts'

/** The log is for administrators and auditors. */
export function obstacleToAuditing(actor: Actor): Obstacle | undefined {
  return mustHold(actor, 'administrator', 'auditor')
}

/** The whole log, its export and its state are for those whose sight is not limited to some subjects. */
export function obstacleToWholeLog(actor: Actor): Obstacle | undefined {
  const limited: Obstacle = { code: 'audit.sight_limited', status: 403 }
  return obstacleToAuditing(actor) ?? (actor.subjectIds === undefined ? undefined : limited)
}

/** Which entries somebody sees, as SQL over `journal.entry`. */
export function visibleEntries({ subjectIds }: Actor) {
  return subjectIds === undefined ? sql`true` : sql`subject_id = any(${[...subjectIds]}::text[])`
}

/** The same for one entry. */
export function seesEntry({ subjectIds }: Actor, { subjectId }: { subjectId: string }): boolean {
  return subjectIds === undefined || subjectIds.includes(subjectId)
}
