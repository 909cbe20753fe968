import { z } from 'zod'
import { download, question } from '../../platform/http/contract.ts'
import { moment, pageOf } from '../../platform/http/fields.ts'

const code = z.string().regex(/^[a-z][a-z0-9_.-]{0,79}$/)
const position = z.coerce.number().int().min(1)

/** A line of the log: ids, codes, numbers and days, never names; a screen looks names up as of today, where it may. */
export const entryRow = z.object({
  position: z.int(),
  at: moment,
  actorId: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  name: z.string(),
  subjectId: z.string(),
  facts: z.record(z.string(), z.json()),
})
export type EntryRow = z.infer<typeof entryRow>

export const listEntries = question('/audit/entries', {
  summary: 'What happened, by whom, to what; the newest first',
  query: z.object({
    name: code.optional().describe('A happening such as `body.changed`, or its beginning such as `body.`'),
    subjectId: z.string().max(100).optional(),
    actorId: z.string().max(100).optional(),
    from: moment.optional(),
    to: moment.optional(),
    after: position.optional().describe('The position where the page before ended'),
    take: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: pageOf(entryRow),
  refuses: ['role.needed'],
})

export const readLog = question('/audit/log', {
  summary: 'How far the log is sealed, its last checkpoint to be kept outside, and the keys that verify it',
  answer: z.object({
    origin: z.string(),
    sealedTo: z.int(),
    sealedAt: moment.nullable(),
    checkpoint: z.string().nullable(),
    verifierKeys: z.array(z.string()),
    departures: z.array(z.object({ way: z.string(), position: z.int(), at: moment })),
  }),
  refuses: ['role.needed'],
})

export const verifyLog = question('/audit/verify', {
  summary: 'Whether every sealed entry is the one that was signed',
  answer: z.object({
    ok: z.boolean(),
    size: z.int(),
    root: z.string().nullable(),
    fault: z.string().nullable(),
    batch: z.object({ from: z.int(), to: z.int(), sealedAt: z.string().nullable() }).nullable(),
  }),
  refuses: ['role.needed'],
})

export const exportLog = download('/audit/export', {
  summary: 'The sealed log as JSON lines with its checkpoints, for `plenum verify-log` or any other verifier',
  query: z.object({ from: position.optional(), to: position.optional() }),
  refuses: ['role.needed'],
})

export const readProof = download('/audit/entries/{position}/proof', {
  summary: 'The proof that one entry stands in the log',
  params: z.object({ position }),
  refuses: ['role.needed', 'audit.no_such_entry', 'audit.not_sealed', 'audit.altered'],
})

export const readBackups = question('/audit/backups', {
  summary: 'When the last backup was made, and whether the last attempt failed',
  answer: z.object({
    madeAt: moment.nullable(),
    failedAt: moment.nullable(),
    reason: z.string().nullable(),
    alarm: z.boolean(),
  }),
  refuses: ['role.needed'],
})
