import { z } from 'zod'
import { action, download, question } from '../../../platform/http/contract.ts'
import { day, id, line, moment } from '../../../platform/http/fields.ts'
import { party } from '../../conclusions/contract.ts'
import { pass } from '../../drafts/contract.ts'

const meeting = z.object({ id })
const number = z.int().min(1).max(10_000)
const paper = z.object({ id, number: z.int() })

export const office = z.enum(['recorder', 'chair'])

/** Kept: a draft, signed by some, signed by all, approved by a later meeting. */
export const minutesState = z.enum(['draft', 'signing', 'signed', 'approved'])
export type MinutesState = z.infer<typeof minutesState>

/** Where the text and the record disagree. */
export const difference = z.object({
  /** Which sentence it is in, and of what: `yes`, `person:` and an id; `sentence` of one that is not in the text, or only there. */
  key: z.string(),
  of: z.string(),
  /** The line of the agenda that it is about, or the person. */
  about: z.string().nullable(),
  provisionId: z.string().nullable(),
  /** What the record says; null where it no longer says anything. */
  recorded: z.string().nullable(),
  /** What the minutes say; null where the words are gone or never came. */
  said: z.string().nullable(),
})
export type Difference = z.infer<typeof difference>

/** An action as it is typed in the text: whom it falls to, by name where the house does not have them. */
export const foundAction = z.object({
  provisionId: z.string(),
  lineId: id.nullable(),
  who: party.extend({ name: z.string() }).nullable(),
  named: z.string(),
  what: z.string(),
  by: day.nullable(),
})
export type FoundAction = z.infer<typeof foundAction>

const signature = z.object({
  id,
  office,
  number: z.int(),
  /** Whose it is; null where nobody knows by name who signed on paper. */
  name: z.string().nullable(),
  onPaper: z.boolean(),
  day,
  scanId: id.nullable(),
  passed: z.array(z.object({ code: z.string(), reason: z.string(), orderedBy: z.string() })),
  by: z.string(),
  at: moment,
  cleared: z.object({ by: z.string(), at: moment, because: z.string() }).nullable(),
})
export type Signature = z.infer<typeof signature>

export const keptMinutes = z.object({
  id,
  title: z.string(),
  paperId: id,
  /** The newest version, and the newest whose text has been read: a Word file takes a moment. */
  newest: z.int(),
  number: z.int(),
  state: minutesState,
  /** Who signs in the form of the profile, in order; `mine` when I may sign here in person. */
  signers: z.array(z.object({ office, name: z.string().nullable(), mine: z.boolean() })),
  /** The newest first; those that were taken off stay listed. */
  signatures: z.array(signature),
  approval: z.object({ meetingId: id, title: z.string(), at: moment, number: z.int() }).nullable(),
  differences: z.array(difference),
  /** What the text says is to be done and nobody has recorded as an action yet. */
  actions: z.array(foundAction),
  mayEdit: z.boolean(),
  /** Whoever keeps the paper brings its next file. */
  mayBring: z.boolean(),
  versions: z.array(z.object({ number: z.int(), by: z.string(), at: moment, note: z.string().nullable() })),
})
export type KeptMinutes = z.infer<typeof keptMinutes>

const seen = ['meeting.not_found', 'sitting.leaders_only', 'minutes.not_kept']
const locked = [...seen, 'meeting.cancelled', 'paper.not_found']
const signing = [
  ...locked,
  'minutes.not_newest',
  'minutes.being_read',
  'minutes.signed_already',
  'minutes.no_such_signer',
  'minutes.differs',
]

export const readKept = question('/meetings/{id}/minutes/kept', {
  summary: 'The minutes that were kept: how far they are, who signed, and where they and the record disagree',
  params: meeting,
  answer: keptMinutes,
  refuses: seen,
})

export const listMyMinutes = question('/minutes/mine', {
  summary: 'Minutes that wait for my signature, those that were kept last first',
  answer: z.object({ items: z.array(z.object({ id, title: z.string(), office })) }),
})

export const printKept = download('/meetings/{id}/minutes/kept.pdf', {
  summary: 'The newest text that was kept, to print',
  params: meeting,
  refuses: [...seen, 'paper.no_text', 'print.busy', 'print.too_large', 'text.busy', 'text.too_hard'],
})

export const keepMinutes = action('POST', '/meetings/{id}/minutes', {
  summary: 'Keep the minutes of a meeting as a paper, for those who lead it and read all of its lines',
  params: meeting,
  answer: paper,
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'minutes.not_closed',
    'minutes.partial',
    'minutes.kept_already',
  ],
})

export const takeRecord = action('POST', '/meetings/{id}/minutes/record', {
  summary: 'Put the words of the record into the minutes where the two disagree; makes a version',
  params: meeting,
  body: z.object({
    number,
    differences: z
      .array(z.object({ key: z.string().max(200), of: z.string().max(100) }))
      .min(1)
      .max(1_000),
  }),
  answer: paper,
  refuses: [
    ...locked,
    'minutes.not_newest',
    'minutes.being_read',
    'minutes.agrees',
    'minutes.signed',
    'draft.writers_only',
    'draft.is_final',
    'draft.nothing_changed',
    'paper.withdrawn',
    'paper.too_many_versions',
  ],
})

export const signMinutes = action('POST', '/meetings/{id}/minutes/signatures', {
  summary: 'Sign a version of the minutes in person; where they and the record disagree, with a reason',
  params: meeting,
  body: z.object({ number, office, passes: z.array(pass).max(5).default([]) }),
  answer: z.object({ id }),
  refuses: [...signing, 'session.in_person', 'minutes.not_mine'],
})

export const recordSignature = action('POST', '/meetings/{id}/minutes/signatures/on-paper', {
  summary: 'Write down that a version was signed on paper, with the day and perhaps the paper that is its scan',
  params: meeting,
  body: z.object({
    number,
    office,
    day,
    scanId: id.nullable().default(null),
    passes: z.array(pass).max(5).default([]),
  }),
  answer: z.object({ id }),
  refuses: [...signing, 'minutes.day_to_come', 'minutes.scan_not_found'],
})

export const clearSignatures = action('POST', '/meetings/{id}/minutes/signatures/clear', {
  summary: 'Take the signatures off, so that the text can be changed; they stay on record',
  params: meeting,
  body: z.object({ reason: line(500) }),
  answer: z.object({ id }),
  refuses: [...locked, 'minutes.not_signed', 'minutes.approved'],
})
