import { type Expression, type RawBuilder, sql } from 'kysely'
import { type Actor, holds } from '../../platform/work/actor.ts'

/**
 * What somebody sees of a person. That somebody belongs to an organisation may itself be sensitive (their beliefs), so
 * everything is kept from guests, and contact and birthday from everybody who does not need them for their work.
 */
export type Sight = 'whole' | 'name'

interface Seen {
  id: string
  /** Whether they hold or have held an office: members know one another by who sits where. */
  seated: boolean
}

/**
 * Administrators, clerks and auditors see everybody whole; others see themselves whole and the names of the seated. An auditor
 * who is limited to some subjects is one of the others, and sees the persons among those subjects whole.
 */
export function sightOf(actor: Actor, { id, seated }: Seen): Sight | undefined {
  if (seesEverybody(actor) || seenWhole(actor).includes(id)) return 'whole'
  return actor.kind === 'account' && seated ? 'name' : undefined
}

/** Whether the actor sees anything of the person, as SQL; `personId` is the column that says who. Says the same as `sightOf`. */
export function visibleTo(actor: Actor, personId: Expression<unknown>): RawBuilder<boolean> {
  if (seesEverybody(actor)) return sql`true`
  if (actor.kind !== 'account') return sql`false`
  return sql`(${personId} = any(${seenWhole(actor)}::uuid[]) or ${isSeated(personId)})`
}

/** A scalar subquery, so that PostgreSQL asks it for each candidate and never reads all mandates first. */
export function isSeated(personId: Expression<unknown>): RawBuilder<boolean> {
  return sql`coalesce((select true from people.mandate where person_id = ${personId} limit 1), false)`
}

/** Who may hear at once of something about a person: everybody only of what they can see of the seated. */
export function whoMayHear({ seated }: Pick<Seen, 'seated'>, fields: readonly string[]): string[] {
  const shown = fields.some(field => shownToAll.includes(field))
  return seated && shown ? ['everyone'] : ['administrators', 'clerks', 'auditors']
}

const shownToAll: readonly string[] = ['familyName', 'middleName', 'givenName']

function seesEverybody(actor: Actor): boolean {
  return actor.kind === 'system' || (holds(actor, 'administrator', 'clerk', 'auditor') && !actor.subjectIds)
}

function seenWhole({ personId, subjectIds = [] }: Actor): string[] {
  return personId === null ? [...subjectIds] : [personId, ...subjectIds]
}
