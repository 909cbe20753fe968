import { sql } from 'kysely'
import type { Reader, Tx } from '../db/database.ts'
import type { Entry, Happening } from './happening.ts'
import type { Work } from './work.ts'

/** Leaves the happening in the transaction, still without a position. */
export async function recordHappening({ tx, actor, now }: Omit<Work, 'tell'>, happening: Happening): Promise<void> {
  await tx
    .insertInto('journal.pending')
    .values({
      at: now,
      actorId: actor.id,
      onBehalfOf: actor.onBehalfOf,
      name: happening.name,
      subjectId: happening.subjectId,
      facts: JSON.stringify(happening.facts ?? {}),
      audiences: [...(happening.audiences ?? [])],
    })
    .execute()
}

/**
 * Numbers what has been committed, at most `most` happenings, and answers them in order. The head row is locked first, so
 * that positions have no gaps and follow the order of commits that were seen.
 */
export async function numberCommitted(tx: Tx, most: number): Promise<Entry[]> {
  const head = await tx.selectFrom('journal.head').select('position').forUpdate().executeTakeFirstOrThrow()
  const { rows } = await sql<Entry>`
    with taken as (
      delete from journal.pending where sequence in (select sequence from journal.pending order by sequence limit ${most})
      returning *
    ), numbered as (
      insert into journal.entry (position, at, actor_id, on_behalf_of, name, subject_id, facts, audiences)
      select ${head.position}::bigint + row_number() over (order by sequence),
        at, actor_id, on_behalf_of, name, subject_id, facts, audiences
      from taken returning *
    ) select * from numbered order by position`.execute(tx)
  const last = rows.at(-1)
  // One notice for the whole batch: NOTIFY in every writing transaction would make PostgreSQL commit them one by one.
  if (last)
    await sql`with moved as (update journal.head set position = ${last.position} returning position)
      select pg_notify('journal', position::text) from moved`.execute(tx)
  return rows
}

/** Whether somebody committed happenings that nobody has numbered yet. */
export async function hasPending(reader: Reader): Promise<boolean> {
  const row = await reader.selectFrom('journal.pending').select('sequence').limit(1).executeTakeFirst()
  return row !== undefined
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
