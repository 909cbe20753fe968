import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { AgendaLine } from '../contract.ts'

export interface Line {
  id: string
  meetingId: string
  kind: AgendaLine['kind']
  title: string
  minutes: number | null
  presenterId: string | null
  presiderId: string | null
  /** Null is everybody who is called. */
  readerIds: string[] | null
  papers: { paperId: string; number: number }[]
  awaitsBodyId: string | null
  awaitsBy: string | null
}

/** The agenda in its order. */
export async function listLines(reader: Reader, meetingId: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select id, meeting_id, kind, title, minutes, presenter_id, presider_id, awaits_body_id, awaits_by,
      case when narrow then array(
        select person_id::text from meetings.line_reader where line_reader.line_id = line.id order by 1) end as reader_ids,
      coalesce((select jsonb_agg(jsonb_build_object('paperId', paper_id, 'number', number) order by place)
        from meetings.line_paper where line_paper.line_id = line.id), '[]') as papers
    from meetings.line where meeting_id = ${meetingId} order by place, id`.execute(reader)
  return rows
}

/** Writes the whole agenda anew; lines that have an id keep it. */
export async function writeLines(
  tx: Tx,
  meetingId: string,
  lines: readonly (Omit<Line, 'id' | 'meetingId'> & { id?: string | undefined })[],
): Promise<void> {
  await tx.deleteFrom('meetings.line').where('meetingId', '=', meetingId).execute()
  for (const [place, { id, readerIds, papers, ...line }] of lines.entries()) {
    const { id: lineId } = await tx
      .insertInto('meetings.line')
      .values({ ...line, ...(id !== undefined && { id }), meetingId, place, narrow: readerIds !== null })
      .returning('id')
      .executeTakeFirstOrThrow()
    const readers = [...new Set(readerIds)].map(personId => ({ lineId, personId }))
    if (readers.length > 0) await tx.insertInto('meetings.lineReader').values(readers).execute()
    const shown = papers.map((paper, at) => ({ lineId, ...paper, place: at }))
    if (shown.length > 0) await tx.insertInto('meetings.linePaper').values(shown).execute()
  }
}

/** Meetings whose agenda names one of these papers, the latest first. */
export async function meetingsAbout(reader: Reader, paperIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select meeting.id from meetings.meeting where exists (
      select from meetings.line join meetings.line_paper on line_paper.line_id = line.id
      where line.meeting_id = meeting.id and line_paper.paper_id = any(${[...paperIds]}::uuid[]))
    order by meeting.starts_at desc, meeting.id`.execute(reader)
  return rows.map(({ id }) => id)
}
