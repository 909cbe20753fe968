import { renderSVG } from 'uqr'
import type { Work } from '../work/work.ts'
import { refuse, refuseIf } from '../refused.ts'
import { askEngine } from './asking.ts'
import * as contract from './contract.ts'
import { type Door, door, type DoorParts, type Outcome, type Visit } from './door.ts'
import { headersOf, settled } from './entering.ts'
import type { Entrance } from './entrance.ts'
import { type Factors, lockFactors, obstacleToAdding, obstacleToRemoving } from './factors.ts'
import { proveOwnPassword } from './password.ts'
import { endSessions } from './sessions.ts'
import { spendCode } from './with-code.ts'
import { judge, proofParts } from './with-password.ts'

const prepareAuthenticator = door(contract.prepareAuthenticator, (parts, visit, { password }) =>
  confirmed(parts, visit, password, async (work, factors) => {
    if (factors.authenticator) refuse({ code: 'second_factor.already_enrolled', status: 409 })
    refuseIf(obstacleToAdding(factors))
    const reply = await askEngine(entranceOf(work, visit, factors), () =>
      parts.engine.api.enableTwoFactor({ body: proved, headers: headersOf(visit), asResponse: true }),
    )
    if ('obstacle' in reply) return reply
    const uri = String(reply.body['totpURI'])
    return { answer: { uri, qr: renderSVG(uri), recoveryCodes: reply.body['backupCodes'] as string[] } }
  }),
)

const confirmAuthenticator = door(contract.confirmAuthenticator, (parts, visit, { code }) =>
  parts.transact(visit.actor, async work => {
    const factors = await lockFactors(work)
    if (factors.authenticator) refuse({ code: 'second_factor.already_enrolled', status: 409 })
    refuseIf(obstacleToAdding(factors))
    const entrance: Entrance = { work, method: 'authenticator', userAgent: visit.userAgent }
    const reply = await askEngine(entrance, () =>
      parts.engine.api.verifyTOTP({ body: { code }, headers: headersOf(visit), asResponse: true }),
    )
    if ('obstacle' in reply) return reply
    const { accountId } = factors
    await spendCode(work, accountId, code)
    const audiences = [`account:${accountId}`, 'administrators']
    await work.tell({ name: 'account.two_factor_enabled', subjectId: accountId, audiences })
    const answer = await settled(parts, work, visit, entrance)
    await endSessions(work, { accountId, except: entrance.opened?.sessionId })
    return { answer, cookies: reply.cookies }
  }),
)

const removeAuthenticator = door(contract.removeAuthenticator, (parts, visit, { password }) =>
  confirmed(parts, visit, password, async (work, factors) => {
    if (!factors.authenticator) refuse({ code: 'second_factor.not_enrolled', status: 409 })
    refuseIf(obstacleToRemoving(factors, factors.passkeys, parts))
    const reply = await askEngine(entranceOf(work, visit, factors), () =>
      parts.engine.api.disableTwoFactor({ body: proved, headers: headersOf(visit), asResponse: true }),
    )
    if ('obstacle' in reply) return reply
    const { accountId } = factors
    const audiences = [`account:${accountId}`, 'administrators']
    await work.tell({ name: 'account.two_factor_removed', subjectId: accountId, audiences })
    return { answer: {}, cookies: reply.cookies }
  }),
)

const renewRecoveryCodes = door(contract.renewRecoveryCodes, (parts, visit, { password }) =>
  confirmed(parts, visit, password, async (work, factors) => {
    refuseIf(obstacleToAdding(factors))
    const reply = await askEngine(entranceOf(work, visit, factors), () =>
      parts.engine.api.generateBackupCodes({ body: proved, headers: headersOf(visit), asResponse: true }),
    )
    if ('obstacle' in reply) return reply
    const { accountId } = factors
    await work.tell({
      name: 'account.recovery_codes_renewed',
      subjectId: accountId,
      audiences: [`account:${accountId}`],
    })
    return { answer: { recoveryCodes: reply.body['backupCodes'] as string[] } }
  }),
)

export const authenticatorDoors: readonly Door[] = [
  prepareAuthenticator,
  confirmAuthenticator,
  removeAuthenticator,
  renewRecoveryCodes,
]

// The library wants a password where it would compare one; ours has been proved, and is not handed on.
const proved = { password: 'proved' }

/** Lets somebody change their second factor who has confirmed with the password. */
async function confirmed<Answer>(
  parts: DoorParts,
  { actor }: Visit,
  password: string,
  act: (work: Work, factors: Factors) => Promise<Outcome<Answer>>,
): Promise<Outcome<Answer>> {
  const proof = await proveOwnPassword(proofParts(parts), actor.id ?? '', password)
  return parts.transact(actor, async work => {
    const obstacle = await judge(work, proof)
    return obstacle ? { obstacle } : act(work, await lockFactors(work))
  })
}

/** A session that the library opens anew here rests on what the present one rests on. */
function entranceOf(work: Work, { userAgent }: Visit, { method }: Factors): Entrance {
  return { work, method, userAgent, passwordProved: true }
}
