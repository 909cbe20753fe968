import type { z } from 'zod'
import type { spot } from '../../contract.ts'

/** Where a comment or a note hangs: on a page, at a point of it, or in the text. */
export type Spot = z.output<typeof spot>
