import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { day, id, line, moment, reference, version } from '../../../platform/http/fields.ts'
import { inBothLanguages } from '../../rulebook/contract.ts'

/** A day that was left out in counting, and why. */
const leftOut = z.object({
  day,
  kind: z.enum(['rest', 'holiday', 'made-up', 'special']),
  words: inBothLanguages,
  /** The title of what says so; null for a day of rest of the week. */
  source: z.string().nullable(),
  confidence: z.enum(['official', 'several', 'one', 'weak']),
})

export const deadline = z.object({
  id,
  words: z.string(),
  dueOn: day,
  /** "8 working days before 14/10/2026, leaving out ..."; negative is before. Null when set by hand. */
  counted: z.object({ workingDays: z.int(), from: day, leftOut: z.array(leftOut) }).nullable(),
  metAt: moment.nullable(),
  /** The days that it had before, the earliest first. */
  moved: z.array(z.object({ from: day, reason: z.string(), by: z.string(), at: moment })),
  /** Taken away again, and why; it stays on record. */
  removed: z.object({ reason: z.string(), by: z.string(), at: moment }).nullable(),
  version,
})
export type Deadline = z.infer<typeof deadline>

/** The days for which there is a calendar. */
const calendarDay = z.iso.date().regex(/^20\d\d-/)

export const countDeadline = question('/matters/working-days', {
  summary: 'The day that lies so many working days after another, or before it when negative, and what was left out',
  query: z.object({ from: calendarDay, workingDays: z.coerce.number().int().min(-500).max(500) }),
  answer: z.object({ day, leftOut: z.array(leftOut) }),
})

const due = z.discriminatedUnion('how', [
  z.object({ how: z.literal('day'), on: day }),
  z.object({ how: z.literal('working-days'), workingDays: z.int().min(-500).max(500), from: calendarDay }),
])
export type Due = z.infer<typeof due>

export const setDeadline = action('POST', '/matters/{id}/deadlines', {
  summary: 'Set a deadline, by a day or by working days before or after another',
  params: z.object({ id }),
  body: z.object({ words: line(200), due }),
  answer: reference,
  refuses: ['matter.not_found', 'matter.workers_only', 'matter.closed', 'deadline.too_many', 'deadline.too_many_ever'],
})

export const changeDeadline = action('PATCH', '/matters/{id}/deadlines/{deadlineId}', {
  summary: 'Move a deadline with a reason, reword it, or say whether it was met',
  params: z.object({ id, deadlineId: id }),
  body: z.object({ words: line(200), due, reason: line(500), met: z.boolean() }).partial(),
  answer: reference,
  edits: true,
  refuses: [
    'matter.not_found',
    'matter.workers_only',
    'matter.closed',
    'deadline.not_found',
    'deadline.changed_meanwhile',
    'deadline.reason_needed',
    'deadline.moved_too_often',
  ],
})

export const removeDeadline = action('POST', '/matters/{id}/deadlines/{deadlineId}/remove', {
  summary: 'Take a deadline away, with a reason; it stays on record',
  params: z.object({ id, deadlineId: id }),
  body: z.object({ reason: line(500) }),
  answer: reference,
  edits: true,
  refuses: [
    'matter.not_found',
    'matter.workers_only',
    'matter.closed',
    'deadline.not_found',
    'deadline.changed_meanwhile',
  ],
})

export const listDueSoon = question('/matters/deadlines', {
  summary: 'What is due in the matters that I own or work on and is not met, the earliest first; at most 50',
  answer: z.object({
    items: z.array(
      z.object({
        id,
        words: z.string(),
        dueOn: day,
        version,
        matter: z.object({ id, title: z.string() }),
      }),
    ),
  }),
})
