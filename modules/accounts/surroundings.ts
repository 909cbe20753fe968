import type { Mail } from '../../platform/mail/open.ts'

/** What this module has to know of the house around it. */
export interface Surroundings {
  /** Where browsers reach Plenum; links begin with it. */
  publicUrl: string
  /** The secret of the link that sets Plenum up. */
  firstRunToken: string
  mail: Pick<Mail, 'send'>
}
