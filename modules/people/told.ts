import type { Happening } from '../../platform/work/happening.ts'
import type { Mandate } from './store/mandates.ts'
import { whoMayHear } from './visible.ts'

interface Versioned {
  id: string
  version: number
}

/** What is told of a person: to everybody only what everybody can see of the seated. */
export function aboutPerson(
  name: string,
  { id, version, seated }: Versioned & { seated: boolean },
  fields: readonly string[] = [],
): Happening {
  const audiences = whoMayHear({ seated }, fields)
  return { name, subjectId: id, facts: { version, ...(fields.length > 0 && { fields }) }, audiences }
}

/** What is told of an office: everybody who is signed in may see who sits where, so everybody may hear that it changed. */
export function aboutMandate(
  name: string,
  { id, personId, bodyId, office, version }: Versioned & Pick<Mandate, 'personId' | 'bodyId' | 'office'>,
  fields: readonly string[] = [],
): Happening {
  const facts = { personId, bodyId, office, version, ...(fields.length > 0 && { fields }) }
  return { name, subjectId: id, facts, audiences: ['everyone'] }
}
