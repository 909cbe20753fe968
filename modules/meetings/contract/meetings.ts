import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id, line, moment, pageOf, paging, reference, version } from '../../../platform/http/fields.ts'
import { agendaLine } from './agenda.ts'
import { agreements } from './agreements.ts'
import { quorum, summonsBy } from './convening.ts'

const name = z.object({ id, name: z.string() })
const meeting = z.object({ id })
const kind = z.string().regex(/^[a-z][A-Za-z0-9]{0,49}$/)

/** Derived: being prepared, called, over as far as its day is, or cancelled. */
export const meetingState = z.enum(['preparing', 'called', 'past', 'cancelled'])
export type MeetingState = z.infer<typeof meetingState>

export const reply = z.enum(['coming', 'excused'])

export const meetingRow = z.object({
  id,
  body: name,
  kind,
  title: z.string(),
  number: z.int().nullable(),
  startsAt: moment,
  endsAt: moment.nullable(),
  place: z.string().nullable(),
  state: meetingState,
  /** What I answered, where I am called. */
  mine: z.object({ reply: reply.nullable() }).nullable(),
  version,
})
export type MeetingRow = z.infer<typeof meetingRow>

/** Somebody who is called. */
export const seat = z.object({
  person: name,
  role: z.enum(['member', 'invited']),
  office: z.string().nullable(),
  /** The answer, and who wrote it down where it did not come from the person. The reason is for those who prepare the meeting. */
  reply: z.object({ reply, reason: z.string().nullable(), at: moment, recordedBy: z.string().nullable() }).nullable(),
  /** Who sits there instead. */
  substitute: name.nullable(),
})
export type Seat = z.infer<typeof seat>

export const meetingView = meetingRow.extend({
  videoLink: z.string().nullable(),
  sites: z.array(z.string()),
  chair: name.nullable(),
  /** In order of precedence, those who are invited after the members. */
  seats: z.array(seat),
  recorders: z.array(name),
  quorum,
  /** Whether the rules of its day let a member who does not come send somebody instead. */
  substitutes: z.boolean(),
  /** When the summons has to be out; null where no rule says so, and once it is out. */
  summonsBy,
  agenda: z.array(agendaLine),
  agreements,
  /** Each time that the agenda was sent, the first first. */
  summonses: z.array(
    z.object({
      number: z.int(),
      at: moment,
      by: z.string(),
      lines: z.int(),
      /** Why it was sent although something was missing, and who ordered it; for those who prepare the meeting. */
      passed: z.array(z.object({ reason: z.string(), orderedBy: z.string() })),
    }),
  ),
  /**
   * What those who were called do not know yet: of the agenda, of when and where it is, and of who is invited; null before it was sent,
   * and for whoever does not prepare the meeting. `title` is the line or the person, and the place; of the time it is empty.
   */
  unsent: z
    .array(
      z.object({
        change: z.enum(['added', 'removed', 'changed', 'moved', 'when', 'where', 'online', 'invited', 'uninvited']),
        title: z.string(),
      }),
    )
    .nullable(),
  cancelled: z.object({ at: moment, because: z.string() }).nullable(),
  mayRun: z.boolean(),
})
export type MeetingView = z.infer<typeof meetingView>

const when = { startsAt: moment, endsAt: moment.nullable() }
/** Places that are connected to the one where a meeting is (điểm cầu). */
const sites = z.array(line(300)).max(1_000)
const where = {
  place: line(300).nullable(),
  videoLink: z.httpUrl().max(2_000).nullable(),
}
const people = { chairId: id.nullable(), invitedIds: z.array(id).max(5_000), recorderIds: z.array(id).max(50) }

export const conveneMeeting = action('POST', '/meetings', {
  summary: 'Convene a meeting of a body; its members on that day are called',
  body: z.object({
    bodyId: id,
    kind,
    title: line(300),
    number: z.int().min(1).max(100_000).nullable(),
    ...when,
    ...where,
    sites: sites.default([]),
    ...people,
  }),
  answer: reference,
  refuses: [
    'body.not_found',
    'meeting.kind_not_here',
    'meeting.runners_only',
    'meeting.number_taken',
    'meeting.ends_before_start',
    'meeting.not_called',
    'person.not_found',
    'account.not_found',
  ],
})

export const listMeetings = question('/meetings', {
  summary: 'Meetings that I am called to or prepare; those to come first, the next one at the top',
  query: paging.extend({ which: z.enum(['coming', 'past']).default('coming'), search: line(200).optional() }),
  answer: pageOf(meetingRow),
})

export const listAssistedMeetings = question('/meetings/assisted', {
  summary:
    'Meetings to come to which those are called for whom I may read and prepare today; answered for them with `x-for`',
  answer: z.object({ items: z.array(z.object({ principal: name, meeting: meetingRow })) }),
})

export const readMeeting = question('/meetings/{id}', {
  summary: 'One meeting: who is called, what is on its agenda, and who answered',
  params: meeting,
  answer: meetingView,
  refuses: ['meeting.not_found'],
})

export const changeMeeting = action('PATCH', '/meetings/{id}', {
  summary: 'Change when and where a meeting is, what it is called, or who is called to it',
  params: meeting,
  body: z
    .object({ title: line(300), number: z.int().min(1).max(100_000), ...when, ...where, sites, ...people })
    .partial(),
  answer: reference,
  edits: true,
  refuses: [
    'meeting.not_found',
    'meeting.runners_only',
    'meeting.cancelled',
    'meeting.changed_meanwhile',
    'meeting.number_taken',
    'meeting.not_counted',
    'meeting.ends_before_start',
    'meeting.not_called',
    'person.not_found',
    'account.not_found',
  ],
})

export const cancelMeeting = action('POST', '/meetings/{id}/cancel', {
  summary: 'Cancel a meeting with a reason; its number is free again',
  params: meeting,
  body: z.object({ reason: line(500) }),
  answer: reference,
  refuses: ['meeting.not_found', 'meeting.runners_only', 'meeting.cancelled'],
})
