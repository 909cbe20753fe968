import type { Kind } from '../contract.ts'
import type { Judge } from '../verdict.ts'
import { judgeBodies } from './bodies.ts'
import { judgeMandates } from './mandates.ts'
import { judgePeople } from './people.ts'
import { judgeTerms } from './terms.ts'

/** Who judges the rows of each kind of table. */
export const judges: Record<Kind, Judge> = {
  bodies: judgeBodies,
  terms: judgeTerms,
  people: judgePeople,
  mandates: judgeMandates,
}
