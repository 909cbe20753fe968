import type { Obstacle } from '../../platform/refused.ts'
import type { BodyRow } from '../bodies/contract.ts'
import { existsOn } from '../bodies/rules.ts'
import type { Profile } from '../rulebook/contract.ts'
import { officeOn, ruleNear } from '../rulebook/rules.ts'

interface Days {
  fromDay: string
  toDay: string | null
}
type Validity = Pick<BodyRow, 'validFrom' | 'validTo'>

/** What stands in the way of a birthday. */
export function obstacleToBirth(birthDate: string | null | undefined, today: string): Obstacle | undefined {
  if (birthDate && birthDate > today) return { code: 'person.born_later', status: 422 }
  return undefined
}

/** Whether the office is held on that day; it ends with the body at the latest. */
export function isHeldOn({ fromDay, toDay }: Days, body: Validity, day: string): boolean {
  return fromDay <= day && (toDay === null || day <= toDay) && existsOn(body, day)
}

/** Whether the office is over before that day; it ends with the body at the latest. */
export function endsBefore(
  { toDay }: Pick<Days, 'toDay'>,
  { validTo }: Pick<Validity, 'validTo'>,
  day: string,
): boolean {
  return (toDay !== null && toDay < day) || (validTo !== null && validTo < day)
}

/** What stands in the way of holding an office from when to when; the body must exist all the while, or be without an end. */
export function obstacleToDays({ fromDay, toDay }: Days, body: Validity): Obstacle | undefined {
  if (toDay !== null && toDay < fromDay) return { code: 'mandate.ends_before_start', status: 422 }
  if (existsOn(body, fromDay) && (toDay === null || existsOn(body, toDay))) return undefined
  return { code: 'mandate.outside_body', status: 409, facts: { validFrom: body.validFrom, validTo: body.validTo } }
}

/** What stands in the way of erasing a person; `openMandateIds` are the offices held today or later. */
export function obstacleToErasing(openMandateIds: readonly string[]): Obstacle | undefined {
  if (openMandateIds.length === 0) return undefined
  return {
    code: 'person.holds_office',
    status: 409,
    facts: { mandateIds: openMandateIds, count: openMandateIds.length },
  }
}

/** What an office lets its holder do on a day; nothing when no rule of that day knows it. */
export function authorityOf(profile: Pick<Profile, 'offices'>, office: string, day: string) {
  const { chairs, signs, keepsRecords } = officeOn(profile, office, day) ?? noAuthority
  return { chairs, signs, keepsRecords }
}

/** In order of precedence: as it was given to each, then as the offices stand to one another; equals stay as they were. */
export function inPrecedence<Held extends { office: string; precedence: number }>(
  profile: Pick<Profile, 'offices'>,
  held: readonly Held[],
  day: string,
): Held[] {
  const ofOffice = ({ office }: Held) => ruleNear(profile.offices, office, day)?.says.precedence ?? last
  return held.toSorted((one, other) => one.precedence - other.precedence || ofOffice(one) - ofOffice(other))
}

const noAuthority = { chairs: false, signs: false, keepsRecords: false }
const last = Number.MAX_SAFE_INTEGER
