import { z } from 'zod'
import { id } from '../../../platform/http/fields.ts'

/** Versions of a paper are counted from 1. */
export const number = z.coerce.number().int().min(1).max(10_000)
export const which = z.object({ id, number })

export { words } from '../../../platform/http/fields.ts'

/** An account, by the name that it goes by. */
export const name = z.object({ id, name: z.string() })

/** Why something cannot be had, or what was lost, by code; words.ts says it. */
export const obstacle = z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })

/** Who may read a paper: whoever keeps it; those chosen by name; everybody who is signed in. */
export const sharing = z.enum(['mine', 'chosen', 'everyone'])
