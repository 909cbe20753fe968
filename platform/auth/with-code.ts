import { type Obstacle, refuse } from '../refused.ts'
import type { Work } from '../work/work.ts'
import * as contract from './contract.ts'
import { cookieIn, signedValue } from './cookies.ts'
import { type Door, door, type DoorParts, type Visit } from './door.ts'
import { atTheDoor, enter } from './entering.ts'
import { through } from './entrance.ts'
import { isSpent, spend } from './once.ts'
import { tellRefused } from './with-password.ts'

const giveCode = door(contract.giveCode, (parts, visit, { code }) =>
  parts.transact(atTheDoor, async work => {
    const accountId = await challenged(parts, work, visit)
    if (accountId !== null && (await isSpent(work.tx, spentCode(accountId, code)))) return { obstacle: used }
    const outcome = await enter(parts, work, visit, 'authenticator', headers =>
      parts.engine.api.verifyTOTP({ body: { code }, headers, asResponse: true }),
    )
    if (accountId === null) return outcome
    if ('obstacle' in outcome) await tellRefused(work, accountId, { method: 'authenticator' })
    else await spendCode(work, accountId, code)
    return outcome
  }),
)

const giveRecoveryCode = door(contract.giveRecoveryCode, (parts, visit, { code }) =>
  parts.transact(atTheDoor, async work => {
    const accountId = await challenged(parts, work, visit)
    const outcome = await enter(parts, work, visit, 'recovery_code', headers =>
      parts.engine.api.verifyBackupCode({ body: { code }, headers, asResponse: true }),
    )
    if ('obstacle' in outcome && accountId !== null) await tellRefused(work, accountId, { method: 'recovery_code' })
    return outcome
  }),
)

export const codeDoors: readonly Door[] = [giveCode, giveRecoveryCode]

const used: Obstacle = { code: 'second_factor.used', status: 401 }
const codeLifeMs = 2 * 60 * 1000

/**
 * A code shown by an authenticator is good once, however often it is
 * still shown. Of two at the same moment one is refused.
 */
export async function spendCode({ tx }: Work, accountId: string, code: string): Promise<void> {
  const until = new Date(Date.now() + codeLifeMs)
  if (!(await spend(tx, spentCode(accountId, code), until))) refuse(used)
}

function spentCode(accountId: string, code: string): string {
  return `code:${accountId}:${code}`
}

/**
 * Whose password was proved before the code was asked for. Tries of one account wait here for each other: the library looks whether
 * too many were wrong, judges and only then counts, so that of many at once all would be judged.
 */
async function challenged({ engine, secret }: DoorParts, work: Work, visit: Visit): Promise<string | null> {
  const { createAuthCookie, internalAdapter } = await engine.$context
  const identifier = signedValue(cookieIn(visit.cookie, createAuthCookie('two_factor').name), secret)
  if (identifier === undefined) return null
  const entrance = { work, method: 'authenticator', userAgent: null } as const
  const challenge = await through(entrance, () => internalAdapter.findVerificationValue(identifier))
  if (!challenge) return null
  const factor = work.tx.selectFrom('auth.twoFactor').select('id').where('accountId', '=', challenge.value)
  await factor.forUpdate().execute()
  return challenge.value
}
