import { z } from 'zod'
import { question } from '../../../platform/http/contract.ts'
import { id, moment } from '../../../platform/http/fields.ts'
import { agendaLine, lineKind, reply } from '../../meetings/contract.ts'
import { moveKind } from './attendance.ts'

const name = z.object({ id, name: z.string() })
const meeting = z.object({ id })

export const sittingState = z.enum(['before', 'open', 'closed'])
export type SittingState = z.infer<typeof sittingState>

export const lineState = z.enum(['waiting', 'open', 'suspended', 'postponed', 'closed'])
export type LineState = z.infer<typeof lineState>

/** Who asked to speak, and how far that is; minutes are those allotted, null as long as they like. */
export const speech = z.object({
  id,
  lineId: id,
  person: name,
  askedAt: moment,
  givenAt: moment.nullable(),
  minutes: z.int().nullable(),
  endedAt: moment.nullable(),
})
export type Speech = z.infer<typeof speech>

/** Members who are there, of how many; `needed` is null where the rulebook leaves the quorum to the body's own rules. */
export const presence = z.object({
  present: z.int(),
  roll: z.int(),
  invited: z.int(),
  needed: z.int().nullable(),
})
export type Presence = z.infer<typeof presence>

/** What everybody in the meeting may know of it at this moment; pushed to all of them alike. */
export const live = z.object({
  state: sittingState,
  openedAt: moment.nullable(),
  closedAt: moment.nullable(),
  openLineId: id.nullable(),
  lines: z.array(z.object({ id, state: lineState })),
  /** For the line that is open, else for the meeting. */
  presence,
  /** On lines that everybody may read: who speaks, and who waits, in the order in which they asked. */
  speeches: z.array(speech),
})
export type Live = z.infer<typeof live>

const room = z.object({
  id,
  title: z.string(),
  /** When this was so, by the clock of the server. */
  asOf: moment,
  chair: name.nullable(),
  live,
  agenda: z.array(agendaLine),
  /** On lines for some, those that I may read. */
  speeches: z.array(speech),
  /** Whether I have a seat, and am there. */
  mine: z.object({ personId: id, here: z.boolean() }).nullable(),
  /** Whether I chair it, record it or prepared it. */
  leads: z.boolean(),
})
export type Room = z.infer<typeof room>

export const readRoom = question('/meetings/{id}/room', {
  summary: 'What goes on in a meeting, for whoever is called to it',
  params: meeting,
  answer: room,
  refuses: ['meeting.not_found'],
})

const deskSeat = z.object({
  person: name,
  role: z.enum(['member', 'invited']),
  office: z.string().nullable(),
  /** Whose seat a substitute takes. */
  sitsFor: name.nullable(),
  reply: reply.nullable(),
  here: z.boolean(),
  /** Whether they stay away from the line that is open. */
  recused: z.boolean(),
  /** What was recorded of them, the first first, with what was struck. */
  moves: z.array(z.object({ id, kind: moveKind, at: moment, struck: z.boolean(), byThemselves: z.boolean() })),
})
export type DeskSeat = z.infer<typeof deskSeat>

export const readDesk = question('/meetings/{id}/desk', {
  summary: 'Attendance in order of precedence and how it went, for those who chair a meeting or record it',
  params: meeting,
  answer: z.object({
    id,
    code: z.string().nullable(),
    seats: z.array(deskSeat),
    /** How many members were there, and how many there were, from moment to moment. */
    course: z.array(z.object({ from: moment, present: z.int(), roll: z.int() })),
  }),
  refuses: ['meeting.not_found', 'sitting.leaders_only'],
})

/** What may be thrown on the wall: nothing of a line that somebody in the room may not read. */
export const readProjector = question('/meetings/{id}/projector', {
  summary:
    'What a meeting shows on the wall; of a line that not everybody there may read, only that it is being dealt with',
  params: meeting,
  answer: z.object({
    id,
    title: z.string(),
    asOf: moment,
    live,
    /** Lines in order, with their titles where all who are there may read them. */
    agenda: z.array(z.object({ id, kind: lineKind, title: z.string().nullable() })),
    speeches: z.array(speech),
    code: z.string().nullable(),
  }),
  refuses: ['meeting.not_found', 'sitting.leaders_only'],
})
