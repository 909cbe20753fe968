import { z } from 'zod'
import { action, question } from '../../platform/http/contract.ts'
import { line } from '../../platform/http/fields.ts'

export const language = z.enum(['vi', 'en'])

/** What anybody at the door may know: enough to draw the sign-in page in the right language. */
export const organisationView = z.object({
  /** Null until the first run is done. */
  name: z.string().nullable(),
  language,
  profile: z.string().nullable(),
  /** A throw-away instance says so on every screen. */
  trial: z.boolean(),
  class: z.enum(['connected', 'isolated-lan']),
  /** In which moments are shown, wherever the reader is: an IANA name. */
  timeZone: z.string(),
  version: z.int(),
})
export type OrganisationView = z.infer<typeof organisationView>

export const readOrganisation = question('/organisation', {
  summary: 'Whose Plenum this is, and under which profile it works',
  answer: organisationView,
  access: 'anyone',
})

export const changeOrganisation = action('PATCH', '/organisation', {
  summary: 'Change the name of the organisation or its first language',
  body: z.object({ name: line(300), language }).partial(),
  answer: z.object({ version: z.int() }),
  edits: true,
  refuses: ['organisation.changed_meanwhile', 'role.needed'],
})
