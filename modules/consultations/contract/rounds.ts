import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { pageOf, paging, reference, words } from '../../../platform/http/fields.ts'
import { pass } from '../../drafts/contract.ts'
import { day, id, line, moment, name, number, party, partyName, seenRows, shownSource, version } from './fields.ts'

export const roundState = z.enum(['open', 'closed', 'released'])

export const askedRow = z.object({
  id,
  party: partyName,
  /** `late`: the day is over and nothing came. */
  state: z.enum(['waiting', 'late', 'agreed', 'sent']),
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
  /** Recorded by the clerk on somebody's behalf: how it reached us. */
  recorded: shownSource.nullable(),
  commentCount: z.int(),
  remindedAt: moment.nullable(),
})

const asking = z.object({ askedId: id, party: partyName, state: askedRow.shape.state, mySending: z.boolean() })

export const roundRow = z.object({
  id,
  paper: z.object({ id, title: z.string() }),
  number: z.int(),
  title: z.string(),
  dueOn: day.nullable(),
  state: roundState,
  openedAt: moment,
  closedAt: moment.nullable(),
  /** Counted by those who were asked; a body that gathered from its members counts once. */
  counts: z.object({ asked: z.int(), agreed: z.int(), sent: z.int(), waiting: z.int(), late: z.int() }),
  /** Lines of the register, and how many of them have an answer that is proposed or released. */
  rows: z.object({ all: z.int(), proposed: z.int(), released: z.int() }),
  /** What I am asked in it: null when I am not. */
  mine: asking.nullable(),
  /** Everything that I am asked in it, by name and for the bodies I act for; `mine` is the first that waits. */
  askings: z.array(asking),
  /** The round of the superior that this one gathers for. */
  within: z.object({ roundId: id, askedId: id, party: partyName }).nullable(),
  version,
})
export type RoundRow = z.infer<typeof roundRow>

export const roundView = roundRow.extend({
  ask: z.string(),
  openToAll: z.boolean(),
  openedBy: name,
  releaser: name,
  asked: z.array(askedRow),
  mayRun: z.boolean(),
  mayAnswer: z.boolean(),
  mayRelease: z.boolean(),
  /** What stands in the way of closing, as lists that lead to the rows. */
  missing: z.array(z.object({ code: z.string(), count: z.int(), rowIds: z.array(id) })),
})
export type RoundView = z.infer<typeof roundView>

const round = z.object({ id })

export const openRound = action('POST', '/rounds', {
  summary: 'Ask bodies and people for comments on a version; they may read the paper from then on',
  body: z.object({
    paperId: id,
    number,
    title: line(300).optional(),
    ask: words(0, 5_000).default(''),
    asked: z.array(party).min(1).max(1_000),
    dueOn: day.nullable().default(null),
    openToAll: z.boolean().default(false),
    /** Whoever opens it, where nobody else is named. */
    releaserId: id.optional(),
    /** A body gathers from its own members before it answers: which asking it gathers for. */
    withinId: id.optional(),
  }),
  answer: reference,
  refuses: [
    'paper.not_found',
    'consultation.runners_only',
    'consultation.asked_only',
    'consultation.asked_not_found',
    'consultation.asked_outside',
    'round.not_found',
    'account.not_found',
    'draft.is_final',
  ],
})

export const listRounds = question('/rounds', {
  summary: 'Rounds that I run, answer in or am asked in, the most urgent first',
  query: paging.extend({ paperId: id.optional(), mine: z.stringbool().default(false) }),
  answer: pageOf(roundRow),
})

export const readRound = question('/rounds/{id}', {
  summary: 'One round: who was asked, who answered, who is late, what is missing',
  params: round,
  answer: roundView,
  refuses: ['round.not_found'],
})

export const changeRound = action('PATCH', '/rounds/{id}', {
  summary: 'Ask more, move the day, name another releaser',
  params: round,
  body: z
    .object({
      title: line(300),
      ask: words(0, 5_000),
      dueOn: day.nullable(),
      releaserId: id,
      add: z.array(party).max(1_000),
    })
    .partial(),
  answer: reference,
  edits: true,
  refuses: [
    'round.not_found',
    'round.changed_meanwhile',
    'round.closed',
    'consultation.runners_only',
    'consultation.asked_not_found',
    'consultation.asked_outside',
    'account.not_found',
  ],
})

/** "Agree, no comment" is one answer; `sent` sends my list. Whoever acts for a body answers for it. */
export const answerRound = action('POST', '/rounds/{id}/answer', {
  summary: 'Answer what I, or a body I act for, was asked: agree without comment, or send the list',
  params: round,
  body: z.object({
    askedId: id,
    how: z.enum(['agreed', 'sent']),
  }),
  answer: reference,
  refuses: [
    'round.not_found',
    'round.closed',
    'consultation.asked_only',
    'consultation.answered_already',
    'consultation.nothing_to_send',
    'consultation.agreed_with_comments',
    'draft.is_final',
  ],
})

/** Whom a body can ask before it answers, for whoever acts for it. */
export const listMembers = question('/rounds/{id}/asked/{askedId}/members', {
  summary: 'Those who hold an office in a body that is asked, and have an account',
  params: z.object({ id, askedId: id }),
  answer: z.object({ items: z.array(name) }),
  refuses: ['round.not_found'],
})

/** Until the round closes; what was sent goes back into the list. */
export const takeBackAnswer = action('POST', '/rounds/{id}/take-back', {
  summary: 'Take back my answer while the round is open and nothing of it has been answered',
  params: round,
  body: z.object({ askedId: id }),
  answer: reference,
  refuses: ['round.not_found', 'round.closed', 'consultation.asked_only', 'consultation.being_answered'],
})

export const remindAsked = action('POST', '/rounds/{id}/remind', {
  summary: 'Remind those who have not answered',
  params: round,
  body: z.object({ askedIds: z.array(id).max(1_000).optional() }),
  answer: z.object({ reminded: z.int(), dueOn: day.nullable() }),
  refuses: ['round.not_found', 'round.closed', 'consultation.runners_only'],
})

export const closeRound = action('POST', '/rounds/{id}/close', {
  summary: 'Close a round; refused while a comment has no answer, unless somebody ordered it with a reason',
  params: round,
  body: z.object({ passes: z.array(pass).max(20).default([]) }),
  answer: reference,
  edits: true,
  refuses: [
    'round.not_found',
    'round.changed_meanwhile',
    'round.closed',
    'consultation.runners_only',
    'consultation.unanswered',
  ],
})

export const releaseAnswers = action('POST', '/rounds/{id}/release', {
  summary: 'Release the proposed answers: each commenter hears of all answers to them at once',
  params: round,
  /** All that is proposed, unless rows are named as they were seen. */
  body: z.object({ rows: seenRows.optional() }),
  answer: z.object({ released: z.int(), told: z.int() }),
  refuses: [
    'round.not_found',
    'consultation.releaser_only',
    'consultation.nothing_to_release',
    'row.not_found',
    'row.answered_meanwhile',
    'row.released',
  ],
})
