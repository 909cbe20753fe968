import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id, moment, reference, version, words } from '../../../platform/http/fields.ts'

const name = z.object({ id, name: z.string() })

/** What a recorder wrote down; of what was struck nothing but that it is there is changed. */
export const jotting = z.object({
  id,
  lineId: id.nullable(),
  speaker: name.nullable(),
  words: z.string(),
  isAction: z.boolean(),
  /** The round in which it stands as a comment. */
  roundId: id.nullable(),
  writtenAt: moment,
  writtenBy: z.string(),
  changed: z.object({ at: moment, by: z.string() }).nullable(),
  struckAt: moment.nullable(),
  version,
})
export type Jotting = z.infer<typeof jotting>

const meeting = z.object({ id })
const written = z.object({ speakerId: id.nullable(), words: words(1, 20_000), isAction: z.boolean() })

export const listJottings = question('/meetings/{id}/jottings', {
  summary:
    'What was written down in a meeting, for those who chair it or record it; in the order in which it was written',
  params: meeting,
  answer: z.object({
    items: z.array(jotting),
    /** Open rounds of comments on the papers of a line, into which what was said on it may go. */
    rounds: z.array(z.object({ id, lineId: id, title: z.string() })),
  }),
  refuses: ['meeting.not_found', 'sitting.leaders_only'],
})

export const jot = action('POST', '/meetings/{id}/jottings', {
  summary: 'Write down what was said, on a line of the agenda or of the meeting itself',
  params: meeting,
  body: written.extend({
    lineId: id.nullable().default(null),
    speakerId: id.nullable().default(null),
    isAction: z.boolean().default(false),
  }),
  answer: reference,
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.line_not_found',
    'sitting.not_called',
  ],
})

export const changeJotting = action('PATCH', '/meetings/{id}/jottings/{jottingId}', {
  summary: 'Correct what was written down, mark it as an action, or strike it; what is struck stays on record',
  params: z.object({ id, jottingId: id }),
  body: written.extend({ struck: z.boolean() }).partial(),
  answer: reference,
  edits: true,
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.not_called',
    'jotting.not_found',
    'jotting.changed_meanwhile',
  ],
})

export const passOnJotting = action('POST', '/meetings/{id}/jottings/{jottingId}/comment', {
  summary: 'Put what somebody said into an open round of comments on a paper of the item, in their name',
  params: z.object({ id, jottingId: id }),
  body: z.object({ roundId: id }),
  answer: reference,
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'jotting.not_found',
    'jotting.no_speaker',
    'jotting.passed_on_already',
    'round.not_found',
    'round.closed',
    'consultation.runners_only',
    'draft.is_final',
  ],
})
