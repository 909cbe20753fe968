import type { Name } from '../people/index.ts'
import type { NameOrder } from '../rulebook/index.ts'

/** A person's whole name, in the order in which the organisation writes names. */
export function nameOf({ familyName, middleName, givenName }: Name, order: NameOrder): string {
  const parts = order === 'family-first' ? [familyName, middleName, givenName] : [givenName, middleName, familyName]
  return parts.filter(part => part !== null && part !== '').join(' ')
}
