import * as contract from './contract.ts'
import { plainCookie } from './cookies.ts'
import { type Door, door, type DoorParts } from './door.ts'
import { atTheDoor, endHeldSession, enter } from './entering.ts'
import { hashOfPassword, isStillRight, type Proof, proveOwnPassword, provePassword, setPassword } from './password.ts'
import { endSessions } from './sessions.ts'
import { judgeTry } from './throttle.ts'
import type { Obstacle } from '../refused.ts'
import type { Happening } from '../work/happening.ts'
import type { Work } from '../work/work.ts'

const signIn = door(contract.signIn, async (parts, visit, { login, password }) => {
  const proof = await provePassword(proofParts(parts), login, password)
  return parts.transact(atTheDoor, async work => {
    const obstacle = await judge(work, proof)
    const { accountId } = proof
    if (obstacle || accountId === null) return { obstacle: obstacle ?? refused }
    return enter(parts, work, visit, 'password', headers =>
      parts.engine.api.passwordProved({ body: { accountId }, headers, asResponse: true }),
    )
  })
})

const signOut = door(contract.signOut, async (parts, visit) => {
  const { authCookies } = await parts.engine.$context
  const { name, attributes } = authCookies.sessionToken
  await parts.transact(visit.actor, work => endHeldSession(parts, work, visit))
  const gone = plainCookie({ name, value: '', secure: attributes.secure ?? false, seconds: 0 })
  return { answer: {}, cookies: [gone] }
})

const changePassword = door(contract.changePassword, async (parts, { actor }, { current, password }) => {
  const accountId = actor.id ?? ''
  const proof = await proveOwnPassword(proofParts(parts), accountId, current)
  const hash = await hashOfPassword(password)
  return parts.transact(actor, async work => {
    const obstacle = await judge(work, proof)
    if (obstacle) return { obstacle }
    await setPassword(work.tx, accountId, hash, work.now)
    await endSessions(work, { accountId, except: actor.sessionId })
    await work.tell({ name: 'account.password_changed', subjectId: accountId, audiences: [`account:${accountId}`] })
    return { answer: {} }
  })
})

export const passwordDoors: readonly Door[] = [signIn, signOut, changePassword]

/** What the proof of a password needs. */
export function proofParts({ reader, secret, clock }: DoorParts) {
  return { reader, secret, now: clock.now() }
}

/** Decides whether a proved password counts, and tells when it does not. */
export async function judge(work: Work, proof: Proof): Promise<Obstacle | undefined> {
  if (proof.obstacle) return proof.obstacle
  const right = await isStillRight(work.tx, proof)
  const { failures, obstacle } = await judgeTry(work.tx, { key: proof.key, right, now: work.now })
  if (obstacle?.code === 'sign_in.refused') await tellRefused(work, proof.accountId, { method: 'password', failures })
  return obstacle
}

/** Tells of a refused sign-in. A name that nobody has is not written down. */
export function tellRefused(work: Work, accountId: string | null, facts: Happening['facts']) {
  const audiences = accountId === null ? ['administrators'] : [`account:${accountId}`, 'administrators']
  return work.tell({ name: 'account.sign_in_refused', subjectId: accountId ?? 'unknown', facts, audiences })
}

const refused: Obstacle = { code: 'sign_in.refused', status: 401, facts: { seconds: 0 } }
