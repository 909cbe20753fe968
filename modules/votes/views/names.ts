import type { Reader } from '../../../platform/db/database.ts'
import { profileOf } from '../../organisation/index.ts'
import { findPeople } from '../../people/index.ts'
import { nameInOrder } from '../../rulebook/index.ts'

/** Names as this organisation writes them, by id; of an erased person it is empty. */
export async function namesOfPeople(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await findPeople(reader, [...new Set(ids)])
  const { nameOrder } = await profileOf(reader)
  return new Map(people.map(person => [person.id, nameInOrder(person, nameOrder)]))
}
