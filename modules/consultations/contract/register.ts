import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { pageOf, paging, reference } from '../../../platform/http/fields.ts'
import { words } from '../../../platform/http/fields.ts'
import { commentRow } from './comments.ts'
import { answerKind, day, id, line, moment, name, partyName, seenRows, version } from './fields.ts'

/** One line of the register: a comment, or like ones with all their senders, answered once. */
export const registerRow = z.object({
  id,
  roundId: id,
  number: z.int(),
  /** The provision it hangs on, with its label and first words; null is general. */
  place: z.object({ provisionId: z.string(), label: z.string(), words: z.string() }).nullable(),
  words: z.string(),
  comments: z.array(commentRow),
  senders: z.array(z.object({ party: partyName.nullable(), words: z.string().nullable() })),
  confidential: z.boolean(),
  answer: z
    .object({
      kind: answerKind,
      words: z.string(),
      mergedInto: id.nullable(),
      by: z.string(),
      at: moment,
      releasedAt: moment.nullable(),
    })
    .nullable(),
  /** The organ that answers, by the section or by name, and until when. */
  assigned: z.object({ body: name, dueOn: day.nullable(), byName: z.boolean() }).nullable(),
  /** Whether it falls to me: to an organ only what is assigned to it. */
  mine: z.boolean(),
  /** Other rows whose proposed wording lies over the same words. */
  collidesWith: z.array(id),
  /** Changes that absorbed it; `proposed` ones still have to be confirmed. */
  bindings: z.array(
    z.object({
      id,
      fromNumber: z.int(),
      toNumber: z.int().nullable(),
      provisionId: z.string(),
      state: z.enum(['proposed', 'confirmed']),
    }),
  ),
  /** Remarks of those who answer, as the last column of the table has them. */
  note: z.string(),
  version,
})
export type RegisterRow = z.infer<typeof registerRow>

const filter = z.object({
  search: line(200).optional(),
  /** `open` has no answer yet; `proposed` is not released. */
  state: z.enum(['open', 'proposed', 'released']).optional(),
  answer: answerKind.optional(),
  sender: id.optional(),
  provisionId: z.string().max(200).optional(),
  bodyId: id.optional(),
  collides: z.stringbool().optional(),
  rowId: id.optional(),
})

export const listRegister = question('/rounds/{id}/register', {
  summary: 'The register of a round in the order of the text, filtered; general comments first',
  params: z.object({ id }),
  query: paging.extend(filter.shape),
  answer: pageOf(registerRow).extend({
    /** Of the whole round, whatever the filter; with the first page alone. */
    counts: z
      .object({ all: z.int(), open: z.int(), proposed: z.int(), released: z.int(), colliding: z.int() })
      .optional(),
  }),
  refuses: ['round.not_found', 'consultation.answerers_only'],
})

export const answerRows = action('POST', '/rounds/{id}/register/answers', {
  summary: 'Propose one answer for one row or many; refused as a whole when somebody else answered one meanwhile',
  params: z.object({ id }),
  body: z.object({
    rows: seenRows,
    kind: answerKind,
    words: words(0, 20_000),
    /** Of `merged`: the row whose answer serves. */
    mergedInto: id.optional(),
    /** Overwrite what others proposed meanwhile, after it was shown. */
    overwrite: z.boolean().default(false),
  }),
  answer: z.object({ rows: z.array(z.object({ id, version })) }),
  refuses: [
    'round.not_found',
    'consultation.answerers_only',
    'row.not_found',
    'row.answered_meanwhile',
    'row.released',
    'answer.words_needed',
    'answer.row_needed',
    'answer.merged_into_itself',
  ],
})

export const clearAnswers = action('POST', '/rounds/{id}/register/clear', {
  summary: 'Take proposed answers away again (undo)',
  params: z.object({ id }),
  body: z.object({ rows: seenRows }),
  answer: z.object({ rows: z.array(z.object({ id, version })) }),
  refuses: [
    'round.not_found',
    'consultation.answerers_only',
    'round.closed',
    'draft.is_final',
    'row.not_found',
    'row.answered_meanwhile',
    'row.released',
  ],
})

export const noteRow = action('POST', '/rounds/{id}/register/note', {
  summary: 'Write a remark beside a row, as the last column of the table has it; empty words take it away',
  params: z.object({ id }),
  body: z.object({ row: z.object({ id, version }), note: words(0, 2_000), overwrite: z.boolean().default(false) }),
  answer: reference,
  refuses: ['round.not_found', 'consultation.answerers_only', 'row.not_found', 'row.answered_meanwhile'],
})

export const groupRows = action('POST', '/rounds/{id}/register/group', {
  summary: 'Make like comments one row with all their senders; the first row keeps its number',
  params: z.object({ id }),
  body: z.object({ rows: seenRows, words: words(1, 20_000).optional() }),
  answer: reference,
  refuses: [
    'round.not_found',
    'consultation.answerers_only',
    'row.not_found',
    'row.answered_meanwhile',
    'row.released',
    'row.nothing_to_group',
  ],
})

export const ungroupRow = action('POST', '/rounds/{id}/register/ungroup', {
  summary: 'Take comments out of a row into rows of their own',
  params: z.object({ id }),
  body: z.object({ row: z.object({ id, version }), commentIds: z.array(id).min(1).max(2_000) }),
  answer: z.object({ ids: z.array(id) }),
  refuses: [
    'round.not_found',
    'consultation.answerers_only',
    'comment.not_found',
    'row.not_found',
    'row.answered_meanwhile',
    'row.released',
  ],
})

export const suggestGroups = question('/rounds/{id}/register/alike', {
  summary: 'Rows that seem to ask for the same; a person confirms them',
  params: z.object({ id }),
  answer: z.object({
    groups: z.array(z.object({ rowIds: z.array(id), because: z.enum(['same-words', 'like-words', 'same-proposal']) })),
  }),
  refuses: ['round.not_found', 'consultation.answerers_only'],
})

export const assignSections = action('PUT', '/rounds/{id}/assignments', {
  summary: 'Say which organ answers for which section of the text, and until when; null is the rest of the text',
  params: z.object({ id }),
  body: z.object({
    items: z
      .array(z.object({ provisionId: z.string().max(200).nullable(), bodyId: id, dueOn: day.nullable() }))
      .max(500),
  }),
  answer: reference,
  refuses: [
    'round.not_found',
    'consultation.runners_only',
    'consultation.section_not_found',
    'body.not_found',
    'paper.no_text',
  ],
})

export const nameAnswerer = action('PUT', '/rounds/{id}/register/answerer', {
  summary: 'Name the organ that answers for these rows, whatever their section; null leaves them to their section',
  params: z.object({ id }),
  body: z.object({
    rowIds: z.array(id).min(1).max(2_000),
    named: z.object({ bodyId: id, dueOn: day.nullable() }).nullable(),
  }),
  answer: reference,
  refuses: ['round.not_found', 'consultation.runners_only', 'row.not_found', 'body.not_found'],
})

export const listAssignments = question('/rounds/{id}/assignments', {
  summary: 'Which organ answers for which section, with what is open there',
  params: z.object({ id }),
  answer: z.object({
    items: z.array(
      z.object({
        provisionId: z.string().nullable(),
        label: z.string(),
        body: name,
        dueOn: day.nullable(),
        open: z.int(),
      }),
    ),
    /** Everybody who answers in this round, also those who are named for single rows. */
    bodies: z.array(name),
  }),
  refuses: ['round.not_found', 'consultation.answerers_only'],
})
