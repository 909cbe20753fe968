import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Choice, Counted } from '../contract.ts'

/** What was cast so far, and by how many. Only closing asks. */
export async function countBallots(tx: Tx, voteId: string): Promise<Counted & { voted: number }> {
  const { rows } = await sql<Counted & { voted: number }>`
    select coalesce(sum(yes), 0)::integer as yes, coalesce(sum(no), 0)::integer as no, coalesce(sum(other), 0)::integer as other,
      (select count(*)::integer from votes.entitled where vote_id = ${voteId} and used is not null) as voted
    from (select yes, no, other from votes.tally where vote_id = ${voteId}
      union all select (choice = 'yes')::integer, (choice = 'no')::integer, (choice = 'other')::integer
        from votes.named where vote_id = ${voteId}) cast_ballots`.execute(tx)
  return rows[0] ?? { yes: 0, no: 0, other: 0, voted: 0 }
}

/** Clears the tally of a vote away once it has been counted; what was said by name stays. */
export async function clearTally(tx: Tx, voteId: string): Promise<void> {
  await tx.deleteFrom('votes.tally').where('voteId', '=', voteId).execute()
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
