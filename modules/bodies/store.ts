import { sql } from 'kysely'
import type { Reader, Tx } from '../../platform/db/database.ts'
import { fold } from '../../platform/text/fold.ts'
import type { BodyRow, TermRow } from './contract.ts'

const columns = [
  'id',
  'code',
  'kind',
  'name',
  'symbol',
  'parentId',
  'precedence',
  'validFrom',
  'validTo',
  'version',
] as const
const termColumns = ['id', 'bodyId', 'ordinal', 'startsOn', 'endsOn', 'version'] as const

export type NewBody = Omit<BodyRow, 'id' | 'version' | 'validTo'>
export type BodyChange = Partial<
  Pick<BodyRow, 'name' | 'kind' | 'symbol' | 'parentId' | 'precedence' | 'validFrom' | 'validTo'>
>

/** Locks the body, so that nobody else edits it between reading and writing. */
export function lockBody(tx: Tx, id: string): Promise<BodyRow | undefined> {
  return tx.selectFrom('bodies.body').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
}

export function findBody(reader: Reader, id: string): Promise<BodyRow | undefined> {
  return reader.selectFrom('bodies.body').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Those of the bodies that exist, open or closed, in no order. */
export function findBodies(reader: Reader, ids: readonly string[]): Promise<BodyRow[]> {
  const wanted = sql<string>`any(${ids}::uuid[])`
  return reader.selectFrom('bodies.body').select(columns).where('id', '=', wanted).execute()
}

/** Moves wait for one another: two bodies moved below each other at once would otherwise both succeed. */
export async function lockTree(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('bodies.tree'))`.execute(tx)
}

/** The body itself and what is above it, nearest first. */
export async function pathUp(reader: Reader, id: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    with recursive up as (
      select id, name, parent_id, 0 as step from bodies.body where id = ${id}
      union all
      select body.id, body.name, body.parent_id, up.step + 1 from up join bodies.body on body.id = up.parent_id
    ) select id, name from up order by step`.execute(reader)
  return rows
}

/** Answers undefined when the code is taken. */
export function insertBody(tx: Tx, body: NewBody): Promise<{ id: string; version: number } | undefined> {
  return tx
    .insertInto('bodies.body')
    .values({ ...body, folded: fold(`${body.name} ${body.symbol ?? ''} ${body.code}`) })
    .onConflict(conflict => conflict.column('code').doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
}

export function updateBody(tx: Tx, before: BodyRow, change: BodyChange): Promise<{ id: string; version: number }> {
  const after = { ...before, ...change }
  return tx
    .updateTable('bodies.body')
    .set({ ...change, folded: fold(`${after.name} ${after.symbol ?? ''} ${after.code}`), version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function countChildrenAfter(reader: Reader, id: string, day: string): Promise<number> {
  const row = await reader
    .selectFrom('bodies.body')
    .select(select => select.fn.countAll<number>().as('count'))
    .where('parentId', '=', id)
    .where(where => where.or([where('validTo', 'is', null), where('validTo', '>', day)]))
    .executeTakeFirstOrThrow()
  return row.count
}

export function listTerms(reader: Reader, bodyId: string): Promise<TermRow[]> {
  return reader
    .selectFrom('bodies.term')
    .select(termColumns)
    .where('bodyId', '=', bodyId)
    .orderBy('startsOn', 'desc')
    .execute()
}

export function lockTerm(tx: Tx, bodyId: string, id: string): Promise<TermRow | undefined> {
  return tx
    .selectFrom('bodies.term')
    .select(termColumns)
    .where('id', '=', id)
    .where('bodyId', '=', bodyId)
    .forUpdate()
    .executeTakeFirst()
}

/** Another term of this body that shares a day or the ordinal; the caller holds the body's lock. */
export function clashingTerm(
  tx: Tx,
  term: Pick<TermRow, 'bodyId' | 'ordinal' | 'startsOn' | 'endsOn'> & { id?: string },
) {
  let query = tx
    .selectFrom('bodies.term')
    .select(termColumns)
    .where('bodyId', '=', term.bodyId)
    .where(where =>
      where.or([
        where('ordinal', '=', term.ordinal),
        sql<boolean>`daterange(starts_on, ends_on, '[]') && daterange(${term.startsOn}::date, ${term.endsOn}::date, '[]')`,
      ]),
    )
  if (term.id !== undefined) query = query.where('id', '<>', term.id)
  return query.executeTakeFirst()
}

export function insertTerm(tx: Tx, term: Pick<TermRow, 'bodyId' | 'ordinal' | 'startsOn' | 'endsOn'>) {
  return tx.insertInto('bodies.term').values(term).returning(['id', 'version']).executeTakeFirstOrThrow()
}

export function updateTerm(tx: Tx, before: TermRow, change: Partial<Pick<TermRow, 'ordinal' | 'startsOn' | 'endsOn'>>) {
  return tx
    .updateTable('bodies.term')
    .set({ ...change, version: before.version + 1 })
    .where('id', '=', before.id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}
