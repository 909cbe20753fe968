import { z } from 'zod'
import { action as act, question } from '../../platform/http/contract.ts'
import { day, id, line, moment, reference, version } from '../../platform/http/fields.ts'
import { party } from '../conclusions/contract.ts'

/** Whom an action falls to: a body, a person, or whoever is not in the house in words. */
export const wantedWho = z.union([party, z.object({ kind: z.literal('name'), name: line(200) })])
export type WantedWho = z.output<typeof wantedWho>

const who = z.union([party.extend({ name: z.string() }), z.object({ kind: z.literal('name'), name: z.string() })])
export type Who = z.infer<typeof who>

export const actionState = z.enum(['open', 'done', 'withdrawn'])
export type ActionState = z.infer<typeof actionState>

/** What was said of an action: who does what by when, how far it is, and by whom and why that was said. */
const saying = z.object({
  who,
  what: z.string(),
  by: day.nullable(),
  state: actionState,
  note: z.string().nullable(),
  at: moment,
  saidBy: z.string(),
})

export const shownAction = saying.extend({
  id,
  /** The meeting in which it was given; null to whoever may not see that one. */
  meeting: z.object({ id, title: z.string(), startsAt: moment }).nullable(),
  lineId: id.nullable(),
  jottingId: id.nullable(),
  /** Where in the minutes it stands. */
  place: z.object({ paperId: id, provisionId: z.string().nullable() }).nullable(),
  /** Whether it falls to me, or to a body that I act for. */
  mine: z.boolean(),
  version,
  /** What was said of it before, the first first. */
  before: z.array(saying),
})
export type ShownAction = z.infer<typeof shownAction>

const meeting = z.object({ id })
const one = z.object({ id })

export const listActions = question('/meetings/{id}/actions', {
  summary: 'What is to be done after a meeting, of the lines that I may read, and what of it falls to me',
  params: meeting,
  answer: z.object({ items: z.array(shownAction), mayRecord: z.boolean() }),
  refuses: ['meeting.not_found'],
})

export const listMyActions = question('/actions/mine', {
  summary: 'What falls to me, or to a body that I act for, and is still to be done; what is due first comes first',
  answer: z.object({ items: z.array(shownAction) }),
})

export const listActionsOfBody = question('/bodies/{id}/actions', {
  summary: 'What the meetings of a body left to be done, of what I may see; what is due first comes first',
  params: one,
  answer: z.object({ items: z.array(shownAction) }),
  refuses: ['body.not_found'],
})

export const actionProposals = z.object({
  /** The body itself and those under it, then those who are called. */
  parties: z.array(party.extend({ name: z.string() })),
  /** What was jotted down as an action, or typed like one, as it is read; what is not sure is empty. */
  read: z.array(
    z.object({
      jottingId: id,
      who: party.nullable(),
      /** Whom it names, where it is open who that is. */
      named: z.string(),
      what: z.string(),
      by: day.nullable(),
    }),
  ),
})
export type ActionProposals = z.infer<typeof actionProposals>

export const proposeActions = question('/meetings/{id}/actions/proposals', {
  summary: 'What could become an action of what was written down in a meeting, and to whom it could fall',
  params: meeting,
  answer: actionProposals,
  refuses: ['meeting.not_found', 'sitting.leaders_only'],
})

const recording = ['sitting.leaders_only', 'body.not_found', 'person.not_found'] as const

export const recordAction = act('POST', '/meetings/{id}/actions', {
  summary: 'Record what somebody is to do after a meeting, as it was jotted down, or as it stands in the minutes',
  params: meeting,
  body: z.object({
    lineId: id.nullable().default(null),
    jottingId: id.nullable().default(null).describe('What was jotted down; the line is then that of the jotting'),
    place: z
      .object({ paperId: id, provisionId: line(100).nullable().default(null) })
      .nullable()
      .default(null)
      .describe('Where in the minutes it stands'),
    who: wantedWho,
    what: line(1_000),
    by: day.nullable().default(null),
  }),
  answer: reference,
  refuses: [
    ...recording,
    'meeting.not_found',
    'meeting.cancelled',
    'agenda.line_not_found',
    'conclusion.stays_away',
    'jotting.not_found',
    'paper.not_found',
    'action.recorded_already',
  ],
})

export const correctAction = act('PATCH', '/actions/{id}', {
  summary: 'Put an action right on record, with a reason; what was said before stays',
  params: one,
  body: z.object({ who: wantedWho, what: line(1_000), by: day.nullable(), reason: line(500) }),
  answer: reference,
  edits: true,
  refuses: [...recording, 'action.not_found', 'action.changed_meanwhile'],
})

export const reportAction = act('POST', '/actions/{id}/reports', {
  summary: 'Say that an action is done, is open after all or, for whoever leads the meeting, falls away; with a note',
  params: one,
  body: z.object({ state: actionState, note: line(1_000).nullable().default(null) }),
  answer: reference,
  refuses: ['sitting.leaders_only', 'action.not_found', 'action.said_already', 'action.no_reason'],
})
