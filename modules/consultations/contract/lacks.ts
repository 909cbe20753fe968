import { z } from 'zod'
import { question } from '../../../platform/http/contract.ts'
import { id } from './fields.ts'

const lack = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.int()),
  /** It can only be settled: a rule with a source says so. Anything else may be passed on an order with a reason. */
  blocks: z.boolean(),
  /** Where comments wait for an answer; null where it is about the text itself. */
  roundId: id.nullable(),
})
export type FinalLack = z.infer<typeof lack>

export const listLacks = question('/papers/{id}/lacks', {
  summary: 'What stands between the newest version of a text and its final mark, each with where it is settled',
  params: z.object({ id }),
  answer: z.object({ items: z.array(lack) }),
  refuses: ['paper.not_found', 'draft.writers_only', 'text.busy', 'text.too_hard'],
})
