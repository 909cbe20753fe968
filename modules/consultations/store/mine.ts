import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'

interface Whose {
  accountId: string
  /** The bodies for which the account acts. */
  bodyIds: readonly string[]
}

const ours = ({ accountId, bodyIds }: Whose) =>
  sql`(asked.account_id = ${accountId} or asked.body_id = any(${[...bodyIds]}::uuid[]))`

export interface OpenAsking {
  id: string
  roundId: string
  bodyId: string | null
  accountId: string | null
  paperId: string
  title: string
  dueOn: string | null
  answeredHow: 'agreed' | 'sent' | null
}

/** What is asked of somebody in rounds that are open, the most urgent first. */
export async function openAskings(reader: Reader, whose: Whose): Promise<OpenAsking[]> {
  const { rows } = await sql<OpenAsking>`
    select asked.id, asked.round_id, asked.body_id, asked.account_id, asked.answered_how,
      round.paper_id, round.title, round.due_on
    from consultations.asked join consultations.round on round.id = asked.round_id
    where ${ours(whose)} and round.closed_at is null
    order by coalesce(round.due_on, 'infinity'::date), round.opened_at, asked.id`.execute(reader)
  return rows
}

/** The rounds in which answers to somebody's comments were released, or to what a body gathered from them, the latest first. */
export async function answeredRounds(
  reader: Reader,
  { take, ...whose }: Whose & { take: number },
): Promise<{ roundId: string; askedIds: string[] }[]> {
  const { rows } = await sql<{ roundId: string; askedIds: string[] }>`
    select asked.round_id, array_agg(distinct asked.id::text) as asked_ids
    from consultations.asked join consultations.comment on comment.asked_id = asked.id
    left join consultations.gathered on gathered.from_id = comment.id
    left join consultations.comment sent on sent.id = gathered.comment_id and sent.withdrawn_at is null
    join consultations.register_row line on line.id in (comment.row_id, sent.row_id)
    where ${ours(whose)} and line.released_at is not null
    group by asked.round_id order by max(line.released_at) desc, asked.round_id limit ${take}`.execute(reader)
  return rows
}

/** Open rounds on papers within what `written` says with what was said at meetings and has no answer, the earliest first. */
export async function saidAtMeetings(
  reader: Reader,
  written: RawBuilder<boolean>,
): Promise<{ roundId: string; title: string; paperId: string; count: number }[]> {
  const { rows } = await sql<{ roundId: string; title: string; paperId: string; count: number }>`
    select round.id as round_id, round.title, round.paper_id, count(*)::integer as count
    from consultations.round join consultations.comment on comment.round_id = round.id
    join consultations.register_row line on line.id = comment.row_id
    where round.closed_at is null and round.within_id is null and comment.source ->> 'kind' = 'floor'
      and comment.withdrawn_at is null and line.answer is null and ${written}
    group by round.id order by min(comment.sent_at), round.id`.execute(reader)
  return rows
}
