import { z } from 'zod'
import type { Entry } from '../../../packages/text/comparison.ts'
import type { Provision } from '../../../packages/text/model.ts'
import { action, download, question } from '../../../platform/http/contract.ts'
import { words } from '../../../platform/http/fields.ts'
import { answerKind, id, line, moment, name, number, numberInQuery } from './fields.ts'

const provisionId = z.string().max(200)
const bindingState = z.enum(['proposed', 'confirmed'])
const askedRow = z.object({ id, roundId: id, number: z.int(), words: z.string() })

export const changeRow = z.object({
  /** That of the version after, or of the one before where it was removed. */
  provisionId: z.string(),
  /** What it is called: the article, the clause, the point. */
  label: z.string(),
  words: z.string(),
  entry: z.custom<Entry>(),
  /** The provision in either version; null where it does not stand there. */
  before: z.custom<Provision>().nullable(),
  after: z.custom<Provision>().nullable(),
  /** Rows of the register that it absorbs, and the drafter's own reason; nothing of both is what nobody asked for. */
  bindings: z.array(
    z.object({
      id,
      row: askedRow.nullable(),
      ownReason: z.string().nullable(),
      state: bindingState,
      /** Who bound or confirmed it; null while it is only proposed because of what was asked for. */
      by: name.nullable(),
      at: moment,
    }),
  ),
  /** Rows that may have caused it, the likeliest first: their wording is in it, or they hang on it. */
  suggestions: z.array(z.object({ row: askedRow, because: z.enum(['wording', 'place']) })),
})
export type ChangeRow = z.infer<typeof changeRow>

export const listChanges = question('/papers/{id}/changes', {
  summary: 'What changed between two versions, and who asked for each change',
  params: z.object({ id }),
  /** Unless they are named: from the version that was asked about first, or the one before, to the newest. */
  query: z.object({ from: numberInQuery.optional(), to: numberInQuery.optional() }),
  answer: z.object({
    from: z.int(),
    to: z.int(),
    items: z.array(changeRow),
    unasked: z.int(),
    unconfirmed: z.int(),
  }),
  refuses: ['paper.not_found', 'paper.no_text', 'draft.writers_only', 'text.busy', 'text.too_hard'],
})

export const bindChanges = action('POST', '/papers/{id}/changes/bindings', {
  summary: "Bind changes to the rows that asked for them, or mark them as the drafter's own with a reason",
  params: z.object({ id }),
  body: z.object({
    from: number,
    to: number,
    provisionIds: z.array(provisionId).min(1).max(5_000),
    rowIds: z.array(id).max(100).default([]),
    ownReason: line(1_000).optional(),
  }),
  answer: z.object({ bindingIds: z.array(id) }),
  refuses: [
    'paper.not_found',
    'paper.no_text',
    'draft.writers_only',
    'row.not_found',
    'change.not_found',
    'binding.nothing_given',
    'text.busy',
    'text.too_hard',
  ],
})

export const confirmBindings = action('POST', '/papers/{id}/changes/confirm', {
  summary: 'Confirm bindings that were proposed because of what was asked for',
  params: z.object({ id }),
  body: z.object({ bindingIds: z.array(id).min(1).max(5_000) }),
  answer: z.object({ confirmed: z.int() }),
  refuses: ['paper.not_found', 'draft.writers_only', 'binding.not_found'],
})

export const unbindChanges = action('POST', '/papers/{id}/changes/unbind', {
  summary: 'Take bindings away again, or refuse those that were proposed',
  params: z.object({ id }),
  body: z.object({ bindingIds: z.array(id).min(1).max(5_000) }),
  answer: z.object({ unbound: z.int() }),
  refuses: ['paper.not_found', 'draft.writers_only', 'binding.not_found'],
})

/** The edit is made in my working copy; saving that as a version binds it for good. */
export const applyRow = action('POST', '/rounds/{id}/register/{rowId}/apply', {
  summary: 'Put the proposed wording of a comment into my working copy and bind the change to its row',
  params: z.object({ id, rowId: id }),
  body: z.object({ commentId: id, proposed: words(0, 20_000).optional() }),
  answer: z.object({ paperId: id, revision: z.int(), provisionId: z.string() }),
  refuses: [
    'round.not_found',
    'row.not_found',
    'comment.not_found',
    'paper.not_found',
    'paper.no_text',
    'draft.writers_only',
    'comment.place_unclear',
    'comment.no_wording',
    'draft.words_changed',
  ],
})

