import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Which organ answers for a section of a paper or for one line; of neither it is the whole text. */
export interface Assignment {
  id: string
  provisionId: string | null
  rowId: string | null
  bodyId: string
  dueOn: string | null
}

export async function listAssignments(reader: Reader, paperId: string): Promise<Assignment[]> {
  return reader
    .selectFrom('consultations.assignment')
    .select(['id', 'provisionId', 'rowId', 'bodyId', 'dueOn'])
    .where('paperId', '=', paperId)
    .execute()
}

/** Those for sections of the paper of a round, and for single lines of that round. */
export async function assignmentsIn(reader: Reader, round: { id: string; paperId: string }): Promise<Assignment[]> {
  const { rows } = await sql<Assignment>`
    select id, provision_id, row_id, body_id, due_on from consultations.assignment
    where paper_id = ${round.paperId} and (row_id is null
      or row_id in (select line.id from consultations.register_row line where line.round_id = ${round.id}))`.execute(
    reader,
  )
  return rows
}

/** Puts these in the place of all sections that a paper had; lines that were named stay. */
export async function replaceAssignments(
  tx: Tx,
  paperId: string,
  items: readonly Omit<Assignment, 'id' | 'rowId'>[],
): Promise<void> {
  await tx.deleteFrom('consultations.assignment').where('paperId', '=', paperId).where('rowId', 'is', null).execute()
  if (items.length === 0) return
  await tx
    .insertInto('consultations.assignment')
    .values(items.map(item => ({ ...item, paperId })))
    .execute()
}

/** Names the organ that answers for lines, whatever their section; with none they fall to their section again. */
export async function nameAnswerers(
  tx: Tx,
  { paperId, rowIds }: { paperId: string; rowIds: readonly string[] },
  named: { bodyId: string; dueOn: string | null } | undefined,
): Promise<void> {
  const among = sql<string>`any(${[...rowIds]}::uuid[])`
  await tx.deleteFrom('consultations.assignment').where('paperId', '=', paperId).where('rowId', '=', among).execute()
  if (!named) return
  await tx
    .insertInto('consultations.assignment')
    .values(rowIds.map(rowId => ({ ...named, paperId, rowId })))
    .execute()
}

/** Gives the lines of a paper, or of one round on it, to the organ that is named for them, or to that of the innermost section around them. */
export async function assignRows(tx: Tx, { paperId, id }: { paperId: string; id?: string }): Promise<void> {
  const of = id === undefined ? sql`true` : sql`line.round_id = ${id}`
  await sql`
    update consultations.register_row set assignment_id = due.assignment_id
    from (select line.id, (
        select assignment.id from consultations.assignment
        where assignment.paper_id = line.paper_id
          and (assignment.row_id = line.id or (assignment.row_id is null
            and (assignment.provision_id is null or assignment.provision_id = any(line.sections))))
        order by assignment.row_id nulls last, array_position(line.sections, assignment.provision_id) nulls last limit 1) as assignment_id
      from consultations.register_row line where line.paper_id = ${paperId} and ${of}) as due
    where register_row.id = due.id and register_row.assignment_id is distinct from due.assignment_id`.execute(tx)
}

/** How many lines of a round have no answer, by the assignment they fall under. */
export async function countOpenBy(reader: Reader, roundId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; open: number }>`
    select assignment_id as id, count(*)::integer as open from consultations.register_row
    where round_id = ${roundId} and assignment_id is not null and answer is null and comment_count > 0
    group by assignment_id`.execute(reader)
  return new Map(rows.map(({ id, open }) => [id, open]))
}
