import { z } from 'zod'
import { action } from '../../../platform/http/contract.ts'
import { id, reference } from '../../../platform/http/fields.ts'

/** What was done about a meeting or about a line of its agenda. */
export const stepKind = z.enum(['opened', 'suspended', 'resumed', 'postponed', 'closed'])
export type StepKind = z.infer<typeof stepKind>

export const stepMeeting = action('POST', '/meetings/{id}/steps', {
  summary: 'Open or close a meeting; one that was closed too early is opened again, on record',
  params: z.object({ id }),
  body: z.object({ kind: z.enum(['opened', 'closed']) }),
  answer: reference,
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.never_called',
    'sitting.wrong_step',
    'sitting.line_open',
  ],
})

export const stepLine = action('POST', '/meetings/{id}/lines/{lineId}/steps', {
  summary: 'Open, suspend, resume, postpone or close a line of the agenda; one is open at a time',
  params: z.object({ id, lineId: id }),
  body: z.object({
    kind: stepKind,
    closes: id
      .nullable()
      .default(null)
      .describe('The line that is open and that this one comes after: it is closed in the same moment'),
  }),
  answer: reference,
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.line_not_found',
    'sitting.not_open',
    'sitting.wrong_step',
    'sitting.other_line_open',
  ],
})
