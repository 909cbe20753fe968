import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { tellingFrom } from '../../../platform/work/journal.ts'
import type { Choice, Counted } from '../contract.ts'

interface Casting {
  voteId: string
  choice: Choice
  now: Date
  /** The name that the request gave itself. */
  receipt: string | null
  /** Rows of account_id and person_id: who acts. */
  holder: RawBuilder<unknown>
  /** For whom a hand is entered; without it the holder votes. */
  personId?: string
  /** Whether the statement writes the journal itself, because nothing else does. */
  alone: boolean
}

/**
 * Casts a ballot in one statement, which answers a row or has done nothing. In this order: who acts; the vote, locked shared, which waits
 * for whoever closes it and then looks again; the entitlement, used up; the ballot, or in a vote by name the name; and alone also the journal,
 * which hears who voted and never what. The row of the entitlement and that of the ballot have nothing in common but the vote.
 */
export function casting({
  voteId,
  choice,
  now,
  receipt,
  holder,
  personId,
  alone,
}: Casting): RawBuilder<{ vote_id: string }> {
  const used = personId === undefined ? 'device' : 'hand'
  const told = sql`, told as (${tellingFrom(sql`entitlement`, { now, name: 'vote.cast', subjectId: voteId })})`
  const whose =
    personId === undefined ? sql`entitled.voter_id = holder.person_id` : sql`entitled.person_id = ${personId}::uuid`
  return sql`
    with holder as materialized (${holder}),
    open as materialized (
      select id, manner from votes.vote
      where id = ${voteId}::uuid and closed_at is null and withdrawn_at is null and manner in ('device', 'byName')
        and (due_at is null or due_at > ${now}::timestamptz)
      for share
    ),
    entitlement as (
      update votes.entitled set used = ${used}::text, receipt = ${receipt}::text
      from holder, open where entitled.vote_id = open.id and ${whose} and entitled.used is null
      returning entitled.vote_id, entitled.person_id, holder.account_id, open.manner
    ),
    ballot as (
      insert into votes.ballot (vote_id, choice) select vote_id, ${choice}::text from entitlement where manner = 'device'
    ),
    named as (
      insert into votes.named (vote_id, person_id, choice)
      select vote_id, person_id, ${choice}::text from entitlement where manner = 'byName'
    )${alone ? told : sql``}
    select vote_id from entitlement`
}

/** What was cast so far. Only closing asks. */
export async function countBallots(tx: Tx, voteId: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select count(*) filter (where choice = 'yes')::integer as yes, count(*) filter (where choice = 'no')::integer as no,
      count(*) filter (where choice = 'other')::integer as other
    from (select choice from votes.ballot where vote_id = ${voteId}
      union all select choice from votes.named where vote_id = ${voteId}) cast_ballots`.execute(tx)
  return rows[0] ?? { yes: 0, no: 0, other: 0 }
}

/** Clears the ballots of a vote away; those of a vote by name stay. */
export async function clearBallots(tx: Tx, voteId: string): Promise<void> {
  await tx.deleteFrom('votes.ballot').where('voteId', '=', voteId).execute()
}

/** Clears what was answered to names in a vote that was called off. */
export async function clearNamed(tx: Tx, voteId: string): Promise<void> {
  await tx.deleteFrom('votes.named').where('voteId', '=', voteId).execute()
}

/** Who chose what in votes by name. */
export async function listNamed(
  reader: Reader,
  voteIds: readonly string[],
): Promise<{ voteId: string; personId: string; choice: Choice }[]> {
  const { rows } = await sql<{ voteId: string; personId: string; choice: Choice }>`
    select * from votes.named where vote_id = any(${[...voteIds]}::uuid[])`.execute(reader)
  return rows
}
