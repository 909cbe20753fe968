import { z } from 'zod'
import { action } from '../../../platform/http/contract.ts'
import { id, moment, reference } from '../../../platform/http/fields.ts'

export const moveKind = z.enum(['arrived', 'left'])

const meeting = z.object({ id })

export const recordMoves = action('POST', '/meetings/{id}/moves', {
  summary: 'Record that people came or went; whoever is there, or is not there, already is left as they are',
  params: meeting,
  body: z.object({
    personIds: z.array(id).min(1).max(1_000),
    kind: moveKind,
    at: moment.nullable().default(null).describe('When it was, if not now'),
  }),
  answer: z.object({ recorded: z.int() }),
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.not_called',
    'sitting.never_called',
    'sitting.later_than_now',
  ],
})

export const strikeMove = action('POST', '/meetings/{id}/moves/{moveId}/strike', {
  summary: 'Strike what was recorded wrongly of somebody who came or went; it stays on record',
  params: z.object({ id, moveId: id }),
  answer: reference,
  refuses: ['meeting.not_found', 'meeting.cancelled', 'sitting.leaders_only', 'sitting.move_not_found'],
})

export const showCode = action('POST', '/meetings/{id}/check-in-code', {
  summary: 'Make the code that is shown in the room for checking in; an earlier one ends',
  params: meeting,
  answer: z.object({ code: z.string() }),
  refuses: ['meeting.not_found', 'meeting.cancelled', 'sitting.leaders_only'],
})

/** A wrong code is no refusal: that would take back the count of wrong ones. */
export const checkIn = action('POST', '/meetings/{id}/check-in', {
  summary: 'Say by the code shown in the room that one is there; five wrong ones in a row have to wait',
  params: meeting,
  body: z.object({ code: z.string().regex(/^\d{6}$/) }),
  answer: z.object({ here: z.boolean(), triesLeft: z.int() }),
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'session.in_person',
    'sitting.not_called',
    'sitting.no_code',
    'sitting.code_wait',
  ],
})

export const checkOut = action('POST', '/meetings/{id}/check-out', {
  summary: 'Say that one leaves',
  params: meeting,
  answer: reference,
  refuses: ['meeting.not_found', 'meeting.cancelled', 'session.in_person', 'sitting.not_called'],
})
