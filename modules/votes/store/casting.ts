import { type RawBuilder, sql } from 'kysely'
import { holderOf } from '../../../platform/auth/identity.ts'
import { type Prepared, prepare } from '../../../platform/db/prepared.ts'
import { tellingFrom } from '../../../platform/work/journal.ts'

type Value = RawBuilder<unknown>

interface Casting {
  voteId: Value
  choice: Value
  now: Value
  /** The name that the request gave itself. */
  receipt: Value
  /** Rows of account_id and person_id: who acts. */
  holder: Value
  /** For whom a hand is entered; without it the holder votes. */
  personId?: Value
  /** What else is done for the entitlement that was used, such as telling the journal. */
  also?: Value
}

/**
 * Casts a ballot in one statement, which answers a row or has done nothing: uses up an entitlement of whoever acts in a vote that is open, and adds
 * the choice to the tally, or in a vote by name to the names. The entitlement is the lock between casting and closing, see `lapseEntitled`:
 * it is changed by one of them alone, and whoever comes second looks at the row again.
 *
 * Fewer than five hundred people share one row of the tally; of more, those who come over the same connection do, so that they do not wait for one
 * another. The row has all three choices: which transaction wrote it last says who voted, as the entitlement does, and not what.
 *
 * Who acts and which vote it is are looked up first: together with the entitlements, which fill up and empty again faster than their
 * statistics, the planner would read all of them for each ballot.
 */
export function casting({
  voteId,
  choice,
  now,
  receipt,
  holder,
  personId,
  also,
}: Casting): RawBuilder<{ vote_id: string }> {
  const used = sql.lit(personId === undefined ? 'device' : 'hand')
  const whose =
    personId === undefined ? sql`entitled.voter_id = holder.person_id` : sql`entitled.person_id = ${personId}::uuid`
  const one = (of: string) => sql`(${choice}::text = ${sql.lit(of)})::integer`
  return sql`
    with holder as materialized (${holder}),
    open as materialized (
      select id, manner, present from votes.vote
      where id = ${voteId}::uuid and closed_at is null and withdrawn_at is null and manner in ('device', 'byName')
        and (due_at is null or due_at > ${now}::timestamptz)
    ),
    entitlement as (
      update votes.entitled set used = ${used}, receipt = ${receipt}::text
      from holder, open where entitled.vote_id = open.id and ${whose} and entitled.used is null and not entitled.lapsed
      returning entitled.vote_id, entitled.person_id, holder.account_id, open.manner, open.present
    ),
    counted as (
      insert into votes.tally as tally (vote_id, part, yes, no, other)
      select vote_id, case when present < 500 then 0 else pg_backend_pid() end, ${one('yes')}, ${one('no')}, ${one('other')} from entitlement where manner = 'device'
      on conflict (vote_id, part) do update
        set yes = tally.yes + excluded.yes, no = tally.no + excluded.no, other = tally.other + excluded.other
    ),
    named as (
      insert into votes.named (vote_id, person_id, choice)
      select vote_id, person_id, ${choice}::text from entitlement where manner = 'byName'
    )${also ? sql`, also as (${also})` : sql``}
    select vote_id from entitlement`
}

/** The same as a transaction of its own, told to the journal: whoever holds the session with this `token` votes. */
export const castingAlone: Prepared<{ vote_id: string }> = prepare('votes.cast', given => {
  const [voteId, choice, now, receipt] = [given('voteId'), given('choice'), given('now'), given('receipt')]
  const also = tellingFrom(sql`entitlement`, { now, name: 'vote.cast', subjectId: voteId })
  return casting({ voteId, choice, now, receipt, holder: holderOf(given), also })
})
