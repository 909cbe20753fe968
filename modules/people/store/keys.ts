import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { keysOf } from '../names.ts'

/** What the keys of a name are made of. */
export interface Keyed {
  id: string
  sortName: readonly string[]
  folded: string
}

/** Writes the keys under which people are found by name. */
export async function insertKeys(tx: Tx, people: readonly Keyed[]): Promise<void> {
  if (people.length === 0) return
  await sql`
    insert into people.name_key (size, key, sort_name, person_id)
    select size, key, "sortName", id from ${keysIn(people)}`.execute(tx)
}

/** Takes away the keys of names as they were. */
export async function deleteKeys(tx: Tx, people: readonly Keyed[]): Promise<void> {
  await sql`
    delete from people.name_key
    using ${keysIn(people)}
    where (name_key.size, name_key.key, sort_name, person_id) = (keys.size, keys.key, person."sortName", person.id)`.execute(
    tx,
  )
}

/** The keys as a table of `size` and `key`, beside the `person` whom they are of. */
function keysIn(people: readonly Keyed[]) {
  const given = people.map(({ id, sortName, folded }) => ({ id, sortName, keys: keysOf(folded) }))
  return sql`jsonb_to_recordset(${JSON.stringify(given)}) as person(id uuid, "sortName" text[], keys jsonb),
    jsonb_to_recordset(person.keys) as keys(size smallint, key text)`
}
