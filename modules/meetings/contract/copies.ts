import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id } from '../../../platform/http/fields.ts'

const meeting = z.object({ id })
const answer = z.object({ packId: id.nullable() })

export const readCopy = question('/meetings/{id}/copy', {
  summary:
    'The pack of mine with the papers of a meeting, to be kept on a device; null as long as I did not ask for one',
  params: meeting,
  answer,
  refuses: ['meeting.not_found'],
})

export const takeAlong = action('POST', '/meetings/{id}/copy', {
  summary:
    'Put the papers of a meeting that I may read into a pack of mine, to be kept on a device; it follows the meeting, and goes when that is cancelled',
  params: meeting,
  answer,
  refuses: ['meeting.not_found', 'meeting.cancelled', 'session.in_person'],
})
