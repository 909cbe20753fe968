import type { Reader } from '../../../platform/db/database.ts'
import { findBodies } from '../../bodies/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { findPeople } from '../../people/index.ts'
import { nameInOrder } from '../../rulebook/index.ts'

/** Names as this organisation writes them, by id; of an erased person it is empty. */
export async function namesOfPeople(reader: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const people = await findPeople(
    reader,
    ids.filter(id => id !== null),
  )
  const { nameOrder } = await profileOf(reader)
  return new Map(people.map(person => [person.id, nameInOrder(person, nameOrder)]))
}

export async function namesOfBodies(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map((await findBodies(reader, [...new Set(ids)])).map(({ id, name }) => [id, name]))
}

/** An id with its name. */
export function named(names: ReadonlyMap<string, string>, id: string): { id: string; name: string } {
  return { id, name: names.get(id) ?? '' }
}
