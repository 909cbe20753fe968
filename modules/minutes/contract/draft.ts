import { z } from 'zod'
import type { Provision } from '../../../packages/text/model.ts'
import { download, question } from '../../../platform/http/contract.ts'
import { id, moment } from '../../../platform/http/fields.ts'
import { lineKind } from '../../meetings/contract.ts'
import { language } from '../../rulebook/contract.ts'
import { stepKind } from '../../sittings/contract.ts'
import { manner, voteResult } from '../../votes/contract.ts'

const meeting = z.object({ id })

/** Somebody who was called. */
const attendee = z.object({
  personId: id,
  name: z.string(),
  office: z.string().nullable(),
  /** Whether they were there at any time, or whoever sits for them was. */
  came: z.boolean(),
  /** Said beforehand that they would not come. The reason is theirs. */
  excused: z.boolean(),
  /** Who sat in their place. */
  by: z.string().nullable(),
  /** When they came, where that was after the first item was opened, and when they left, where they did. */
  cameLate: moment.nullable(),
  leftEarly: moment.nullable(),
})
export type Attendee = z.infer<typeof attendee>

const note = z.object({ speaker: z.string().nullable(), words: z.string(), isAction: z.boolean() })
export type Note = z.infer<typeof note>

/** A line of the agenda. To whoever may not read it, `content` is null: they learn that there was one. */
export const minutesItem = z.object({
  lineId: id,
  /** Formalities and breaks have none. */
  number: z.int().nullable(),
  kind: lineKind,
  content: z
    .object({
      title: z.string(),
      /** I stay away from it: nothing of what was said follows. */
      closed: z.boolean(),
      presenter: z.string().nullable(),
      course: z.array(z.object({ kind: stepKind, at: moment })),
      recused: z.array(z.string()),
      /** Who had the floor, in their order, each once. */
      speakers: z.array(z.string()),
      notes: z.array(note),
      votes: z.array(z.object({ id, words: z.string(), manner, result: voteResult })),
      /** In the sentences of the profile. */
      outcomes: z.array(z.object({ id, words: z.string() })),
      conclusion: z.string().nullable(),
    })
    .nullable(),
})
export type MinutesItem = z.infer<typeof minutesItem>

export const minutes = z.object({
  id,
  /** The language of the organisation, in which they are written. */
  language,
  title: z.string(),
  place: z.string().nullable(),
  startsAt: moment,
  openedAt: moment.nullable(),
  closedAt: moment.nullable(),
  chair: z.string().nullable(),
  recorders: z.array(z.string()),
  members: z.array(attendee),
  invited: z.array(attendee),
  /** When its first item was opened; null of a meeting that was entered afterwards. `needed` is null where the body's own rules say. */
  quorum: z.object({ present: z.int(), roll: z.int(), needed: z.int().nullable() }).nullable(),
  /** What was written down of no line. */
  notes: z.array(note),
  items: z.array(minutesItem),
})
export type Minutes = z.infer<typeof minutes>

export const readMinutes = question('/meetings/{id}/minutes', {
  summary: 'The draft minutes of a meeting as what was recorded makes them, for those who chair it or record it',
  params: meeting,
  answer: minutes.extend({
    /** The same as a text, in the form of the profile. */
    provisions: z.array(z.custom<Provision>()),
    /** What stands in the way of keeping them; null when I may. */
    obstacle: z.object({ code: z.string() }).nullable(),
  }),
  refuses: ['meeting.not_found', 'sitting.leaders_only'],
})

export const downloadMinutes = download('/meetings/{id}/minutes/file', {
  summary: 'The same as a Word file or a PDF, in the form and the language of the organisation',
  params: meeting,
  query: z.object({ format: z.enum(['docx', 'pdf']).default('docx') }),
  refuses: ['meeting.not_found', 'sitting.leaders_only', 'print.busy', 'print.too_large', 'text.busy', 'text.too_hard'],
})
