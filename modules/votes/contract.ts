import { z } from 'zod'
import { action, question } from '../../platform/http/contract.ts'
import { id, line, moment, reference } from '../../platform/http/fields.ts'
import { majority } from '../rulebook/contract.ts'

const name = z.object({ id, name: z.string() })
const vote = z.object({ id })

export const choice = z.enum(['yes', 'no', 'other'])
export type Choice = z.infer<typeof choice>

/** On each one's own device, by hands that are counted, by calling names, or by agreement that nobody counts. */
export const manner = z.enum(['device', 'hands', 'byName', 'agreement'])
export type Manner = z.infer<typeof manner>

const count = z.int().min(0).max(100_000)
const counts = z.object({ yes: count, no: count, other: count })
export type Counted = z.infer<typeof counts>

/** A rule as it was in force on the day, and what it says it in. */
export const voteRule = z.object({
  code: z.string(),
  validFrom: z.string().nullable(),
  source: z.string(),
  where: z.string().nullable(),
  says: majority.pick({ words: true, share: true, base: true, tie: true }),
})
export type Rule = z.infer<typeof voteRule>

export const voteState = z.enum(['open', 'closed', 'withdrawn'])
export type VoteState = z.infer<typeof voteState>

/** What it came to. Without counts it was agreed to without counting. */
export const voteResult = z.object({
  counts: counts.nullable(),
  /** How many the base is, and how many votes for it were needed. */
  base: z.int(),
  needed: z.int(),
  result: z.enum(['carried', 'lost', 'tied']),
  /** Whether the chair decided a tie. */
  byChair: z.boolean(),
})
export type VoteResult = z.infer<typeof voteResult>

/** What everybody in the room is shown of a vote: of one that is open how many have voted, and never for what. */
export const shownVote = z.object({
  id,
  body: name,
  meetingId: id.nullable(),
  lineId: id.nullable(),
  words: z.string(),
  manner,
  state: voteState,
  rule: voteRule,
  roll: z.int(),
  present: z.int(),
  voted: z.int(),
  openedAt: moment,
  /** Until when a circulated vote goes on. */
  dueAt: moment.nullable(),
  closedAt: moment.nullable(),
  result: voteResult.nullable(),
  /** In a vote by name that is closed, in order of precedence. */
  names: z.array(z.object({ person: name, choice: choice.nullable() })).nullable(),
  /** What was counted before it was put right, the first first. */
  corrected: z.array(z.object({ counts, because: z.string(), by: z.string(), at: moment })),
  withdrawn: z.object({ at: moment, because: z.string() }).nullable(),
})
export type ShownVote = z.infer<typeof shownVote>

/** The same for somebody. */
export const voteView = shownVote.extend({
  /** Whether I may vote, and whether that has been used; null where I am not entitled. */
  mine: z.object({ used: z.enum(['device', 'hand']).nullable() }).nullable(),
  /** Whether I open and close votes here. */
  mayLead: z.boolean(),
})
export type VoteView = z.infer<typeof voteView>

export const listVotes = question('/meetings/{id}/votes', {
  summary: 'The votes of a meeting, the first first',
  params: vote,
  answer: z.object({ items: z.array(voteView) }),
  refuses: ['meeting.not_found'],
})

export const proposeVote = question('/meetings/{id}/votes/proposal', {
  summary: 'What could be put to the vote on a line: its words, the rules of the day, and who is there to vote',
  params: vote,
  query: z.object({ lineId: id }),
  answer: z.object({ words: z.string(), rules: z.array(voteRule), roll: z.int(), present: z.int() }),
  refuses: ['meeting.not_found', 'vote.leaders_only', 'agenda.line_not_found'],
})

const wanted = { words: line(1_000), rule: z.string().max(60).describe('The code of a rule of the rulebook') }
const openingRefuses = ['vote.rule_not_here', 'vote.secret_needed', 'vote.nobody_entitled'] as const

export const openVote = action('POST', '/meetings/{id}/votes', {
  summary:
    'Put a line of the agenda to the vote. Who is entitled is fixed at that moment; an agreement is recorded and over at once',
  params: vote,
  body: z.object({ lineId: id, ...wanted, manner }),
  answer: reference,
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'vote.leaders_only',
    'vote.meeting_not_open',
    'agenda.line_not_found',
    'vote.line_over',
    'vote.another_open',
    'vote.no_quorum',
    'vote.too_few',
    ...openingRefuses,
  ],
})

