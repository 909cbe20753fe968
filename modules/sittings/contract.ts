import { z } from 'zod'

/** What was done about a meeting or about a line of its agenda. */
export const stepKind = z.enum(['opened', 'suspended', 'resumed', 'postponed', 'closed'])
export type StepKind = z.infer<typeof stepKind>
