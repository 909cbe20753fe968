import { z } from 'zod'
import { action, question } from '../http/contract.ts'
import { id } from '../http/fields.ts'

export const readMail = question('/mail', {
  summary: 'Whether this Plenum can send mail, from which address, and how many letters wait',
  answer: z.object({ configured: z.boolean(), from: z.string().nullable(), waiting: z.int() }),
  refuses: ['role.needed'],
})

export const tryMail = action('POST', '/mail/trial', {
  summary: 'Send a letter to see that mail works; `mail.sent` or `mail.failed` with the reason is told to who asked',
  body: z.object({ to: z.email().max(254) }),
  answer: z.object({ id }),
  refuses: ['mail.not_configured', 'role.needed'],
})
