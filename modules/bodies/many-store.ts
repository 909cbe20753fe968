import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db/database.ts'
import { fold } from '../../platform/text/fold.ts'
import type { BodyRow, TermRow } from './contract.ts'

/** A body as tables know it: what it stands below is named by its code, which may be of a body that comes along with it. */
export type PlannedBody = Pick<
  BodyRow,
  'code' | 'kind' | 'name' | 'symbol' | 'precedence' | 'validFrom' | 'validTo'
> & { parentCode: string | null }

export type PlannedTerm = Pick<TermRow, 'bodyId' | 'ordinal' | 'startsOn' | 'endsOn'>

interface Made {
  place: number
  id: string
  version: number
}

/** Keeps all who would change bodies or terms waiting until this transaction ends; whoever reads is not held up. */
export async function lockBodies(tx: Tx): Promise<void> {
  await sql`lock table bodies.body, bodies.term in share row exclusive mode`.execute(tx)
}

/** Locks these bodies, always in the same order, so that nobody closes them or changes who sits in them meanwhile. */
export async function lockTheseBodies(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select id from bodies.body where id = any(${ids}::uuid[]) order by id for update`.execute(tx)
}

/** Every body, open or closed, in order of precedence; parents are not always first. */
export async function allBodies(reader: Reader): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow>`
    select id, code, kind, name, symbol, parent_id, precedence, valid_from, valid_to, version
    from bodies.body order by precedence, name, code`.execute(reader)
  return rows
}

/** Every term of every body, in no order. */
export async function allTerms(reader: Reader): Promise<TermRow[]> {
  const { rows } = await sql<TermRow>`
    select id, body_id, ordinal, starts_on, ends_on, version from bodies.term`.execute(reader)
  return rows
}

const given = sql`place integer, id uuid, code text, kind text, name text, folded text, symbol text, "parentCode" text,
  precedence integer, "validFrom" date, "validTo" date`

/** Inserts bodies, parents among them or there before, in one statement; the caller has made sure that all codes are free. */
export async function insertBodies(
  tx: Tx,
  bodies: readonly PlannedBody[],
): Promise<(Made & { parentId: string | null })[]> {
  const { rows } = await sql<Made & { parentId: string | null }>`
    with given as materialized (
      select gen_random_uuid() as new_id, * from jsonb_to_recordset(${asJson(bodies)}) as given(${given})
    ), made as (
      insert into bodies.body (id, code, kind, name, folded, symbol, parent_id, precedence, valid_from, valid_to)
      select given.new_id, given.code, given.kind, given.name, given.folded, given.symbol, coalesce(along.new_id, before.id),
        given.precedence, given."validFrom", given."validTo"
      from given
        left join given along on along.code = given."parentCode"
        left join bodies.body before on before.code = given."parentCode"
      returning id, parent_id, version
    ) select place, made.* from made join given on given.new_id = made.id order by place`.execute(tx)
  return rows
}

/** Writes bodies as they are to be, in one statement. */
export async function updateBodies(tx: Tx, bodies: readonly (PlannedBody & { id: string })[]): Promise<Made[]> {
  const { rows } = await sql<Made>`
    update bodies.body set
      kind = given.kind, name = given.name, folded = given.folded, symbol = given.symbol, precedence = given.precedence,
      parent_id = (select parent.id from bodies.body parent where parent.code = given."parentCode"),
      valid_from = given."validFrom", valid_to = given."validTo", version = body.version + 1
    from jsonb_to_recordset(${asJson(bodies)}) as given(${given})
    where body.id = given.id returning place, body.id, body.version`.execute(tx)
  return rows
}

const givenTerm = sql`place integer, id uuid, "bodyId" uuid, ordinal integer, "startsOn" date, "endsOn" date`

export async function insertTerms(tx: Tx, terms: readonly PlannedTerm[]): Promise<Made[]> {
  const { rows } = await sql<Made>`
    with given as materialized (
      select gen_random_uuid() as new_id, * from jsonb_to_recordset(${JSON.stringify(placed(terms))}) as given(${givenTerm})
    ), made as (
      insert into bodies.term (id, body_id, ordinal, starts_on, ends_on)
      select new_id, "bodyId", ordinal, "startsOn", "endsOn" from given returning id, version
    ) select place, made.* from made join given on given.new_id = made.id order by place`.execute(tx)
  return rows
}

/** Terms of one body may hand days to one another, so that they share none is looked at when all are written. */
export async function updateTerms(tx: Tx, terms: readonly (PlannedTerm & { id: string })[]): Promise<Made[]> {
  await sql`set constraints bodies.one_term_at_a_time deferred`.execute(tx)
  const { rows } = await sql<Made>`
    update bodies.term set starts_on = given."startsOn", ends_on = given."endsOn", version = term.version + 1
    from jsonb_to_recordset(${JSON.stringify(placed(terms))}) as given(${givenTerm})
    where term.id = given.id returning place, term.id, term.version`.execute(tx)
  await sql`set constraints bodies.one_term_at_a_time immediate`.execute(tx)
  return rows
}

function asJson(bodies: readonly PlannedBody[]): string {
  const folded = ({ name, symbol, code }: PlannedBody) => fold(`${name} ${symbol ?? ''} ${code}`)
  return JSON.stringify(placed(bodies.map(body => ({ ...body, folded: folded(body) }))))
}

function placed<Row extends object>(rows: readonly Row[]): (Row & { place: number })[] {
  return rows.map((row, place) => ({ ...row, place }))
}
