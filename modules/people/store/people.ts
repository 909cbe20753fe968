import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { NameOrder } from '../../rulebook/index.ts'
import type { PersonRow } from '../contract.ts'
import { foldedName, sortName } from '../names.ts'
import { isSeated } from '../visible.ts'
import { deleteKeys, insertKeys } from './keys.ts'

/** A person as stored, and whether they hold or have held an office. */
export interface Person extends PersonRow {
  seated: boolean
  sortName: string[]
  folded: string
}

export type PersonChange = Partial<
  Pick<PersonRow, 'familyName' | 'middleName' | 'givenName' | 'birthDate' | 'sex' | 'email' | 'phone'>
>

export interface NewPerson extends Omit<PersonRow, 'id' | 'code' | 'version' | 'erasedAt'> {
  /** Undefined when the office has none: the id is the code then. */
  code?: string | undefined
}

/** What every query about people selects, with `person` as the table's name. */
export const columns = sql`person.id, code, family_name, middle_name, given_name, person.sort_name, folded, birth_date, sex, email, phone,
  version, erased_at, ${isSeated(sql.ref('person.id'))} as seated`

export function findPerson(reader: Reader, id: string): Promise<Person | undefined> {
  return first(reader, sql`select ${columns} from people.person where id = ${id}`)
}

/** Those of these people that there are, in no order. */
export async function findPeople(reader: Reader, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return []
  const wanted = [...new Set(ids)]
  const { rows } = await sql<Person>`select ${columns} from people.person where id = any(${wanted}::uuid[])`.execute(
    reader,
  )
  return rows
}

/** Locks the person, so that nobody edits, erases or appoints them between reading and writing. */
export function lockPerson(tx: Tx, id: string): Promise<Person | undefined> {
  return first(tx, sql`select ${columns} from people.person where id = ${id} for update`)
}

/**
 * Inserts people, however many, in two statements. Answers what was made for each, in the same order; undefined where the
 * code is taken, by somebody before or by an earlier one of these.
 */
export async function admitMany(
  tx: Tx,
  people: readonly NewPerson[],
  order: NameOrder,
): Promise<({ id: string; version: number } | undefined)[]> {
  const given = people.map((person, place) => ({
    place,
    ...person,
    sortName: sortName(person, order),
    folded: foldedName(person),
  }))
  const { rows } = await sql<{ place: number; id: string; version: number }>`
    with given as materialized (
      select gen_random_uuid() as id, * from jsonb_to_recordset(${JSON.stringify(given)}) as given(
        place integer, code text, "familyName" text, "middleName" text, "givenName" text, "sortName" text[], folded text,
        "birthDate" date, sex text, email text, phone text)
    ), made as (
      insert into people.person
        (id, code, family_name, middle_name, given_name, sort_name, folded, birth_date, sex, email, phone)
      select id, coalesce(code, id::text), "familyName", "middleName", "givenName", "sortName", folded,
        "birthDate", sex, email, phone
      from given order by place
      on conflict (code) do nothing returning id, version
    ) select place, id, version from made join given using (id)`.execute(tx)
  const made = new Map(rows.map(({ place, id, version }) => [place, { id, version }]))
  await insertKeys(
    tx,
    given.flatMap(({ place, sortName, folded }) => {
      const person = made.get(place)
      return person ? [{ id: person.id, sortName, folded }] : []
    }),
  )
  return people.map((_, place) => made.get(place))
}

/** Writes a change; the keys of the name follow it. */
export async function updatePerson(tx: Tx, before: Person, change: PersonChange, order: NameOrder) {
  const after = { ...before, ...change }
  return rewrite(tx, before, { ...change, sortName: sortName(after, order), folded: foldedName(after) })
}

/** Empties everything that says who the person is; the code goes, too, since it may be a number that others know. */
export function emptyPerson(tx: Tx, before: Person, erasedAt: Date) {
  const nobody = {
    familyName: '',
    middleName: null,
    givenName: '',
    birthDate: null,
    sex: null,
    email: null,
    phone: null,
  }
  return rewrite(tx, before, { ...nobody, code: before.id, sortName: [], folded: '', erasedAt })
}

async function rewrite(
  tx: Tx,
  before: Person,
  row: PersonChange & { sortName: string[]; folded: string; code?: string; erasedAt?: Date },
) {
  const after = await tx
    .updateTable('people.person')
    .set({ ...row, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await deleteKeys(tx, [before])
  await insertKeys(tx, [{ id: before.id, sortName: row.sortName, folded: row.folded }])
  return after
}

async function first(reader: Reader, query: ReturnType<typeof sql>): Promise<Person | undefined> {
  const { rows } = await sql<Person>`${query}`.execute(reader)
  return rows[0]
}
