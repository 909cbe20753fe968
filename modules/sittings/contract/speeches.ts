import { z } from 'zod'
import { action } from '../../../platform/http/contract.ts'
import { id } from '../../../platform/http/fields.ts'

export const askFloor = action('POST', '/meetings/{id}/lines/{lineId}/speeches', {
  summary: 'Ask to speak on a line of the agenda; a recorder may write somebody down',
  params: z.object({ id, lineId: id }),
  body: z.object({ personId: id.optional().describe('Who asks, when a recorder writes it down') }),
  answer: z.object({ id }),
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.line_not_found',
    'sitting.not_open',
    'sitting.not_called',
    'speech.line_over',
    'speech.asked_already',
    'speech.not_for_them',
  ],
})

const speech = z.object({ id, speechId: id })

export const giveFloor = action('POST', '/meetings/{id}/speeches/{speechId}/give', {
  summary: 'Give the floor to somebody who asked; whoever was seen to have it gives it back in the same moment',
  params: speech,
  body: z.object({
    minutes: z.int().min(1).max(1_440).nullable().default(null),
    after: id.nullable().default(null).describe('The speech that was seen to go on'),
  }),
  answer: z.object({ id }),
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'sitting.not_open',
    'speech.not_found',
    'speech.over',
    'speech.line_not_open',
    'speech.somebody_speaks',
  ],
})

export const extendSpeech = action('POST', '/meetings/{id}/speeches/{speechId}/extend', {
  summary: 'Give whoever speaks more time; of two who do so at once the second is told',
  params: speech,
  body: z.object({
    from: z.int().min(1).max(1_440).describe('The minutes that were seen to be given'),
    to: z.int().min(1).max(1_440).describe('The minutes from the beginning of the speech'),
  }),
  answer: z.object({ id }),
  refuses: [
    'meeting.not_found',
    'meeting.cancelled',
    'sitting.leaders_only',
    'speech.not_found',
    'speech.over',
    'speech.extended_already',
  ],
})

export const endSpeech = action('POST', '/meetings/{id}/speeches/{speechId}/end', {
  summary: 'End a speech, or take back having asked to speak',
  params: speech,
  answer: z.object({ id }),
  refuses: ['meeting.not_found', 'meeting.cancelled', 'sitting.leaders_only', 'speech.not_found', 'speech.over'],
})
