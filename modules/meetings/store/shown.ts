import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'

/** Remembers whom a summons lets read a paper: those who could not, and those whom another summons let. */
export async function insertShown(
  tx: Tx,
  { meetingId, paperId, added, wanted }: { meetingId: string; paperId: string; added: string[]; wanted: string[] },
): Promise<void> {
  await sql`
    insert into meetings.shown (meeting_id, paper_id, account_id)
    select ${meetingId}, ${paperId}, account_id from unnest(${wanted}::uuid[]) account_id
    where account_id = any(${added}::uuid[])
      or exists (select from meetings.shown where shown.paper_id = ${paperId} and shown.account_id = account_id.account_id)
    on conflict do nothing`.execute(tx)
}

/** Those papers of a line that somebody reads by a summons alone, and through no other line that is open to them. */
export async function shownByLineAlone(
  reader: Reader,
  { lineId, personId, accountId }: { lineId: string; personId: string; accountId: string },
): Promise<string[]> {
  const { rows } = await sql<{ paperId: string }>`
    select paper_id from meetings.line_paper of_line
    where line_id = ${lineId}
      and exists (select from meetings.shown where shown.paper_id = of_line.paper_id and shown.account_id = ${accountId})
      and not exists (
        select from meetings.line_paper elsewhere
        join meetings.line on line.id = elsewhere.line_id
        join meetings.shown on shown.meeting_id = line.meeting_id
          and shown.paper_id = elsewhere.paper_id and shown.account_id = ${accountId}
        where elsewhere.paper_id = of_line.paper_id and elsewhere.line_id <> of_line.line_id
          and (not line.narrow or exists (select from meetings.line_reader
            where line_reader.line_id = line.id and line_reader.person_id = ${personId}))
          and not exists (select from meetings.recusal
            where recusal.line_id = line.id and recusal.person_id = ${personId} and recusal.withdrawn_at is null))
    order by paper_id`.execute(reader)
  return rows.map(({ paperId }) => paperId)
}

/** The papers that a meeting let somebody read. */
export async function papersShown(reader: Reader, meetingId: string): Promise<string[]> {
  const { rows } = await sql<{ paperId: string }>`
    select distinct paper_id from meetings.shown where meeting_id = ${meetingId} order by paper_id`.execute(reader)
  return rows.map(({ paperId }) => paperId)
}

/** Forgets what a meeting let an account read; answers those papers that no other meeting shows to it. */
export async function forgetShown(
  tx: Tx,
  { meetingId, accountId }: { meetingId: string; accountId: string },
): Promise<string[]> {
  const { rows } = await sql<{ paperId: string; elsewhere: boolean }>`
    delete from meetings.shown where meeting_id = ${meetingId} and account_id = ${accountId} returning paper_id,
      exists (select from meetings.shown other where other.paper_id = shown.paper_id
        and other.account_id = shown.account_id and other.meeting_id <> shown.meeting_id) as elsewhere`.execute(tx)
  return rows.flatMap(({ paperId, elsewhere }) => (elsewhere ? [] : [paperId])).toSorted()
}
