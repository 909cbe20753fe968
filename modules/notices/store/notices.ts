import { sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import type { Party } from '../../conclusions/contract.ts'

/** A notice, with the lines and the recipients in their order. */
export interface NoticeRow {
  id: string
  meetingId: string
  paperId: string
  signerId: string
  authority: string | null
  office: string | null
  madeAt: string
  madeBy: string
  version: number
  lineIds: string[]
  recipients: Party[]
}

const columns = sql`notice.id, notice.meeting_id, notice.paper_id, notice.signer_id, notice.authority, notice.office,
  notice.made_at, notice.made_by, notice.version,
  array(select line_id::text from notices.line where line.notice_id = notice.id order by place) as line_ids,
  coalesce((select jsonb_agg(jsonb_build_object('kind', case when body_id is null then 'person' else 'body' end,
    'id', coalesce(body_id, person_id)) order by place)
    from notices.recipient where recipient.notice_id = notice.id), '[]') as recipients`

/** Those of a meeting, the earliest first. */
export async function noticesOf(reader: Reader, meetingId: string): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    select ${columns} from notices.notice where meeting_id = ${meetingId} order by notice.number`.execute(reader)
  return rows
}

/** Locks the notice, so that of two who change it the second sees what the first made of it. */
export async function lockNotice(
  tx: Tx,
  { meetingId, id }: { meetingId: string; id: string },
): Promise<NoticeRow | undefined> {
  await sql`select id from notices.notice where id = ${id} for update`.execute(tx)
  return (await noticesOf(tx, meetingId)).find(one => one.id === id)
}

type NewNotice = Omit<NoticeRow, 'id' | 'madeAt' | 'version'> & { madeAt: Date }

export async function insertNotice(tx: Tx, { lineIds, recipients, ...notice }: NewNotice): Promise<{ id: string }> {
  const { id } = await tx.insertInto('notices.notice').values(notice).returning('id').executeTakeFirstOrThrow()
  const lines = lineIds.map((lineId, place) => ({ noticeId: id, place, lineId }))
  await tx.insertInto('notices.line').values(lines).execute()
  await insertRecipients(tx, id, recipients)
  return { id }
}

export async function updateNotice(
  tx: Tx,
  { id, version }: NoticeRow,
  { recipients, ...change }: Pick<NoticeRow, 'signerId' | 'authority' | 'office' | 'recipients'>,
): Promise<{ id: string; version: number }> {
  await tx.deleteFrom('notices.recipient').where('noticeId', '=', id).execute()
  await insertRecipients(tx, id, recipients)
  return tx
    .updateTable('notices.notice')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

async function insertRecipients(tx: Tx, noticeId: string, recipients: readonly Party[]): Promise<void> {
  const rows = recipients.map(({ kind, id }, place) => ({
    noticeId,
    place,
    bodyId: kind === 'body' ? id : null,
    personId: kind === 'person' ? id : null,
  }))
  if (rows.length > 0) await tx.insertInto('notices.recipient').values(rows).execute()
}
