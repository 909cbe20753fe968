import { z } from 'zod'

export const kinds = ['bodies', 'terms', 'people', 'mandates'] as const

/** What the operator's verbs ask a running server for; a table travels as base64. */
export const importOrder = z.object({ table: z.base64(), kind: z.enum(kinds).optional(), sheet: z.string().optional() })
export const exportOrder = z.object({
  kind: z.enum(kinds),
  format: z.enum(['csv', 'xlsx']),
  on: z.iso.date().optional(),
})
