import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id, moment } from '../../../platform/http/fields.ts'

const name = z.object({ id, name: z.string() })
const meeting = z.object({ id })
const chosen = z.object({
  personIds: z.array(id).max(500).optional().describe('Who, among those who are called; left out it is everybody'),
})

/**
 * How somebody who is called comes in: `inside` with a way in of their own, `link` with a one-use link that is out, `none` with neither.
 * An account that is trusted with something is given its way in by an administrator; one that is suspended by nobody.
 */
export const wayIn = z.enum(['inside', 'link', 'none', 'administrator', 'suspended'])

export const readEntries = question('/meetings/{id}/entries', {
  summary: 'Who of those who are called can come in, whoever has a one-use link that is out, and who has neither',
  params: meeting,
  answer: z.object({ items: z.array(z.object({ person: name, way: wayIn, linkUntil: moment.nullable() })) }),
  refuses: ['meeting.not_found', 'meeting.runners_only', 'role.needed'],
})

export const makeEntries = action('POST', '/meetings/{id}/entries', {
  summary:
    'Make one-use links for those who are called, each to register a device and choose its PIN, leading to the meeting; shown once. Without names it is for those who have no way in, 500 at a time',
  params: meeting,
  body: chosen,
  answer: z.object({ items: z.array(z.object({ person: name, url: z.string(), expiresAt: moment })) }),
  refuses: [
    'meeting.not_found',
    'meeting.runners_only',
    'meeting.cancelled',
    'meeting.not_called',
    'entries.not_sent_yet',
    'entries.over',
    'account.roles_need_administrator',
    'account.device_unfit',
    'account.suspended',
    'account.person_unfit',
    'role.needed',
    'session.in_person',
  ],
  secret: true,
})

export const withdrawEntries = action('POST', '/meetings/{id}/entries/withdraw', {
  summary: 'Void the unused links that lead to a meeting',
  params: meeting,
  body: chosen,
  answer: z.object({ withdrawn: z.int() }),
  refuses: ['meeting.not_found', 'meeting.runners_only', 'meeting.cancelled', 'role.needed', 'session.in_person'],
})
