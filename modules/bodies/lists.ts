import { sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { fold, foldedWords } from '../../platform/text/fold.ts'
import type { BodyRow } from './contract.ts'

interface Wanted {
  on: string
  parentId?: string | undefined
  search?: string | undefined
  /** Only these, and only those of these kinds. */
  ids?: readonly string[] | undefined
  kinds?: readonly string[] | undefined
  after?: Place | undefined
  take: number
}

/** Where a page of bodies ended, in the order of precedence. */
export interface Place {
  precedence: number
  name: string
  id: string
}

/** Bodies that exist on a day, in order of precedence, then by name as Vietnamese sorts it. */
export async function pageOfBodies(reader: Reader, { on, parentId, search, ids, kinds, after, take }: Wanted) {
  const conditions = [existing(on)]
  if (parentId !== undefined) conditions.push(sql`parent_id = ${parentId}`)
  for (const word of search === undefined ? [] : foldedWords(search)) conditions.push(sql`folded like ${`%${word}%`}`)
  if (ids) conditions.push(sql`id = any(${[...ids]}::uuid[])`)
  if (kinds) conditions.push(sql`kind = any(${[...kinds]}::text[])`)
  if (after) conditions.push(sql`(precedence, name, id) > (${after.precedence}, ${after.name}, ${after.id})`)
  const { rows } = await sql<BodyRow & { childCount: number }>`
    select id, code, kind, name, symbol, parent_id, precedence, valid_from, valid_to, version,
      (select count(*) from bodies.body child where child.parent_id = body.id) as child_count
    from bodies.body body where ${sql.join(conditions, sql` and `)}
    order by precedence, name, id limit ${take}`.execute(reader)
  return rows
}

/** The whole tree on a day, each parent before its children, siblings in order. */
export async function wholeTree(reader: Reader, on: string, most: number): Promise<BodyRow[]> {
  const { rows } = await sql<BodyRow>`
    select id, code, kind, name, symbol, parent_id, precedence, valid_from, valid_to, version
    from bodies.body where ${existing(on)}
    order by parent_id nulls first, precedence, name, id limit ${most}`.execute(reader)
  return rows
}

/** Bodies that exist on a day and bear one of these names, whatever their case and accents. */
export async function bodiesNamed(reader: Reader, names: readonly string[], on: string) {
  const wanted = new Set(names.map(fold).filter(name => name !== ''))
  const patterns = [...wanted].map(name => `${name.replace(/[\\%_]/g, '\\$&')} %`)
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from bodies.body where ${existing(on)} and folded like any(${patterns}::text[])
    order by precedence, name, id limit 1000`.execute(reader)
  return rows.filter(({ name }) => wanted.has(fold(name)))
}

function existing(on: string) {
  return sql`(valid_from is null or valid_from <= ${on}) and (valid_to is null or valid_to >= ${on})`
}
