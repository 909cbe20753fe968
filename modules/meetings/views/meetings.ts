import { z } from 'zod'
import type { CheckedInputOf } from '../../../platform/http/contract.ts'
import { pageFrom, placeIn } from '../../../platform/http/cursor.ts'
import { id as anId, moment } from '../../../platform/http/fields.ts'
import type { Look } from '../../../platform/work/work.ts'
import { namesOfAccounts } from '../../accounts/index.ts'
import { findBody } from '../../bodies/index.ts'
import { profileOf } from '../../organisation/index.ts'
import { ruleNear } from '../../rulebook/index.ts'
import type { AgreedBy } from '../agreed.ts'
import type { DayOf } from '../called.ts'
import type { listMeetings as listing, MeetingRow, MeetingView } from '../contract.ts'
import { stateOf } from '../rules.ts'
import { meetingsSeen, seenMeeting } from '../standing.ts'
import { type Meeting, type MeetingPlace, pageOfMeetings } from '../store/meetings.ts'
import { listSeats, type SeatRow } from '../store/seats.ts'
import { listSummonses } from '../store/summonses.ts'
import { agendaOf } from './agenda.ts'
import { agreementsIn } from './agreements.ts'
import { named, namesOfBodies, namesOfPeople } from './names.ts'
import { quorumOf } from './quorum.ts'
import { summonsByOf } from './summons-by.ts'
import { unsentOf } from './unsent.ts'

const place = z.object({ startsAt: moment, id: anId })

/** A meeting that began this long ago may still be going on, in milliseconds. */
const aWhile = 12 * 3_600_000

/** Meetings that the actor is called to or prepares; those to come with the next one first, or past ones with the latest first. */
export async function listMeetings(
  look: Look,
  { take, after, which, search }: CheckedInputOf<typeof listing>,
  dayOf: DayOf,
) {
  const meetings = await pageOfMeetings(look.reader, {
    visible: await meetingsSeen(look),
    which,
    search,
    from: new Date(look.now.getTime() - aWhile),
    after: placeIn(after, (value): value is MeetingPlace => place.safeParse(value).success),
    take: take + 1,
  })
  const seats = await listSeats(
    look.reader,
    meetings.map(({ id }) => id),
  )
  const rows = await rowsOf(look, { meetings, seats, dayOf })
  return pageFrom(
    rows,
    take,
    row => row,
    ({ startsAt, id }) => ({ startsAt, id }),
  )
}

/** One meeting as far as the actor may see it. */
export async function readMeeting(look: Look, { id }: { id: string }, around: AgreedBy): Promise<MeetingView> {
  const { reader } = look
  const { dayOf } = around
  const { meeting, standing } = await seenMeeting(look, id)
  const seats = await listSeats(reader, [id])
  const [row] = await rowsOf(look, { meetings: [meeting], seats, dayOf })
  if (!row) throw new Error('a meeting has no row')
  const summonses = await listSummonses(reader, id)
  const people = await namesOfPeople(reader, [
    ...seats.flatMap(({ personId, substituteId }) => [personId, substituteId]),
    meeting.chairId,
  ])
  const accounts = await namesOfAccounts(reader, [
    ...meeting.recorderIds,
    ...summonses.map(({ sentBy }) => sentBy),
    ...seats.flatMap(({ recordedBy }) => recordedBy ?? []),
  ])
  const { cancelledAt, cancelledBecause, chairId } = meeting
  const on = dayOf(new Date(meeting.startsAt))
  const profile = await profileOf(reader)
  const rule = ruleNear(profile.meetings, meeting.kind, on)
  const agenda = await agendaOf(look, { id, standing })
  return {
    ...row,
    sites: meeting.sites,
    videoLink: meeting.videoLink,
    chair: chairId === null ? null : named(people, chairId),
    seats: seats.map(({ personId, role, office, substituteId, ...seat }) => ({
      person: named(people, personId),
      role,
      office,
      reply: replyOf(seat, { accounts, mayKnowWhy: standing.runs || standing.persons.includes(personId) }),
      substitute: substituteId === null ? null : named(people, substituteId),
    })),
    recorders: meeting.recorderIds.map(one => named(accounts, one)),
    quorum: await quorumFor(look, { meeting, seats, on }),
    substitutes: rule?.says.substitutes ?? false,
    summonsBy: rule && summonses.length === 0 ? summonsByOf(profile, rule, on) : null,
    agenda,
    agreements: await agreementsIn(look, { meeting, agenda }, around),
    summonses: summonses.map(({ number, sentAt, sentBy, lines, passed }) => ({
      number,
      at: sentAt,
      by: accounts.get(sentBy) ?? '',
      lines: lines.length,
      passed: standing.runs ? (passed ?? []) : [],
    })),
    unsent: standing.runs ? await unsentOf(reader, { meeting, seats, last: summonses.at(-1) }) : null,
    cancelled: cancelledAt === null ? null : { at: cancelledAt, because: cancelledBecause ?? '' },
    mayRun: standing.runs,
  }
}

async function rowsOf(
  { reader, actor, today }: Look,
  { meetings, seats, dayOf }: { meetings: readonly Meeting[]; seats: readonly SeatRow[]; dayOf: DayOf },
): Promise<MeetingRow[]> {
  const bodies = await namesOfBodies(
    reader,
    meetings.map(({ bodyId }) => bodyId),
  )
  return meetings.map(meeting => {
    const { id, kind, title, number, startsAt, endsAt, place: at, version } = meeting
    const mine = seats.find(seat => seat.meetingId === id && seat.personId === actor.personId)
    return {
      id,
      body: named(bodies, meeting.bodyId),
      kind,
      title,
      number,
      startsAt,
      endsAt,
      place: at,
      state: stateOf({ ...meeting, on: dayOf(new Date(startsAt)) }, today),
      mine: mine ? { reply: mine.reply } : null,
      version,
    }
  })
}

/** Why somebody does not come is between them and those who prepare the meeting. */
function replyOf(
  { reply, replyReason, repliedAt, recordedBy }: Omit<SeatRow, 'personId' | 'role' | 'office' | 'substituteId'>,
  { accounts, mayKnowWhy }: { accounts: ReadonlyMap<string, string>; mayKnowWhy: boolean },
) {
  if (reply === null || repliedAt === null) return null
  const by = recordedBy === null ? null : (accounts.get(recordedBy) ?? '')
  return { reply, reason: mayKnowWhy ? replyReason : null, at: repliedAt, recordedBy: by }
}

/** How many of the members have to be there on the day of the meeting. */
export async function quorumFor(
  { reader }: Look,
  { meeting, seats, on }: { meeting: Meeting; seats: readonly SeatRow[]; on: string },
) {
  const [profile, body] = [await profileOf(reader), await findBody(reader, meeting.bodyId)]
  const rule = body && ruleNear(profile.meetings, meeting.kind, on)
  return rule ? quorumOf(profile, rule, seats.filter(({ role }) => role === 'member').length) : null
}
