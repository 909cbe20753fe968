import { readMail } from '../../../platform/mail/contract.ts'
import type { Told } from '../../../platform/realtime/contract.ts'
import type { Hearings } from '../../../ui/live/hearing.ts'
import { readOrganisation } from '../contract.ts'

/** Where it is kept what became of a letter on trial. */
export function trialKey(letterId: string): string[] {
  return ['mail trial', letterId]
}

export const hearings: Hearings = {
  organisation: { refreshes: [readOrganisation] },
  mail: {
    refreshes: [readMail],
    keep: (cache, told: Told) => void cache.setQueryData(trialKey(told.subject), told),
  },
}
