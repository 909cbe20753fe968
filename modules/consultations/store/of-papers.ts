import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../../platform/db/database.ts'

/** A round about a paper, as those who keep the paper together with others see it. */
export interface PaperRound {
  id: string
  paperId: string
  number: number
  title: string
  dueOn: string | null
  state: 'open' | 'closed' | 'released'
  /** Lines of its register that have no answer yet. */
  unanswered: number
  /** Whether whoever asks is something to it. */
  seen: boolean
}

/** The rounds about these papers, the earliest first; those that a body holds within another round are its own affair. */
export async function roundsAbout(
  reader: Reader,
  paperIds: readonly string[],
  seen: RawBuilder<boolean>,
): Promise<PaperRound[]> {
  const { rows } = await sql<PaperRound>`
    select round.id, round.paper_id, round.number, round.title, round.due_on, ${seen} as seen,
      case when round.closed_at is null then 'open' when counted.lines > 0 and counted.released = counted.lines
        then 'released' else 'closed' end as state, counted.unanswered
    from consultations.round cross join lateral (
      select count(*)::integer as lines, (count(*) filter (where answer is null))::integer as unanswered,
        (count(*) filter (where released_at is not null))::integer as released
      from consultations.register_row where register_row.round_id = round.id and comment_count > 0
    ) counted
    where round.paper_id = any(${[...paperIds]}::uuid[]) and round.within_id is null
    order by round.opened_at, round.id`.execute(reader)
  return rows
}
