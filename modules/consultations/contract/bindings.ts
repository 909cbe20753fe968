import { z } from 'zod'
import type { Entry } from '../../../packages/text/comparison.ts'
import { action, question } from '../../../platform/http/contract.ts'
import { reference } from '../../../platform/http/fields.ts'
import { words } from '../../../platform/http/fields.ts'
import { id, line, moment, name, number, numberInQuery } from './fields.ts'

export const changeRow = z.object({
  provisionId: z.string(),
  label: z.string(),
  entry: z.custom<Entry>(),
  /** Rows of the register that it absorbs, and the drafter's own reason; nothing of both is what nobody asked for. */
  bindings: z.array(
    z.object({
      id,
      row: z.object({ id, number: z.int(), words: z.string() }).nullable(),
      ownReason: z.string().nullable(),
      state: z.enum(['proposed', 'confirmed']),
      by: name,
      at: moment,
    }),
  ),
  /** Rows that may have caused it, the likeliest first: their wording is in it, or they hang on it. */
  suggestions: z.array(
    z.object({ rowId: id, number: z.int(), words: z.string(), because: z.enum(['wording', 'place']) }),
  ),
})
export type ChangeRow = z.infer<typeof changeRow>

const between = z.object({ from: numberInQuery, to: numberInQuery })

export const listChanges = question('/papers/{id}/changes', {
  summary: 'What changed between two versions, and who asked for each change',
  params: z.object({ id }),
  query: between,
  answer: z.object({ items: z.array(changeRow), unasked: z.int(), unconfirmed: z.int() }),
  refuses: ['paper.not_found', 'paper.no_text', 'draft.writers_only'],
})

export const bindChanges = action('POST', '/papers/{id}/changes/bindings', {
  summary: "Bind changes to the rows that asked for them, or mark them as the drafter's own with a reason",
  params: z.object({ id }),
  body: z.object({
    from: number,
    to: number,
    provisionIds: z.array(z.string().max(200)).min(1).max(5_000),
    rowIds: z.array(id).max(100).default([]),
    ownReason: line(1_000).optional(),
  }),
  answer: z.object({ bound: z.int() }),
  refuses: ['paper.not_found', 'draft.writers_only', 'row.not_found', 'change.not_found', 'binding.nothing_given'],
})

export const confirmBindings = action('POST', '/papers/{id}/changes/confirm', {
  summary: 'Confirm bindings that were proposed for changes made in Word',
  params: z.object({ id }),
  body: z.object({ bindingIds: z.array(id).min(1).max(5_000) }),
  answer: z.object({ confirmed: z.int() }),
  refuses: ['paper.not_found', 'draft.writers_only', 'binding.not_found'],
})

export const unbindChange = action('DELETE', '/papers/{id}/changes/bindings/{bindingId}', {
  summary: 'Take a binding away again',
  params: z.object({ id, bindingId: id }),
  answer: reference,
  refuses: ['paper.not_found', 'draft.writers_only', 'binding.not_found'],
})

/** The edit is made in my working copy; saving that as a version binds it for good. */
export const applyRow = action('POST', '/rounds/{id}/register/{rowId}/apply', {
  summary: 'Put the proposed wording of a comment into my working copy and bind the change to its row',
  params: z.object({ id, rowId: id }),
  body: z.object({ commentId: id, proposed: words(0, 20_000).optional() }),
  answer: z.object({ revision: z.int(), provisionId: z.string() }),
  refuses: [
    'round.not_found',
    'row.not_found',
    'draft.writers_only',
    'comment.place_unclear',
    'comment.no_wording',
    'draft.words_changed',
  ],
})

/** Where a sentence came from: each change of it, from the newest back to the version it entered. */
export const trace = question('/papers/{id}/trace', {
  summary:
    'Where a sentence came from: the version it entered, who asked, who answered and released, and the proof in the log',
  params: z.object({ id }),
  query: z.object({ number: numberInQuery.optional(), words: line(5_000) }),
  answer: z.object({
    found: z.enum(['exact', 'like', 'nowhere']),
    place: z.object({ number: z.int(), provisionId: z.string(), label: z.string(), words: z.string() }).nullable(),
    /** Oldest first; the first is where it entered. */
    steps: z.array(
      z.object({
        number: z.int(),
        at: moment,
        savedBy: name.nullable(),
        /** Came along in a file, or was written here. */
        way: z.enum(['file', 'word', 'editor']),
        entry: z.custom<Entry>().nullable(),
        asked: z.array(
          z.object({
            row: z.object({ id, roundId: id, number: z.int(), words: z.string() }),
            senders: z.array(
              z.object({ name: z.string(), office: z.string().nullable(), at: moment, source: z.string() }),
            ),
            answer: z
              .object({
                kind: z.string(),
                words: z.string(),
                by: z.string(),
                byOffice: z.string().nullable(),
                releasedBy: z.string().nullable(),
                releasedByOffice: z.string().nullable(),
                releasedAt: moment.nullable(),
              })
              .nullable(),
          }),
        ),
        ownReason: z.string().nullable(),
        /** Positions in the journal that prove it, for `verify-log`. */
        proof: z.array(z.object({ position: z.int(), name: z.string(), at: moment })),
      }),
    ),
  }),
  refuses: ['paper.not_found', 'paper.no_text'],
})
