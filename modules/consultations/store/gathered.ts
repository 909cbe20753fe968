import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** How many of these comments stand, as sent, in the rounds in which an asking gathers. */
export async function countGatherable(reader: Reader, askedId: string, ids: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from consultations.comment
    join consultations.round on round.id = comment.round_id
    where round.within_id = ${askedId} and comment.id = any(${[...ids]}::uuid[])
      and comment.sent_at is not null and comment.withdrawn_at is null`.execute(reader)
  return rows[0]?.count ?? 0
}

/** A list that was not sent gathers no longer what a member took back meanwhile. */
export async function dropTakenBack(tx: Tx, askedId: string): Promise<void> {
  await sql`
    delete from consultations.gathered using consultations.comment own, consultations.comment origin
    where own.id = gathered.comment_id and origin.id = gathered.from_id and own.asked_id = ${askedId}
      and own.sent_at is null and (origin.sent_at is null or origin.withdrawn_at is not null)`.execute(tx)
}

/** How many comments of an asking stand in lists that the gathering body has sent. */
export async function countSentUp(reader: Reader, askedId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct origin.id)::integer as count from consultations.comment origin
    join consultations.gathered on gathered.from_id = origin.id
    join consultations.comment sent on sent.id = gathered.comment_id
    where origin.asked_id = ${askedId} and sent.sent_at is not null and sent.withdrawn_at is null`.execute(reader)
  return rows[0]?.count ?? 0
}
