import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { AnswerKind } from '../contract.ts'

/** What a change goes back to. */
export interface Binding {
  id: string
  fromNumber: number
  /** Null while the change stands in a working copy only. */
  toNumber: number | null
  provisionId: string
  rowId: string | null
  ownReason: string | null
  state: 'proposed' | 'confirmed'
  copyId: string | null
  /** Who bound or confirmed it; null where it is only proposed. */
  madeBy: string | null
  madeAt: string
}

const columns = [
  'id',
  'fromNumber',
  'toNumber',
  'provisionId',
  'rowId',
  'ownReason',
  'state',
  'copyId',
  'madeBy',
  'madeAt',
] as const

/** What is bound anywhere between two versions of a paper, in the order in which it was bound. */
export function bindingsBetween(
  reader: Reader,
  paperId: string,
  { from, to }: { from: number; to: number },
): Promise<Binding[]> {
  return reader
    .selectFrom('consultations.binding')
    .select(columns)
    .where('paperId', '=', paperId)
    .where('fromNumber', '<', to)
    .where('toNumber', '>', from)
    .orderBy('madeAt')
    .orderBy('id')
    .execute() as Promise<Binding[]>
}

/** What was applied in a working copy and is not saved yet. */
export function bindingsInCopy(reader: Reader, copyId: string): Promise<Binding[]> {
  return reader.selectFrom('consultations.binding').select(columns).where('copyId', '=', copyId).execute() as Promise<
    Binding[]
  >
}

export type NewBinding = Omit<Binding, 'id' | 'madeAt'> & { paperId: string; madeAt: Date }

/**
 * Writes bindings, and answers which. One that is there already is confirmed by this, or gets the new reason; a proposal leaves
 * it as it is.
 */
export async function insertBindings(tx: Tx, bindings: readonly NewBinding[]): Promise<string[]> {
  if (bindings.length === 0) return []
  const rows = bindings.map(({ madeAt, ...binding }) => ({ ...binding, madeAt: madeAt.toISOString() }))
  const written = await sql<{ id: string }>`
    insert into consultations.binding
      (paper_id, from_number, to_number, provision_id, row_id, own_reason, state, copy_id, made_by, made_at)
    select "paperId", "fromNumber", "toNumber", "provisionId", "rowId", "ownReason", state, "copyId", "madeBy", "madeAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ("paperId" uuid, "fromNumber" integer,
      "toNumber" integer, "provisionId" text, "rowId" uuid, "ownReason" text, state text, "copyId" uuid,
      "madeBy" uuid, "madeAt" timestamptz)
    on conflict (paper_id, from_number, to_number, copy_id, provision_id, row_id) do update
      set state = excluded.state, own_reason = excluded.own_reason, made_by = excluded.made_by, made_at = excluded.made_at
      where excluded.state = 'confirmed' returning id`.execute(tx)
  return written.rows.map(({ id }) => id)
}

/** Confirms bindings of versions of this paper; answers which there are. */
export async function markConfirmed(
  tx: Tx,
  { paperId, ids }: { paperId: string; ids: readonly string[] },
  { by, at }: { by: string; at: Date },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update consultations.binding set
      made_by = case when state = 'proposed' then ${by}::uuid else made_by end,
      made_at = case when state = 'proposed' then ${at} else made_at end,
      state = 'confirmed'
    where paper_id = ${paperId} and id = any(${[...ids]}::uuid[]) and to_number is not null returning id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** What was applied in a copy belongs to the version that the copy became. */
export async function settleBindings(
  tx: Tx,
  ids: readonly string[],
  { from, to, at }: { from: number; to: number; at: Date },
): Promise<void> {
  await sql`
    update consultations.binding set state = 'confirmed', copy_id = null, from_number = ${from}, to_number = ${to}, made_at = ${at}
    where id = any(${[...ids]}::uuid[])`.execute(tx)
}

/** Takes away what somebody applied in working copies of a paper that are gone. */
export async function deleteUnsaved(tx: Tx, { paperId, by }: { paperId: string; by: string }): Promise<void> {
  await sql`
    delete from consultations.binding where paper_id = ${paperId} and made_by = ${by} and to_number is null`.execute(tx)
}

/** Takes away bindings of versions of this paper; answers how many there were. */
export async function deleteBindings(
  tx: Tx,
  { paperId, ids }: { paperId: string; ids: readonly string[] },
): Promise<number> {
  const { rows } = await sql`
    delete from consultations.binding
    where paper_id = ${paperId} and id = any(${[...ids]}::uuid[]) and to_number is not null returning id`.execute(tx)
  return rows.length
}

/** A row of the register, as far as changes go back to it. Of a merged one the answer is that of the row that answers for it. */
export interface Wished {
  id: string
  roundId: string
  number: number
  words: string
  answer: AnswerKind | null
  answerWords: string | null
  answeredBy: string | null
  answeredAt: string | null
  releasedBy: string | null
  releasedAt: string | null
}

/** What stands in the registers of a paper; in rounds about versions before this one, or all. */
export async function wishesOn(reader: Reader, paperId: string, before = 100_000): Promise<Wished[]> {
  const { rows } = await sql<Wished>`
    select register_row.id, register_row.round_id, register_row.number, register_row.words,
      case when serving.id is null then register_row.answer else serving.answer end as answer,
      case when serving.id is null then register_row.answer_words else serving.answer_words end as answer_words,
      case when serving.id is null then register_row.answered_by else serving.answered_by end as answered_by,
      case when serving.id is null then register_row.answered_at else serving.answered_at end as answered_at,
      case when serving.id is null then register_row.released_by else serving.released_by end as released_by,
      case when serving.id is null then register_row.released_at else serving.released_at end as released_at
    from consultations.register_row join consultations.round on round.id = register_row.round_id
      left join consultations.register_row serving on serving.id = register_row.merged_into
    where register_row.paper_id = ${paperId} and register_row.comment_count > 0 and round.number < ${before}
    order by round.opened_at, register_row.number`.execute(reader)
  return rows
}

/** The version that was asked about first; undefined where nobody was ever asked about this paper. */
export async function firstAskedAbout(reader: Reader, paperId: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number | null }>`
    select min(number) as number from consultations.round where paper_id = ${paperId} and within_id is null`.execute(
    reader,
  )
  return rows[0]?.number ?? undefined
}
