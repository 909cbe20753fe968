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
    select * from jsonb_to_recordset(${asJson(people)}) as keys(size smallint, key text, "sortName" text[], id uuid)`.execute(
    tx,
  )
}

/** Takes away the keys of names as they were. */
export async function deleteKeys(tx: Tx, people: readonly Keyed[]): Promise<void> {
  await sql`
    delete from people.name_key
    using jsonb_to_recordset(${asJson(people)}) as old(size smallint, key text, "sortName" text[], id uuid)
    where (name_key.size, name_key.key, sort_name, person_id) = (old.size, old.key, old."sortName", old.id)`.execute(tx)
}

function asJson(people: readonly Keyed[]): string {
  return JSON.stringify(
    people.flatMap(({ id, sortName, folded }) => keysOf(folded).map(key => ({ ...key, sortName, id }))),
  )
}
