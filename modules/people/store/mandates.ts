import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Name } from '../names.ts'

/** An office in a body, given to a person; both days included. */
export interface Mandate {
  id: string
  personId: string
  bodyId: string
  office: string
  fromDay: string
  toDay: string | null
  precedence: number
  /** Whether the rule of the day on which it was given allows one holder at a time. */
  singleSeat: boolean
  version: number
}

export type NewMandate = Omit<Mandate, 'id' | 'version'>

const columns = [
  'mandate.id',
  'personId',
  'bodyId',
  'office',
  'fromDay',
  'toDay',
  'precedence',
  'singleSeat',
  'mandate.version',
] as const

export function findMandate(reader: Reader, id: string): Promise<Mandate | undefined> {
  return reader.selectFrom('people.mandate as mandate').select(columns).where('id', '=', id).executeTakeFirst()
}

/** The caller holds the lock of the body: whoever changes who sits in it waits there. */
export function lockMandate(tx: Tx, id: string): Promise<Mandate | undefined> {
  return tx.selectFrom('people.mandate as mandate').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** All that these people hold and have held, latest first. */
export function mandatesOf(reader: Reader, personIds: readonly string[]): Promise<Mandate[]> {
  return reader
    .selectFrom('people.mandate as mandate')
    .select(columns)
    .where('personId', '=', sql<string>`any(${personIds}::uuid[])`)
    .orderBy('fromDay', 'desc')
    .orderBy('id')
    .execute()
}

/** All mandates that are held on a day in any of these bodies. */
export function mandatesIn(reader: Reader, bodyIds: readonly string[], day: string): Promise<Mandate[]> {
  return reader
    .selectFrom('people.mandate as mandate')
    .select(columns)
    .where('bodyId', '=', sql<string>`any(${[...bodyIds]}::uuid[])`)
    .where('fromDay', '<=', day)
    .where(where => where.or([where('toDay', 'is', null), where('toDay', '>=', day)]))
    .orderBy('precedence')
    .orderBy('id')
    .execute()
}

/** Who sits in a body on a day, as precedence was given to each, then in name order. */
export function seatsIn(reader: Reader, bodyId: string, day: string, most: number): Promise<(Mandate & Name)[]> {
  return reader
    .selectFrom('people.mandate as mandate')
    .innerJoin('people.person as person', 'person.id', 'personId')
    .select(columns)
    .select(['familyName', 'middleName', 'givenName'])
    .where('bodyId', '=', bodyId)
    .where('fromDay', '<=', day)
    .where(where => where.or([where('toDay', 'is', null), where('toDay', '>=', day)]))
    .orderBy('precedence')
    .orderBy('sortName')
    .orderBy('mandate.id')
    .limit(most)
    .execute()
}

/** A mandate that cannot be beside this one: of the same seat, or of the same person in the same office, on the same day. */
export function clashingMandate(tx: Tx, mandate: NewMandate & { id?: string }) {
  const { bodyId, office, personId, fromDay, toDay } = mandate
  let query = tx
    .selectFrom('people.mandate as mandate')
    .select(columns)
    .where('bodyId', '=', bodyId)
    .where('office', '=', office)
    .where(sql<boolean>`daterange(from_day, to_day, '[]') && daterange(${fromDay}::date, ${toDay}::date, '[]')`)
  query = mandate.singleSeat ? query.where('singleSeat', '=', true) : query.where('personId', '=', personId)
  if (mandate.id !== undefined) query = query.where('id', '<>', mandate.id)
  return query.executeTakeFirst()
}

/**
 * Inserts mandates, however many, in one statement. Answers what was made for each, in the same order; undefined where it
 * clashes with one from before or with an earlier one of these. The caller has locked the bodies and checked offices and days.
 */
export async function giveMandates(
  tx: Tx,
  mandates: readonly NewMandate[],
): Promise<({ id: string; version: number } | undefined)[]> {
  const given = JSON.stringify(mandates.map((mandate, place) => ({ place, ...mandate })))
  const { rows } = await sql<{ place: number; id: string; version: number }>`
    with given as materialized (
      select gen_random_uuid() as id, * from jsonb_to_recordset(${given}) as given(
        place integer, "personId" uuid, "bodyId" uuid, office text, "fromDay" date, "toDay" date, precedence integer,
        "singleSeat" boolean)
    ), made as (
      insert into people.mandate (id, person_id, body_id, office, from_day, to_day, precedence, single_seat)
      select id, "personId", "bodyId", office, "fromDay", "toDay", precedence, "singleSeat" from given order by place
      on conflict do nothing returning id, version
    ) select place, id, version from made join given using (id)`.execute(tx)
  const made = new Map(rows.map(({ place, id, version }) => [place, { id, version }]))
  return mandates.map((_, place) => made.get(place))
}

export function updateMandate(
  tx: Tx,
  before: Mandate,
  change: Partial<Pick<Mandate, 'office' | 'fromDay' | 'toDay' | 'precedence' | 'singleSeat'>>,
) {
  return tx
    .updateTable('people.mandate')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function deleteMandate(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('people.mandate').where('id', '=', id).execute()
}
