import { sql } from 'kysely'
import { refuse } from '../refused.ts'
import type { Work } from './work.ts'

interface Edit {
  subjectId: string
  /** The code of the refusal, such as `body.changed_meanwhile`. */
  code: string
  /** The version the editor saw. */
  ifMatch: number
  /** What the record is now, locked, with its version. */
  current: { version: number }
}

/**
 * Refuses (412) an edit that was made from an older version. The refusal carries the record as it is now and the fields
 * that others changed meanwhile, so that the editor can compare and decide. Happenings of edits must tell `version` and `fields`.
 */
export async function refuseStale(
  { tx }: Pick<Work, 'tx'>,
  { subjectId, code, ifMatch, current }: Edit,
): Promise<void> {
  if (current.version === ifMatch) return
  const { rows } = await sql<{ field: string }>`
    select distinct jsonb_array_elements_text(facts -> 'fields') as field
    from (select subject_id, facts from journal.entry union all select subject_id, facts from journal.pending) told
    where subject_id = ${subjectId} and (facts ->> 'version')::integer > ${ifMatch} and facts ? 'fields'`.execute(tx)
  const fields = rows.map(row => row.field).toSorted()
  return refuse({ code, status: 412, facts: { version: current.version, fields }, current })
}

/** The names of the fields that an edit really changes. */
export function changedFields<Row extends object>(before: Row, change: Partial<Row>): string[] {
  return Object.entries(change)
    .filter(([field, value]) => value !== undefined && value !== before[field as keyof Row])
    .map(([field]) => field)
    .toSorted()
}

type Given<Fields> = { [Field in keyof Fields]: Exclude<Fields[Field], undefined> }

/** The fields that an edit names; those that were left out are not there, rather than there and undefined. */
export function given<Fields extends object>(fields: Fields): Partial<Given<Fields>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Given<Fields>>
}