export const proposeCirculated = question('/bodies/{id}/votes/proposal', {
  summary:
    'By which rules of today I could circulate a vote in a body, and to how many; none where I do not act for it',
  params: vote,
  answer: z.object({ rules: z.array(voteRule), roll: z.int() }),
  refuses: ['body.not_found'],
})

export const circulateVote = action('POST', '/bodies/{id}/votes', {
  summary: 'Ask the members of a body to vote between meetings, until a deadline or until all have voted',
  params: vote,
  body: z.object({ ...wanted, byName: z.boolean().default(false), dueAt: moment }),
  answer: reference,
  refuses: ['body.not_found', 'vote.leaders_only', 'vote.due_past', ...openingRefuses],
})

export const listMyVotes = question('/votes', {
  summary: 'Circulated votes that concern me: those that wait for me first, then the latest',
  answer: z.object({ items: z.array(voteView) }),
})

export const readVote = question('/votes/{id}', {
  summary: 'One vote',
  params: vote,
  answer: voteView,
  refuses: ['vote.not_found', 'meeting.not_found'],
})

const castingRefuses = [
  'vote.not_found',
  'meeting.not_found',
  'vote.closed',
  'vote.withdrawn',
  'vote.not_entitled',
] as const

export const castBallot = action('POST', '/votes/{id}/ballot', {
  summary:
    'Vote, in person and once. The answer comes when it is kept for good; sent again with the same Idempotency-Key it is answered again. Nothing is kept of the request that says who chose what, unless the vote is by name',
  params: vote,
  body: z.object({ choice }),
  answer: reference,
  refuses: [...castingRefuses, 'session.in_person', 'vote.not_by_device', 'vote.already_cast', 'vote.hand_entered'],
})

export const enterHand = action('POST', '/votes/{id}/hands', {
  summary:
    'Enter the hand, or in a vote by name the answer, of somebody whose device does not vote; once, and marked as such',
  params: vote,
  body: z.object({ personId: id, choice }),
  answer: reference,
  refuses: [
    ...castingRefuses,
    'session.in_person',
    'vote.leaders_only',
    'vote.not_by_device',
    'vote.device_used',
    'vote.hand_entered',
  ],
})

export const listEntitled = question('/votes/{id}/entitled', {
  summary: 'Who may vote, in order of precedence, and who has; for those who open and close the vote',
  params: vote,
  answer: z.object({
    items: z.array(z.object({ person: name, by: name.nullable(), used: z.enum(['device', 'hand']).nullable() })),
  }),
  refuses: ['vote.not_found', 'meeting.not_found', 'vote.leaders_only'],
})

const leading = ['vote.not_found', 'meeting.not_found', 'vote.leaders_only'] as const

export const closeVote = action('POST', '/votes/{id}/close', {
  summary: 'Close a vote and count it; where hands were raised, with what was counted',
  params: vote,
  body: z.object({ counts: counts.nullable().default(null) }),
  answer: reference,
  refuses: [
    ...leading,
    'vote.closed',
    'vote.withdrawn',
    'vote.not_due',
    'vote.counts_needed',
    'vote.counts_not_wanted',
    'vote.too_many',
  ],
})

export const withdrawVote = action('POST', '/votes/{id}/withdraw', {
  summary: 'Call off an open vote with a reason; what was cast is not counted',
  params: vote,
  body: z.object({ reason: line(500) }),
  answer: reference,
  refuses: [...leading, 'vote.closed', 'vote.withdrawn'],
})

export const decideTie = action('POST', '/votes/{id}/tie', {
  summary: 'Record what the chair decided of a tie, where the rule leaves it to the chair',
  params: vote,
  body: z.object({ result: z.enum(['carried', 'lost']) }),
  answer: reference,
  refuses: [...leading, 'vote.still_open', 'vote.not_tied'],
})

export const correctVote = action('POST', '/votes/{id}/corrections', {
  summary: 'Put counted totals right on record, with the reason; what was counted before stays',
  params: vote,
  body: counts.extend({ reason: line(500) }),
  answer: reference,
  refuses: [...leading, 'vote.still_open', 'vote.not_counted', 'vote.too_many'],
})
