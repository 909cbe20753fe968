import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import type { EntryRow } from './contract.ts'

interface Wanted {
  name?: string | undefined
  subjectId?: string | undefined
  actorId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  /** Entries before this position. */
  after?: number | undefined
  take: number
}

/** Entries of the journal, the newest first. */
export async function newestEntries(reader: Reader, visible: RawBuilder<unknown>, wanted: Wanted): Promise<EntryRow[]> {
  const { name, subjectId, actorId, from, to, after, take } = wanted
  const conditions = [visible]
  if (name !== undefined) conditions.push(name.endsWith('.') ? sql`starts_with(name, ${name})` : sql`name = ${name}`)
  if (subjectId !== undefined) conditions.push(sql`subject_id = ${subjectId}`)
  if (actorId !== undefined) conditions.push(sql`${actorId} in (actor_id, on_behalf_of)`)
  if (from !== undefined) conditions.push(sql`at >= ${from}`)
  if (to !== undefined) conditions.push(sql`at < ${to}`)
  if (after !== undefined) conditions.push(sql`position < ${after}`)
  const { rows } = await sql<EntryRow>`
    select position, at, actor_id, on_behalf_of, name, subject_id, facts
    from journal.entry where ${sql.join(conditions, sql` and `)} order by position desc limit ${take}`.execute(reader)
  return rows
}

export async function findEntry(reader: Reader, position: number): Promise<{ subjectId: string } | undefined> {
  return reader.selectFrom('journal.entry').select('subjectId').where('position', '=', position).executeTakeFirst()
}

/** The last happening of each of these names about this subject. */
export async function lastOfEach(reader: Reader, subjectId: string, names: readonly string[]): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select distinct on (name) position, at, actor_id, on_behalf_of, name, subject_id, facts from (
      select position, at, actor_id, on_behalf_of, name, subject_id, facts from journal.entry
      union all
      select 9007199254740991, at, actor_id, on_behalf_of, name, subject_id, facts from journal.pending
    ) told where subject_id = ${subjectId} and name = any(${[...names]}::text[]) order by name, position desc`.execute(
    reader,
  )
  return rows
}
