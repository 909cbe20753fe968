import { needsSecondFactor } from '../../platform/auth/rules.ts'
import type { Obstacle } from '../../platform/refused.ts'
import type { Actor } from '../../platform/work/actor.ts'
import { mustHold } from '../../platform/work/roles.ts'
import type { AccountRole } from './contract.ts'

interface Trusted {
  roles: readonly AccountRole[]
}

/** Who may look after an account: an administrator always, a clerk as long as it is trusted with nothing. */
export function mustOversee(actor: Actor, { roles }: Trusted): Obstacle | undefined {
  const missing = mustHold(actor, 'administrator', 'clerk')
  if (missing || roles.length === 0 || mustHold(actor, 'administrator') === undefined) return missing
  return { code: 'account.roles_need_administrator', status: 403 }
}

/** Whose entries (sessions, devices) somebody may see and end: their own, and an administrator everybody's. */
export function mustBeOwnOrAdminister(actor: Actor, accountId: string): Obstacle | undefined {
  const own = actor.id === accountId && actor.onBehalfOf === null
  return own ? undefined : mustHold(actor, 'administrator')
}

/** What stands in the way of trusting an account with a role: it has it, or an auditor would hold something else. */
export function obstacleToRole({ roles }: Trusted, role: AccountRole): Obstacle | undefined {
  if (roles.includes(role)) return { code: 'account.role_held', status: 409 }
  const audits = role === 'auditor' || roles.includes('auditor')
  return audits && roles.length > 0 ? { code: 'account.auditor_alone', status: 409 } : undefined
}

/**
 * What stands in the way of a link. Whoever makes links decides who gets in: a device for ordinary accounts by the
 * clerk, all else by an administrator. Where a second factor is compulsory, a device with a PIN opens nothing.
 */
export function obstacleToLink(actor: Actor, account: Trusted, purpose: string): Obstacle | undefined {
  if (purpose !== 'device') return mustHold(actor, 'administrator')
  const unfit = needsSecondFactor(account.roles) ? { code: 'account.device_unfit', status: 409 } : undefined
  return mustOversee(actor, account) ?? unfit
}

/** Two days must be in order. */
export function obstacleToDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): Obstacle | undefined {
  return endsOn < startsOn ? { code: 'account.ends_before_start', status: 422 } : undefined
}

const longestTokenDays = 366

/** A token ends, and within a year, so that forgotten ones die out. */
export function obstacleToTokenEnd(endsOn: string, today: string): Obstacle | undefined {
  const days = (Date.parse(endsOn) - Date.parse(today)) / (24 * 60 * 60 * 1000)
  return days >= 0 && days <= longestTokenDays
    ? undefined
    : { code: 'token.ends_badly', status: 422, facts: { days: longestTokenDays } }
}
