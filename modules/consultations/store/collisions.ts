import { sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'

/** Wordings that may still come into the text: nothing is answered yet, or they are accepted at least partly. */
const alive = sql`(line.answer is null or line.answer in ('accepted', 'partly'))`

/**
 * The lines of a round whose wording lies over that of another line. Stretches of one provision that touch each other make an
 * island; whatever stands on an island with another line collides. One pass in order, so that it stays quick with many.
 */
export async function collidingRows(reader: Reader, roundId: string): Promise<string[]> {
  const { rows } = await sql<{ found: string[] }>`
    with stretch as (
      select comment.row_id, overlay_on, lower(overlay) as starts, upper(overlay) as ends
      from consultations.comment join consultations.register_row line on line.id = comment.row_id
      where comment.round_id = ${roundId} and overlay_on is not null and ${alive}
    ), begun as (
      select *, coalesce(starts >= max(ends) over (partition by overlay_on order by starts
        rows between unbounded preceding and 1 preceding), true) as begins from stretch
    ), placed as (
      select row_id, overlay_on, count(*) filter (where begins) over (partition by overlay_on order by starts
        rows unbounded preceding) as place from begun
    ), island as (
      select array_agg(distinct row_id) as row_ids from placed group by overlay_on, place
    )
    select coalesce(array_agg(distinct one::text), '{}') as found
    from island cross join unnest(row_ids) as one where cardinality(row_ids) > 1`.execute(reader)
  return rows[0]?.found ?? []
}

/** For each of these lines the others whose wording lies over the same words. */
export async function collisionsOf(reader: Reader, rowIds: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ rowId: string; others: string[] }>`
    select own.row_id, array_agg(distinct other.row_id::text) as others
    from consultations.comment own
    join consultations.comment other on other.round_id = own.round_id and other.overlay_on = own.overlay_on
      and other.overlay && own.overlay and other.row_id <> own.row_id
    join consultations.register_row line on line.id = other.row_id and ${alive}
    join consultations.register_row mine on mine.id = own.row_id and (mine.answer is null or mine.answer in ('accepted', 'partly'))
    where own.row_id = any(${[...rowIds]}::uuid[])
    group by own.row_id`.execute(reader)
  return new Map(rows.map(({ rowId, others }) => [rowId, others]))
}
