import { z } from 'zod'
import { action, question } from '../../platform/http/contract.ts'
import { day, id, line, moment, reference, version, words } from '../../platform/http/fields.ts'
import { inBothLanguages, outcomeKind } from '../rulebook/contract.ts'

const name = z.object({ id, name: z.string() })
const meeting = z.object({ id })
const ofLine = z.object({ id, lineId: id })

/** A body or a person to whom something is delegated, or through whom they have it done. */
export const party = z.object({ kind: z.enum(['body', 'person']), id })
export type Party = z.infer<typeof party>
const partyName = party.extend({ name: z.string() })

const verdict = outcomeKind.exclude(['agreedToIssue', 'delegated'])

/** What was decided: a verdict, as what a document is to be issued, or who is to do what by when. */
export const decided = z.discriminatedUnion('kind', [
  z.object({ kind: verdict }),
  z.object({ kind: z.literal('agreedToIssue'), as: z.string().max(60).describe('The code of a kind of paper') }),
  z.object({
    kind: z.literal('delegated'),
    to: party,
    through: party.nullable().default(null),
    task: line(500),
    by: day.nullable().default(null),
  }),
])
export type Decided = z.output<typeof decided>

const shownDecided = z.discriminatedUnion('kind', [
  z.object({ kind: verdict }),
  z.object({ kind: z.literal('agreedToIssue'), as: z.string() }),
  z.object({
    kind: z.literal('delegated'),
    to: partyName,
    through: partyName.nullable(),
    task: z.string(),
    by: day.nullable(),
  }),
])
export type ShownDecided = z.infer<typeof shownDecided>

const draft = z.object({ paperId: id, number: z.int().min(1).max(100_000) })
const carried = z.object({ decided, voteId: id.nullable().default(null) })

/** When and by whom something was recorded, and why where it puts right what was recorded before. */
const said = { at: moment, by: z.string(), because: z.string().nullable() }

/** What was recorded of an outcome; without what was decided it was taken back. */
const wording = z.object({
  decided: shownDecided.nullable(),
  vote: z.object({ id, words: z.string(), result: z.enum(['carried', 'lost', 'tied']).nullable() }).nullable(),
  ...said,
})

/** What became of a draft, or of the line as a whole. `title` is null of a paper that I may not read. */
export const outcome = wording.extend({
  id,
  draft: z.object({ paperId: id, number: z.int(), title: z.string().nullable() }).nullable(),
  version,
  /** What it said before it was put right, the first first. */
  before: z.array(wording),
})
export type Outcome = z.infer<typeof outcome>

const worded = z.object({ words: z.string(), ...said })

/** What was concluded on a line. */
export const lineConclusion = z.object({
  lineId: id,
  outcomes: z.array(outcome),
  /** What the chair concluded, in words. */
  conclusion: worded.extend({ version, before: z.array(worded) }).nullable(),
})
export type LineConclusion = z.infer<typeof lineConclusion>

export const listConclusions = question('/meetings/{id}/conclusions', {
  summary: 'What a meeting concluded on the lines that I may read, in the order of its agenda',
  params: meeting,
  answer: z.object({ items: z.array(lineConclusion), mayRecord: z.boolean() }),
  refuses: ['meeting.not_found'],
})

/** What a meeting decided of papers of a matter, on one of its lines. */
export const matterDecision = z.object({
  meeting: z.object({ id, title: z.string() }),
  on: day,
  line: z.object({ id, title: z.string() }),
  outcomes: z.array(outcome),
  /** What the chair concluded. */
  words: z.string().nullable(),
  votes: z.array(
    z.object({
      words: z.string(),
      result: z.enum(['carried', 'lost', 'tied']),
      /** Null where it was agreed without a count. */
      counts: z.object({ yes: z.int(), no: z.int(), other: z.int() }).nullable(),
    }),
  ),
})
export type MatterDecision = z.infer<typeof matterDecision>

export const listMatterDecisions = question('/matters/{id}/decisions', {
  summary: 'What meetings decided of the papers of a matter, the latest first, as far as I may read the lines',
  params: z.object({ id }),
  answer: z.object({ items: z.array(matterDecision) }),
  refuses: ['matter.not_found'],
})

export const proposal = z.object({
  /** The papers of the line; `title` is null of a paper that I may not read. */
  drafts: z.array(z.object({ paperId: id, number: z.int(), title: z.string().nullable() })),
  types: z.array(z.object({ code: z.string(), words: inBothLanguages })),
  /** The body itself, those under it, and whoever had to send papers for the line. */
  bodies: z.array(name),
  /** Those who are called. */
  people: z.array(name),
  /** Votes on the line that are over. */
  votes: z.array(z.object({ id, words: z.string(), result: z.enum(['carried', 'lost', 'tied']) })),
  sentences: z.array(
    z.object({
      of: z.enum([...outcomeKind.options, 'task']),
      words: inBothLanguages,
      source: z.string(),
      isUnchecked: z.boolean(),
    }),
  ),
})
export type Proposal = z.infer<typeof proposal>

export const proposeConclusion = question('/meetings/{id}/lines/{lineId}/conclusions/proposal', {
  summary: 'What a conclusion on a line could be made of, by the rules of the day of the meeting',
  params: ofLine,
  answer: proposal,
  refuses: ['meeting.not_found', 'sitting.leaders_only', 'agenda.line_not_found', 'conclusion.stays_away'],
})

const recording = [
  'meeting.not_found',
  'meeting.cancelled',
  'sitting.leaders_only',
  'agenda.line_not_found',
  'conclusion.stays_away',
  'conclusion.meeting_not_opened',
] as const
const deciding = [
  'conclusion.contradicts',
  'conclusion.type_not_here',
  'conclusion.vote_not_here',
  'conclusion.not_carried',
  'body.not_found',
  'person.not_found',
] as const

export const concludeLine = action('POST', '/meetings/{id}/lines/{lineId}/conclusions', {
  summary:
    'Record what was concluded on a line: what became of each draft or of the line as a whole, and the words of the chair, once',
  params: ofLine,
  body: z.object({
    outcomes: z
      .array(carried.extend({ draft: draft.nullable().default(null) }))
      .max(100)
      .default([]),
    words: words(1, 20_000).nullable().default(null),
  }),
  answer: z.object({ id, outcomeIds: z.array(id) }),
  refuses: [
    ...recording,
    ...deciding,
    'conclusion.nothing_said',
    'conclusion.on_break',
    'conclusion.draft_not_here',
    'conclusion.said_already',
  ],
})

export const correctOutcome = action('PATCH', '/meetings/{id}/outcomes/{outcomeId}', {
  summary: 'Put an outcome right on record, or take it back, with a reason; what was recorded before stays',
  params: z.object({ id, outcomeId: id }),
  body: carried.extend({ decided: decided.nullable(), reason: line(500) }),
  answer: reference,
  edits: true,
  refuses: [...recording, ...deciding, 'conclusion.outcome_not_found', 'conclusion.changed_meanwhile'],
})

export const correctConclusion = action('PATCH', '/meetings/{id}/lines/{lineId}/conclusion', {
  summary: 'Put the words of a conclusion right on record, with a reason; what was recorded before stays',
  params: ofLine,
  body: z.object({ words: words(1, 20_000), reason: line(500) }),
  answer: reference,
  edits: true,
  refuses: [...recording, 'conclusion.not_said', 'conclusion.changed_meanwhile'],
})
