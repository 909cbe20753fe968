import { type Obstacle, refuse, refuseIf } from '../refused.ts'
import type { Reader } from '../db/database.ts'
import { askEngine } from './asking.ts'
import * as contract from './contract.ts'
import { type Door, door, type DoorParts } from './door.ts'
import { atTheDoor, enter, headersOf, headersWithoutSession, nextFor, settled } from './entering.ts'
import type { Entrance } from './entrance.ts'
import { lockFactors, obstacleToAdding, obstacleToRemoving } from './factors.ts'
import { relyingParty } from './relying-party.ts'
import { tellRefused } from './with-password.ts'

const preparePasskey = door(contract.preparePasskey, (parts, visit) => {
  refuseIf(obstacleToPasskeys(parts))
  return parts.transact(visit.actor, async work => {
    refuseIf(obstacleToAdding(await lockFactors(work)))
    const reply = await askEngine({ work, method: 'passkey', userAgent: null }, () =>
      parts.engine.api.generatePasskeyRegistrationOptions({ headers: headersOf(visit), query: {}, asResponse: true }),
    )
    return 'obstacle' in reply ? reply : { answer: { options: reply.body }, cookies: reply.cookies }
  })
})

/** The session in which the first passkey is made rests on it from then on: its owner has just shown it. */
const addPasskey = door(contract.addPasskey, (parts, visit, { response, name }) => {
  refuseIf(obstacleToPasskeys(parts))
  return parts.transact(visit.actor, async work => {
    const factors = await lockFactors(work)
    refuseIf(obstacleToAdding(factors))
    if ((await ownerOf(work.tx, response['id'])) !== null) return { obstacle: { code: 'passkey.refused', status: 401 } }
    const entrance: Entrance = { work, method: 'passkey', userAgent: visit.userAgent }
    const body = { response, name, createSession: factors.factors === 1 }
    const reply = await askEngine(entrance, () =>
      parts.engine.api.verifyPasskeyRegistration({ body, headers: headersOf(visit), asResponse: true }),
    )
    if ('obstacle' in reply) return reply
    const id = String(reply.body['id'])
    const { accountId } = factors
    await work.tell({
      name: 'passkey.added',
      subjectId: accountId,
      facts: { passkeyId: id },
      audiences: [`account:${accountId}`],
    })
    const { next } = entrance.opened
      ? await settled(parts, work, visit, entrance)
      : { next: await nextFor(parts, work, accountId, factors.method) }
    return { answer: { id, next }, cookies: reply.cookies }
  })
})

const removePasskey = door(contract.removePasskey, (parts, visit, { id }) =>
  parts.transact(visit.actor, async work => {
    const factors = await lockFactors(work)
    const { accountId } = factors
    const left = factors.passkeys - 1 + (factors.authenticator ? 1 : 0)
    const own = work.tx.deleteFrom('auth.passkey').where('id', '=', id).where('accountId', '=', accountId)
    const { numDeletedRows } = await own.executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return refuse({ code: 'passkey.unknown', status: 404 })
    refuseIf(obstacleToRemoving(factors, left, parts))
    await work.tell({
      name: 'passkey.removed',
      subjectId: accountId,
      facts: { passkeyId: id },
      audiences: [`account:${accountId}`],
    })
    return { answer: {} }
  }),
)

const challengePasskey = door(contract.challengePasskey, (parts, visit) => {
  refuseIf(obstacleToPasskeys(parts))
  return parts.transact(atTheDoor, async work => {
    const headers = await headersWithoutSession(parts, visit)
    const reply = await askEngine({ work, method: 'passkey', userAgent: null }, () =>
      parts.engine.api.generatePasskeyAuthenticationOptions({ headers, asResponse: true }),
    )
    return 'obstacle' in reply ? reply : { answer: { options: reply.body }, cookies: reply.cookies }
  })
})

const signInWithPasskey = door(contract.signInWithPasskey, (parts, visit, { response }) => {
  refuseIf(obstacleToPasskeys(parts))
  return parts.transact(atTheDoor, async work => {
    const outcome = await enter(parts, work, visit, 'passkey', headers =>
      parts.engine.api.verifyPasskeyAuthentication({
        body: { response: response as never },
        headers,
        asResponse: true,
      }),
    )
    const owner = 'obstacle' in outcome ? await ownerOf(work.tx, response['id']) : null
    if (owner !== null) await tellRefused(work, owner, { method: 'passkey' })
    return outcome
  })
})

export const passkeyDoors: readonly Door[] = [
  preparePasskey,
  addPasskey,
  removePasskey,
  challengePasskey,
  signInWithPasskey,
]

/** Browsers keep passkeys under a host name and for secure connections only. */
function obstacleToPasskeys({ publicUrl }: DoorParts): Obstacle | undefined {
  return relyingParty(publicUrl) ? undefined : { code: 'passkey.needs_host_name', status: 409 }
}

async function ownerOf(reader: Reader, credentialId: unknown): Promise<string | null> {
  if (typeof credentialId !== 'string') return null
  const row = await reader
    .selectFrom('auth.passkey')
    .select('accountId')
    .where('credentialId', '=', credentialId)
    .executeTakeFirst()
  return row?.accountId ?? null
}
