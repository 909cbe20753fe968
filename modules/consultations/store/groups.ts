import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Row } from './rows.ts'

/** Moves comments, bindings and what was merged into the other lines over to the one that is kept, and takes the others away. */
export async function joinRows(
  tx: Tx,
  { id: kept, others }: { id: string; others: readonly string[] },
  { words, folded }: { words: string; folded: string },
): Promise<{ id: string; version: number }> {
  const gone = sql`any(${[...others]}::uuid[])`
  await sql`update consultations.comment set row_id = ${kept} where row_id = ${gone}`.execute(tx)
  await sql`
    delete from consultations.binding where id in (select id from (
      select id, row_number() over (partition by paper_id, from_number, to_number, copy_id, provision_id
        order by state, row_id <> ${kept}, made_at, id) as turn
      from consultations.binding where row_id = ${kept} or row_id = ${gone}) as bound where turn > 1)`.execute(tx)
  await sql`update consultations.binding set row_id = ${kept} where row_id = ${gone}`.execute(tx)
  await sql`update consultations.register_row set merged_into = ${kept} where merged_into = ${gone}`.execute(tx)
  const { rows } = await sql<{ id: string; version: number }>`
    update consultations.register_row set words = ${words}, version = version + 1,
      folded = ${folded} || (select string_agg(' ' || folded, '') from consultations.register_row
        where id = ${kept} or id = ${gone}),
      note = (select coalesce(string_agg(note, e'\n' order by id <> ${kept}, number), '') from consultations.register_row
        where (id = ${kept} or id = ${gone}) and note <> ''),
      comment_count = (select sum(comment_count) from consultations.register_row where id = ${kept} or id = ${gone}),
      confidential = (select bool_or(confidential) from consultations.register_row where id = ${kept} or id = ${gone})
    where id = ${kept} returning id, version`.execute(tx)
  await sql`delete from consultations.assignment where row_id = ${gone}`.execute(tx)
  await sql`delete from consultations.register_row where id = ${gone}`.execute(tx)
  return rows[0] ?? { id: kept, version: 0 }
}

/** Gives lines the proposed answer of another one. */
export async function copyAnswer(tx: Tx, from: Row, ids: readonly string[]): Promise<void> {
  const { answer, answerWords, mergedInto, answeredBy, answeredAt } = from
  await tx
    .updateTable('consultations.registerRow')
    .set({ answer, answerWords, mergedInto, answeredBy, answeredAt })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** Writes what a line is after comments left it. */
export async function shrinkRow(
  tx: Tx,
  id: string,
  left: { words: string; folded: string; commentCount: number; confidential: boolean },
): Promise<void> {
  await tx
    .updateTable('consultations.registerRow')
    .set({ ...left, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute()
}