/** What the journal says of a moment, and whether that stands in the signed log; `missing` where it says nothing any more. */
const journalPlace = z.object({
  position: z.int().nullable(),
  name: z.string().nullable(),
  at: moment,
  state: z.enum(['proven', 'waiting', 'unproven', 'missing']),
})
export type JournalPlace = z.infer<typeof journalPlace>

/** A person under the name of their account, with the offices they held that day. */
const signatory = z.object({ name: z.string(), offices: z.array(z.string()) })

export const tracedRow = z.object({
  /** A guess that somebody still has to confirm says so. */
  state: bindingState,
  /** Whoever may not see the comments behind it learns that there are some; everything else is null then. */
  withheld: z.boolean(),
  row: askedRow.nullable(),
  senders: z.array(
    z.object({
      party: z.string(),
      /** As a letter names them, where that is somebody else. */
      words: z.string().nullable(),
      /** Who sent it. */
      sentBy: signatory.nullable(),
      at: moment,
      source: z.string(),
    }),
  ),
  answer: z
    .object({
      kind: answerKind,
      words: z.string(),
      by: signatory,
      at: moment,
      released: z.object({ by: signatory, at: moment }).nullable(),
    })
    .nullable(),
})
export type TracedRow = z.infer<typeof tracedRow>

export const traceStep = z.object({
  number: z.int(),
  at: moment,
  broughtBy: signatory.nullable(),
  /** It came in a file, as an edited copy of ours from Word, or was written here and saved with a note. */
  way: z.enum(['file', 'word', 'editor']),
  note: z.string().nullable(),
  /** Entered: none of its words were there before. The other steps changed some of them. */
  did: z.enum(['entered', 'changed']),
  /** How its provision reads afterwards, and what differs; no entry where it stood there from the beginning. */
  label: z.string(),
  words: z.string(),
  entry: z.custom<Entry>().nullable(),
  asked: z.array(tracedRow),
  own: z.object({ reason: z.string(), by: signatory.nullable(), at: moment }).nullable(),
  /** Neither a row nor a reason of the drafter's own. */
  unasked: z.boolean(),
  /** Where the journal proves it, each checked against the signed log; the positions are those of `verify-log`. */
  proof: z.array(journalPlace),
})
export type TraceStep = z.infer<typeof traceStep>

const tracedPlace = z.object({ number: z.int(), provisionId: z.string(), label: z.string(), words: z.string() })

export const traced = z.object({
  paper: z.object({ id, title: z.string() }),
  /** `several` is never decided: `places` says where, and asking again with the provision's id follows one. */
  found: z.enum(['exact', 'like', 'several', 'nowhere']),
  places: z.array(tracedPlace),
  /** Oldest first; the first is where it entered. */
  steps: z.array(traceStep),
  /** Whether I may have the proofs themselves: an entry of the log also says what a trace leaves out. */
  mayProve: z.boolean(),
})
export type Traced = z.infer<typeof traced>

const sought = { number: numberInQuery.optional(), words: words(1, 5_000), provisionId: provisionId.optional() }

export const trace = question('/papers/{id}/trace', {
  summary:
    'Where a sentence came from: the version it entered, who asked, who answered and released, and the proof in the log',
  params: z.object({ id }),
  query: z.object(sought),
  answer: traced,
  refuses: ['paper.not_found', 'paper.no_text', 'text.busy', 'text.too_hard'],
})

export const printTrace = download('/papers/{id}/trace.pdf', {
  summary: 'Where a sentence, or several passages, came from, as pages to print',
  params: z.object({ id }),
  query: z.object({
    ...sought,
    at: z
      .string()
      .max(5_000)
      .optional()
      .describe(
        'Of several passages, each on a line of its own: the provisions in which they stand, parted by commas.',
      ),
  }),
  refuses: ['paper.not_found', 'paper.no_text', 'text.busy', 'text.too_hard', 'print.busy', 'print.too_large'],
})

export const proveTrace = download('/papers/{id}/trace/proof', {
  summary:
    'The proof of one entry of the log that a trace names, for `plenum verify-log`; for those who write on the text',
  params: z.object({ id }),
  query: z.object({ ...sought, position: z.coerce.number().int().min(1).max(2_147_483_647) }),
  refuses: [
    'paper.not_found',
    'paper.no_text',
    'text.busy',
    'text.too_hard',
    'draft.writers_only',
    'audit.no_such_entry',
    'audit.not_sealed',
    'audit.altered',
  ],
})
