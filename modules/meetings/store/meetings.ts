import { type RawBuilder, sql } from 'kysely'
import type { Reader, Tx } from '../../../platform/db/database.ts'
import { fold, foldedWords } from '../../../platform/text/fold.ts'

export interface Meeting {
  id: string
  bodyId: string
  kind: string
  title: string
  countedIn: string | null
  number: number | null
  startsAt: string
  endsAt: string | null
  place: string | null
  /** Other places that are connected to it. */
  sites: string[]
  videoLink: string | null
  chairId: string | null
  convenedBy: string
  cancelledAt: string | null
  cancelledBecause: string | null
  version: number
  recorderIds: string[]
  /** How often the agenda was sent. */
  summonses: number
}

const columns = sql`meeting.id, meeting.body_id, meeting.kind, meeting.title, meeting.counted_in, meeting.number, meeting.starts_at,
  meeting.ends_at, meeting.place, meeting.sites, meeting.video_link, meeting.chair_id, meeting.convened_by, meeting.cancelled_at,
  meeting.cancelled_because, meeting.version,
  array(select account_id::text from meetings.recorder where recorder.meeting_id = meeting.id order by 1) as recorder_ids,
  (select count(*) from meetings.summons where summons.meeting_id = meeting.id) as summonses`

export async function findMeeting(reader: Reader, id: string): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`select ${columns} from meetings.meeting where id = ${id}`.execute(reader)
  return rows[0]
}

/** Locks the meeting, so that its agenda, seats and summonses change one after another. */
export async function lockMeeting(tx: Tx, id: string): Promise<Meeting | undefined> {
  await sql`select id from meetings.meeting where id = ${id} for update`.execute(tx)
  // What hangs on it is read once nobody else can change it.
  return findMeeting(tx, id)
}

/** Where a page of meetings ended. */
export interface MeetingPlace {
  startsAt: string
  id: string
}

interface Wanted {
  visible: RawBuilder<boolean>
  /** Those that begin from this moment on, the next one first; or those before it, the latest first. */
  which: 'coming' | 'past'
  from: Date
  search?: string | undefined
  after?: MeetingPlace | undefined
  take: number
}

export async function pageOfMeetings(
  reader: Reader,
  { visible, which, from, search, after, take }: Wanted,
): Promise<Meeting[]> {
  const [beyond, order] = which === 'coming' ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const side = which === 'coming' ? sql`starts_at >= ${from}` : sql`starts_at < ${from}`
  const conditions: RawBuilder<unknown>[] = [visible, side]
  for (const word of search === undefined ? [] : foldedWords(search)) conditions.push(sql`folded like ${`%${word}%`}`)
  if (after) conditions.push(sql`(starts_at, id) ${beyond} (${after.startsAt}::timestamptz, ${after.id}::uuid)`)
  const { rows } = await sql<Meeting>`
    select ${columns} from meetings.meeting where ${sql.join(conditions, sql` and `)}
    order by starts_at ${order}, id ${order} limit ${take}`.execute(reader)
  return rows
}

/** Those that begin between two moments. */
export async function meetingsBetween(
  reader: Reader,
  { visible, from, to }: { visible: RawBuilder<boolean>; from: Date; to: Date },
): Promise<Meeting[]> {
  const { rows } = await sql<Meeting>`
    select ${columns} from meetings.meeting where starts_at between ${from} and ${to} and ${visible}`.execute(reader)
  return rows
}

/** The meetings to which somebody was called, themselves or for somebody else, and that were not cancelled. */
export async function meetingsCalling(reader: Reader, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from meetings.meeting where cancelled_at is null
      and exists (select from meetings.summons where summons.meeting_id = meeting.id)
      and exists (select from meetings.seat where seat.meeting_id = meeting.id
        and ${personId} in (seat.person_id, seat.substitute_id))
    order by starts_at`.execute(reader)
  return rows.map(({ id }) => id)
}

/** The last meeting of a kind that a body held before a day, as far as it may be seen; one that was cancelled was none. */
export async function lastMeeting(
  reader: Reader,
  { bodyId, kind, before, visible }: { bodyId: string; kind: string; before: string; visible: RawBuilder<boolean> },
): Promise<Meeting | undefined> {
  const { rows } = await sql<Meeting>`
    select ${columns} from meetings.meeting
    where body_id = ${bodyId} and kind = ${kind} and starts_at < ${before}::date and cancelled_at is null and ${visible}
    order by starts_at desc, id desc limit 1`.execute(reader)
  return rows[0]
}

/** The highest number that a meeting of the body has in this count. */
export async function lastNumber(reader: Reader, bodyId: string, counted: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`
    select max(number) as last from meetings.meeting
    where body_id = ${bodyId} and counted_in = ${counted} and cancelled_at is null`.execute(reader)
  return rows[0]?.last ?? 0
}

type NewMeeting = Omit<Meeting, 'id' | 'cancelledAt' | 'cancelledBecause' | 'version' | 'recorderIds' | 'summonses'> & {
  convenedAt: Date
}

export async function insertMeeting(tx: Tx, meeting: NewMeeting): Promise<{ id: string; version: number }> {
  return tx
    .insertInto('meetings.meeting')
    .values({ ...meeting, folded: fold(meeting.title) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export type MeetingChange = Partial<
  Pick<
    Meeting,
    'title' | 'number' | 'startsAt' | 'endsAt' | 'place' | 'sites' | 'videoLink' | 'chairId' | 'cancelledBecause'
  >
> & { cancelledAt?: Date }

/** Writes a change, and gives the meeting its next version, by which editors notice each other. */
export async function updateMeeting(tx: Tx, { id, version }: Meeting, change: MeetingChange) {
  return tx
    .updateTable('meetings.meeting')
    .set({ ...change, ...(change.title !== undefined && { folded: fold(change.title) }), version: version + 1 })
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

/** Whether another meeting of the body has this number in this count; the caller holds the body's lock. */
export async function isNumberTaken(
  tx: Tx,
  { id, bodyId, counted, number }: { id?: string; bodyId: string; counted: string; number: number },
): Promise<boolean> {
  const { rows } = await sql`
    select from meetings.meeting where body_id = ${bodyId} and counted_in = ${counted} and number = ${number}
      and cancelled_at is null and id is distinct from ${id ?? null}::uuid`.execute(tx)
  return rows.length > 0
}

export async function replaceRecorders(tx: Tx, meetingId: string, accountIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('meetings.recorder').where('meetingId', '=', meetingId).execute()
  const rows = [...new Set(accountIds)].map(accountId => ({ meetingId, accountId }))
  if (rows.length > 0) await tx.insertInto('meetings.recorder').values(rows).execute()
}
