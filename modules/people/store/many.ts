import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { NameOrder } from '../../rulebook/index.ts'
import { foldedName, type Name, sortName } from '../names.ts'
import { deleteKeys, insertKeys } from './keys.ts'
import type { Mandate } from './mandates.ts'
import { columns, type Person } from './people.ts'

interface Made {
  place: number
  id: string
  version: number
}

interface Holding {
  /** Locks what is found, always in the same order, so that nobody edits, erases or appoints these people meanwhile. */
  held: boolean
}

/** The people with these codes. */
export function peopleCoded(reader: Reader, codes: readonly string[], holding: Holding): Promise<Person[]> {
  return found(reader, sql`code = any(${codes}::text[])`, holding)
}

/** The people whose names have the same folded words as one of these; whether it is the same name is for the caller to see. */
export function peopleNamed(reader: Reader, names: readonly Name[], holding: Holding): Promise<Person[]> {
  return found(reader, sql`erased_at is null and folded = any(${names.map(foldedName)}::text[])`, holding)
}

/** Everybody in name order, or only those who hold an office on a day. The erased are nobody. */
export async function everybody(reader: Reader, on: string | undefined): Promise<Person[]> {
  const held = on === undefined ? sql`true` : sql`id in (select person_id from people.mandate where ${holdsOn(on)})`
  const { rows } = await sql<Person>`
    select ${columns} from people.person where erased_at is null and ${held} order by sort_name, code`.execute(reader)
  return rows
}

/** Every mandate, or only those of a day, with the code of the person, in no order. Those of the erased are left out. */
export async function allMandates(
  reader: Reader,
  on: string | undefined,
): Promise<(Mandate & { personCode: string })[]> {
  const { rows } = await sql<Mandate & { personCode: string }>`
    select mandate.id, person_id, body_id, office, from_day, to_day, precedence, single_seat, mandate.version,
      person.code as person_code
    from people.mandate join people.person on person.id = person_id
    where erased_at is null and ${on === undefined ? sql`true` : holdsOn(on)}`.execute(reader)
  return rows
}

/** All that was ever given of the single seats of these offices in these bodies. */
export async function seatsGiven(
  reader: Reader,
  bodyIds: readonly string[],
  offices: readonly string[],
): Promise<Mandate[]> {
  const { rows } = await sql<Mandate>`
    select id, person_id, body_id, office, from_day, to_day, precedence, single_seat, version from people.mandate
    where single_seat and body_id = any(${bodyIds}::uuid[]) and office = any(${offices}::text[])`.execute(reader)
  return rows
}

/** Writes people as they are to be, in one statement, and the keys of their names. */
export async function updatePeople(
  tx: Tx,
  changes: readonly { before: Person; after: Person }[],
  order: NameOrder,
): Promise<Made[]> {
  const given = changes.map(({ after }, place) => ({
    ...after,
    place,
    sortName: sortName(after, order),
    folded: foldedName(after),
  }))
  const { rows } = await sql<Made>`
    update people.person set
      family_name = given."familyName", middle_name = given."middleName", given_name = given."givenName",
      sort_name = given."sortName", folded = given.folded, birth_date = given."birthDate", sex = given.sex,
      email = given.email, phone = given.phone, version = person.version + 1
    from jsonb_to_recordset(${JSON.stringify(given)}) as given(
      place integer, id uuid, "familyName" text, "middleName" text, "givenName" text, "sortName" text[], folded text,
      "birthDate" date, sex text, email text, phone text)
    where person.id = given.id returning place, person.id, person.version`.execute(tx)
  await deleteKeys(
    tx,
    changes.map(({ before }) => before),
  )
  await insertKeys(tx, given)
  return rows
}

/** Writes the last day and the precedence of mandates, in one statement. */
export async function updateMandates(
  tx: Tx,
  mandates: readonly Pick<Mandate, 'id' | 'toDay' | 'precedence'>[],
): Promise<Made[]> {
  const given = mandates.map(({ id, toDay, precedence }, place) => ({ id, toDay, precedence, place }))
  const { rows } = await sql<Made>`
    update people.mandate set to_day = given."toDay", precedence = given.precedence, version = mandate.version + 1
    from jsonb_to_recordset(${JSON.stringify(given)}) as given(place integer, id uuid, "toDay" date, precedence integer)
    where mandate.id = given.id returning place, mandate.id, mandate.version`.execute(tx)
  return rows
}

async function found(reader: Reader, condition: ReturnType<typeof sql>, { held }: Holding): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select ${columns} from people.person where ${condition} order by id ${held ? sql`for update` : sql``}`.execute(
    reader,
  )
  return rows
}

function holdsOn(day: string) {
  return sql<boolean>`from_day <= ${day}::date and (to_day is null or to_day >= ${day}::date)`
}
