import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Reader } from '../db/database.ts'
import type { Database } from '../db/tables.ts'
import type { Entry, Happening } from './happening.ts'
import type { Work } from './work.ts'

/** Leaves the happenings in the transaction, still without a position: in one statement, in this order. */
export async function recordHappenings(
  { tx, actor, now }: Pick<Work, 'tx' | 'actor' | 'now'>,
  happenings: readonly Happening[],
): Promise<void> {
  const told = happenings.map(({ facts = {}, audiences = [], ...rest }, place) => ({
    place,
    facts,
    audiences,
    ...rest,
  }))
  await sql`
    insert into journal.pending (at, actor_id, on_behalf_of, name, subject_id, facts, audiences)
    select ${now}, ${actor.id}::text, ${actor.onBehalfOf}::text, name, "subjectId", facts, audiences
    from jsonb_to_recordset(${JSON.stringify(told)}) as told(
      place integer, name text, "subjectId" text, facts jsonb, audiences text[])
    order by place`.execute(tx)
}

/** The same as a part of a statement that does everything: tells this once per row of `from`, which has the account_id of who acts. */
export function tellingFrom(
  from: RawBuilder<unknown>,
  { now, name, subjectId }: { now: RawBuilder<unknown>; name: string; subjectId: RawBuilder<unknown> },
) {
  return sql`insert into journal.pending (at, actor_id, name, subject_id, facts, audiences)
    select ${now}::timestamptz, account_id::text, ${sql.lit(name)}, ${subjectId}::text, '{}', '{}' from ${from}`
}

/**
 * Numbers what has been committed, at most `most` happenings, and answers them in order. It commits by itself, so it is no
 * part of any transaction.
 */
export async function numberCommitted(outer: Kysely<Database>, most: number): Promise<Entry[]> {
  const { rows } = await sql<Entry>`select * from journal.number_committed(${most}) order by position`.execute(outer)
  return rows
}

/** Where the journal ends, and the epoch in which its positions are valid. */
export async function readHead(reader: Reader): Promise<{ position: number; epoch: string }> {
  return reader.selectFrom('journal.head').select(['position', 'epoch']).executeTakeFirstOrThrow()
}

/** Entries after a position, in order. */
export async function readEntries(reader: Reader, after: number, most: number): Promise<Entry[]> {
  const rows = await reader
    .selectFrom('journal.entry')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(most)
    .execute()
  return rows as Entry[]
}

/** What was told of these names about these subjects, numbered or not yet; the newest first. */
export async function entriesAbout(
  reader: Reader,
  { subjectIds, names, most }: { subjectIds: readonly string[]; names: readonly string[]; most: number },
): Promise<Pick<Entry, 'at' | 'actorId' | 'onBehalfOf' | 'name' | 'subjectId' | 'facts'>[]> {
  const columns = sql`at, actor_id, on_behalf_of, name, subject_id, facts`
  const about = sql`subject_id = any(${[...subjectIds]}::text[]) and name = any(${[...names]}::text[])`
  const { rows } = await sql<Entry>`
    select ${columns} from (
      select position, 0 as sequence, ${columns} from journal.entry where ${about}
      union all
      select 9007199254740991, sequence, ${columns} from journal.pending where ${about}
    ) told order by position desc, sequence desc limit ${most}`.execute(reader)
  return rows
}

/** An entry of the journal, as far as it proves that something happened at a moment; it waits for its position at first. */
export type EntryAt = Pick<Entry, 'name' | 'subjectId' | 'at'> & { position: number | null }

/** What was told about subjects at these very moments, in order: all that one action told has its moment. */
export async function entriesAt(
  reader: Reader,
  moments: readonly { subjectId: string; at: string }[],
): Promise<EntryAt[]> {
  if (moments.length === 0) return []
  const { rows } = await sql<EntryAt>`
    select distinct told.position, name, told.subject_id, told.at from (
        select position, name, subject_id, at from journal.entry
        union all
        select null, name, subject_id, at from journal.pending) as told
      join jsonb_to_recordset(${JSON.stringify(moments)}::jsonb) as sought ("subjectId" text, at timestamptz)
        on sought."subjectId" = told.subject_id and sought.at = told.at
    order by told.position`.execute(reader)
  return rows
}
