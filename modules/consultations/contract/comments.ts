import { z } from 'zod'
import { action, download, question } from '../../../platform/http/contract.ts'
import { reference } from '../../../platform/http/fields.ts'
import { words } from '../../../platform/http/fields.ts'
import { found, spot } from '../../papers/contract.ts'
import {
  answerKind,
  commentKind,
  foundKey,
  id,
  line,
  moment,
  name,
  partyName,
  shownSource,
  source,
  version,
} from './fields.ts'

export const commentRow = z.object({
  id,
  roundId: id,
  /** Its place in the sender's list, or in the register once it is sent. */
  number: z.int().nullable(),
  rowId: id.nullable(),
  kind: commentKind,
  /** Null is general. */
  spot: spot.nullable(),
  /** Where that is in the version that was asked for. */
  found: found.nullable(),
  /** As a letter says it: "trang 5, dòng 3". */
  saidWhere: z.string().nullable(),
  words: z.string(),
  proposed: z.string().nullable(),
  confidential: z.boolean(),
  sender: partyName.nullable(),
  senderWords: z.string().nullable(),
  source: shownSource,
  /** The version that went with it; `mayRead`: the paper itself can be opened, too. */
  attachments: z.array(z.object({ id, title: z.string(), number: z.int(), mayRead: z.boolean() })),
  /** Set when somebody else wrote it down for the sender. */
  recordedBy: name.nullable(),
  madeAt: moment,
  /** Null while it stands in a list that is not sent. */
  sentAt: moment.nullable(),
  withdrawnAt: moment.nullable(),
  mine: z.boolean(),
  /** What was answered, once it is released. */
  answer: z.object({ kind: answerKind, words: z.string(), releasedAt: moment }).nullable(),
  reaction: z.enum(['agreed', 'consider']).nullable(),
  reserved: z.string().nullable(),
  /** Of a body's list: how many of its members' comments it gathers; which ones only the body sees. */
  gathers: z.array(id),
  /** Of what was recorded for somebody: its earlier wordings, each with why and by whom it was put right. */
  corrections: z.array(
    z.object({ words: z.string(), proposed: z.string().nullable(), reason: z.string(), by: z.string(), at: moment }),
  ),
  version,
})
export type CommentRow = z.infer<typeof commentRow>

const content = z.object({
  kind: commentKind,
  spot: spot.nullable(),
  saidWhere: line(300).nullable(),
  words: words(1, 20_000),
  proposed: words(0, 20_000).nullable(),
  confidential: z.boolean(),
  senderWords: line(300).nullable(),
  attachments: z.array(id).max(20),
})

/** What is not said of a new comment. An edit leaves what it does not name as it is, so these are no defaults of the fields. */
const written = content.extend({
  kind: commentKind.default('substance'),
  spot: spot.nullable().default(null),
  saidWhere: content.shape.saidWhere.default(null),
  proposed: content.shape.proposed.default(null),
  confidential: z.boolean().default(false),
  senderWords: content.shape.senderWords.default(null),
  attachments: content.shape.attachments.default([]),
  gathers: z.array(id).max(500).default([]),
})

/** Of what was found in a letter, a marked-up file or a sheet also its key, so that nothing is taken twice. */
const recorded = written.extend({ foundKey: foundKey.nullable().default(null) })

export const listMyComments = question('/rounds/{id}/comments', {
  summary:
    'The comments of this round that I may see: mine, those of a body I act for, all of them for whoever answers',
  params: z.object({ id }),
  answer: z.object({ items: z.array(commentRow) }),
  refuses: ['round.not_found'],
})

export const makeComments = action('POST', '/rounds/{id}/comments', {
  summary: 'Write comments into my list, or that of a body I act for; several at once',
  params: z.object({ id }),
  body: z.object({
    askedId: id,
    items: z.array(written).min(1).max(500),
  }),
  answer: z.object({ ids: z.array(id) }),
  refuses: [
    'round.not_found',
    'round.closed',
    'consultation.asked_only',
    'consultation.answered_already',
    'comment.not_found',
    'paper.not_found',
  ],
})

/** What somebody writes themselves stays in their own list. Without comments, they agreed. */
export const recordComments = action('POST', '/rounds/{id}/recorded', {
  summary:
    'Record what somebody said by letter, on paper, by telephone or from the floor; it stands in the register at once',
  params: z.object({ id }),
  body: z.object({ askedId: id, items: z.array(recorded).max(500), source }),
  answer: z.object({ ids: z.array(id) }),
  refuses: [
    'round.not_found',
    'round.closed',
    'consultation.runners_only',
    'consultation.asked_only',
    'consultation.answered_already',
    'comment.not_found',
    'found.taken_already',
    'draft.is_final',
    'paper.not_found',
  ],
})

export const downloadAttachment = download('/rounds/{id}/comments/{commentId}/attachments/{paperId}', {
  summary: 'A file that goes with a comment, for whoever may read the comment',
  params: z.object({ id, commentId: id, paperId: id }),
  refuses: ['round.not_found', 'comment.not_found', 'paper.not_found', 'paper.being_read'],
})

export const changeComment = action('PATCH', '/rounds/{id}/comments/{commentId}', {
  summary: 'Correct a comment of my list, or withdraw it; once it is sent it can only be withdrawn, on record',
  params: z.object({ id, commentId: id }),
  body: content.extend({ withdrawn: z.boolean() }).partial(),
  answer: reference,
  edits: true,
  refuses: [
    'round.not_found',
    'comment.not_found',
    'comment.changed_meanwhile',
    'comment.already_sent',
    'found.taken_already',
    'paper.not_found',
    'round.closed',
    'draft.is_final',
  ],
})

export const correctComment = action('POST', '/rounds/{id}/comments/{commentId}/corrections', {
  summary: 'Put right what was recorded for somebody, with a reason; the earlier wording and the source stay on record',
  params: z.object({ id, commentId: id }),
  body: z.object({ words: words(1, 20_000), proposed: words(0, 20_000).nullable(), reason: line(500) }),
  answer: reference,
  edits: true,
  refuses: [
    'round.not_found',
    'round.closed',
    'consultation.runners_only',
    'comment.not_found',
    'comment.changed_meanwhile',
    'comment.not_recorded',
    'comment.corrected_too_often',
    'row.released',
  ],
})

/** Reactions are by profile, and refused where it knows none; a reserved opinion is put on record under every profile. */
export const reactToAnswer = action('POST', '/rounds/{id}/comments/{commentId}/reaction', {
  summary: 'Say "agreed" or "please consider further" to the answer I got, or put a reserved opinion on record',
  params: z.object({ id, commentId: id }),
  body: z
    .object({ reaction: z.enum(['agreed', 'consider']).nullable(), reserved: words(0, 5_000).nullable() })
    .partial(),
  answer: reference,
  refuses: ['round.not_found', 'comment.not_found', 'consultation.not_released', 'consultation.no_reactions'],
})

export const listMyAnswers = question('/consultations/mine', {
  summary: 'What was asked of me, what became of what I said, and what was said at meetings on texts that I write',
  answer: z.object({
    asked: z.array(
      z.object({
        roundId: id,
        askedId: id,
        party: partyName,
        title: z.string(),
        paperId: id,
        dueOn: z.string().nullable(),
        state: z.string(),
      }),
    ),
    answered: z.array(z.object({ roundId: id, title: z.string(), paperId: id, comments: z.array(commentRow) })),
    /** What was said at meetings on texts that I write, and has no answer yet. */
    said: z.array(z.object({ roundId: id, title: z.string(), paper: z.string(), count: z.int() })),
  }),
})
