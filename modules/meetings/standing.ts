import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/db/database.ts'
import { refuse } from '../../platform/refused.ts'
import { type Actor, holds } from '../../platform/work/actor.ts'
import { findAccount } from '../accounts/index.ts'
import { bodiesActedFor } from '../people/index.ts'
import type { Line } from './store/lines.ts'
import { findMeeting, type Meeting } from './store/meetings.ts'

/** What somebody is to a meeting. */
export interface Standing {
  /** Prepares it: whoever convened it, its recorders, and those who act for the body. */
  runs: boolean
  /** The persons for whom they may read it once it is called: themselves, and the one whom they assist. */
  persons: string[]
  /** Those in whose places they sit in this meeting. */
  sitsFor: string[]
}

export interface Who {
  reader: Reader
  actor: Actor
  today: string
}

export async function standingIn(who: Who, meeting: Meeting): Promise<Standing> {
  const { actor } = who
  if (actor.kind !== 'account' || actor.id === null) return { runs: false, persons: [], sitsFor: [] }
  if (actor.subjectIds && !actor.subjectIds.includes(meeting.id)) return { runs: false, persons: [], sitsFor: [] }
  const mine = meeting.convenedBy === actor.id || meeting.recorderIds.includes(actor.id)
  const persons = await personsOf(who)
  const runs = mine || (await bodiesOf(who)).includes(meeting.bodyId)
  return { runs, persons, sitsFor: await seatsTaken(who.reader, meeting.id, persons) }
}

/** Whoever is nothing to a meeting is told the same as if there were none; until it is called, so are those who will be. */
export async function seenMeeting(
  who: Who,
  id: string,
  find: (id: string) => Promise<Meeting | undefined> = one => findMeeting(who.reader, one),
): Promise<{ meeting: Meeting; standing: Standing }> {
  const meeting = await find(id)
  const standing = meeting && (await sightOf(who, meeting))
  return meeting && standing ? { meeting, standing } : refuse({ code: 'meeting.not_found', status: 404 })
}

/** What somebody is to a meeting that they may see; undefined where they may not. */
export async function sightOf(who: Who, meeting: Meeting): Promise<Standing | undefined> {
  const standing = await standingIn(who, meeting)
  const { runs, persons, sitsFor } = standing
  const called = meeting.summonses > 0 && (sitsFor.length > 0 || (await isCalled(who.reader, meeting.id, persons)))
  return runs || called ? standing : undefined
}

/** The same as SQL, for the table `meetings.meeting` under the name `meeting`. */
export async function meetingsSeen(who: Who): Promise<RawBuilder<boolean>> {
  const { actor } = who
  if (actor.kind !== 'account' || actor.id === null) return sql`false`
  const within = actor.subjectIds ? sql`meeting.id::text = any(${[...actor.subjectIds]}::text[])` : sql`true`
  const records = sql`exists (select from meetings.recorder
    where recorder.meeting_id = meeting.id and recorder.account_id = ${actor.id}::uuid)`
  const persons = await personsOf(who)
  const called = sql`exists (select from meetings.summons where summons.meeting_id = meeting.id)
    and exists (select from meetings.seat
      where seat.meeting_id = meeting.id
        and (seat.person_id = any(${persons}::uuid[]) or seat.substitute_id = any(${persons}::uuid[])))`
  return sql`(${within} and (meeting.convened_by = ${actor.id}::uuid or ${records}
    or meeting.body_id = any(${await bodiesOf(who)}::uuid[]) or ${called}))`
}

/** A line for some is read by them and by those who prepare the meeting. */
export function mayReadLine({ readerIds }: Pick<Line, 'readerIds'>, { runs, persons, sitsFor }: Standing): boolean {
  return runs || readerIds === null || readerIds.some(id => persons.includes(id) || sitsFor.includes(id))
}

/** Meetings of a body are convened by whoever acts for it, and by the records clerks of the organisation. */
export async function mayConvene(who: Who, bodyId: string): Promise<boolean> {
  return holds(who.actor, 'clerk') || (await bodiesOf(who)).includes(bodyId)
}

/** The bodies for which the actor acts today. */
export async function bodiesOf({ reader, actor, today }: Who): Promise<string[]> {
  return actor.personId === null ? [] : bodiesActedFor(reader, actor.personId, today)
}

async function personsOf({ reader, actor }: Who): Promise<string[]> {
  const assisted = actor.onBehalfOf === null ? undefined : await findAccount(reader, actor.onBehalfOf)
  return [actor.personId, assisted?.personId ?? null].filter(id => id !== null)
}

async function isCalled(reader: Reader, meetingId: string, persons: readonly string[]): Promise<boolean> {
  const { rows } = await sql`select from meetings.seat
    where meeting_id = ${meetingId} and person_id = any(${[...persons]}::uuid[])`.execute(reader)
  return rows.length > 0
}

/** Those in whose places these persons sit. */
async function seatsTaken(reader: Reader, meetingId: string, persons: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`select person_id from meetings.seat
    where meeting_id = ${meetingId} and substitute_id = any(${[...persons]}::uuid[])`.execute(reader)
  return rows.map(({ personId }) => personId)
}
