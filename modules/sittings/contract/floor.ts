import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id } from '../../../platform/http/fields.ts'

/** What was said on a line about its drafts and is not yet with those who write them. */
const unheard = z.object({
  lineId: id,
  title: z.string(),
  count: z.int(),
  /** `title` is null of a paper that I may not read. */
  drafts: z.array(z.object({ paperId: id, title: z.string().nullable() })),
})
export type Unheard = z.infer<typeof unheard>

export const listUnheard = question('/meetings/{id}/unheard', {
  summary:
    'What was said on drafts at a meeting and is not yet with those who write them, for those who chair it or record it',
  params: z.object({ id }),
  answer: z.object({ items: z.array(unheard) }),
  refuses: ['meeting.not_found', 'sitting.leaders_only'],
})

export const passOnSaid = action('POST', '/meetings/{id}/lines/{lineId}/comments', {
  summary:
    'Put all that was said on a line into the register of comments on one of its drafts, each in the name of who said it; a round is opened where none is open',
  params: z.object({ id, lineId: id }),
  body: z.object({ paperId: id }),
  answer: z.object({ id, count: z.int() }),
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.line_not_found',
    'jotting.not_found',
    'jotting.passed_on_already',
    'paper.not_found',
    'draft.is_final',
  ],
})
