import { z } from 'zod'
import { action } from '../../../platform/http/contract.ts'
import { id, line, reference } from '../../../platform/http/fields.ts'
import { pass } from '../../drafts/contract.ts'

const meeting = z.object({ id })

export const sendSummons = action('POST', '/meetings/{id}/summons', {
  summary:
    'Send the summons with the agenda as it is now; sent again, it is a supplement. Whoever is called may read their papers from then on',
  params: meeting,
  body: z.object({
    passes: z
      .array(pass.extend({ code: z.literal('meeting.not_agreed') }))
      .max(1)
      .default([]),
  }),
  answer: z.object({ number: z.int(), sent: z.int() }),
  edits: true,
  refuses: [
    'meeting.not_found',
    'meeting.runners_only',
    'meeting.cancelled',
    'meeting.changed_meanwhile',
    'meeting.nobody_called',
    'meeting.not_agreed',
    'paper.not_found',
    'agenda.paper_of_others',
  ],
})

export const replyToSummons = action('POST', '/meetings/{id}/reply', {
  summary: 'Say whether one comes; whoever prepares the meeting may write down what somebody said',
  params: meeting,
  body: z.object({
    personId: id.optional().describe('Whose answer it is, when somebody else writes it down'),
    reply: z.enum(['coming', 'excused']),
    reason: line(500).nullable().default(null),
    substituteId: id.nullable().default(null).describe('Who sits there instead, where the rules know substitutes'),
  }),
  answer: reference,
  refuses: [
    'meeting.not_found',
    'meeting.runners_only',
    'meeting.cancelled',
    'meeting.not_called',
    'meeting.reason_needed',
    'meeting.no_substitutes',
    'meeting.seated_already',
    'person.not_found',
  ],
})
