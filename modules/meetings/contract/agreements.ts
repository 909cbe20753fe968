import { z } from 'zod'
import { action } from '../../../platform/http/contract.ts'
import { day, id, line, reference } from '../../../platform/http/fields.ts'

const name = z.object({ id, name: z.string() })

/** That a paper may be put to the meeting: agreed on which day, about which version. */
export const agreed = z.object({
  /** Of one that was written down; null follows from what a meeting concluded. */
  id: id.nullable(),
  number: z.int(),
  on: day,
  source: z.string().nullable(),
})

/** Who first agrees to each paper of this meeting, what says so, and how far that is; only papers that I may know of. */
export const agreements = z
  .object({ by: name, source: z.string(), papers: z.array(z.object({ paperId: id, agreed: agreed.nullable() })) })
  .nullable()

const refuses = ['meeting.not_found', 'meeting.runners_only', 'meeting.cancelled', 'agreement.not_asked'] as const

export const recordAgreement = action('POST', '/meetings/{id}/agreements', {
  summary:
    'Write down that a paper may be put to the meeting, as those who agree to that first did in a meeting or by circulation',
  params: z.object({ id }),
  body: z.object({
    paperId: id,
    on: day,
    way: z.enum(['meeting', 'circulated']),
    source: line(300).describe('Where that stands: number and day of the notice, of the form …'),
  }),
  answer: reference,
  refuses: [...refuses, 'agreement.paper_not_here', 'agreement.in_future'],
})

export const withdrawAgreement = action('POST', '/meetings/{id}/agreements/{agreementId}/withdraw', {
  summary: 'Take back an agreement that was written down by mistake; that it was stays on record',
  params: z.object({ id, agreementId: id }),
  answer: reference,
  refuses: [...refuses, 'agreement.not_found'],
})
