import { z } from 'zod'
import { question } from '../../../platform/http/contract.ts'
import { id, line } from '../../../platform/http/fields.ts'

export const findNumbered = question('/papers/numbered', {
  summary: 'Papers that I may read which bear one of these numbers themselves: what a text cites and the shelf holds',
  query: z.object({
    numbers: line(4000).describe('As printed and divided by commas, at most 100: 12-NQ/TU,30/2020/NĐ-CP'),
  }),
  answer: z.object({
    items: z.array(z.object({ id, title: z.string(), number: z.string(), date: z.string().nullable() })),
  }),
})
