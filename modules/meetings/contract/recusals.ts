import { z } from 'zod'
import { action } from '../../../platform/http/contract.ts'
import { id, line, reference } from '../../../platform/http/fields.ts'

const agendaLine = z.object({ id, lineId: id })
const whose = id.optional().describe('Who stays away, when somebody else writes it down')
const refuses = [
  'meeting.not_found',
  'meeting.runners_only',
  'meeting.cancelled',
  'meeting.not_called',
  'agenda.line_not_found',
]

export const declareInterest = action('POST', '/meetings/{id}/lines/{lineId}/interest', {
  summary:
    'Declare an interest in a line: whoever does stays away from it, does not count in it, and its papers are closed to them',
  params: agendaLine,
  body: z.object({ personId: whose, reason: line(500).nullable().default(null) }),
  answer: reference,
  refuses: [...refuses, 'interest.declared_already'],
})

export const withdrawInterest = action('POST', '/meetings/{id}/lines/{lineId}/interest/withdraw', {
  summary: 'Withdraw a declared interest; that it stood until now stays on record',
  params: agendaLine,
  body: z.object({ personId: whose }),
  answer: reference,
  refuses: [...refuses, 'interest.not_declared'],
})
