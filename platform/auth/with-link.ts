import { randomUUID } from 'node:crypto'
import { type Obstacle, refuse, refuseIf } from '../refused.ts'
import type { Work } from '../work/work.ts'
import * as contract from './contract.ts'
import { deviceCookie } from './cookies.ts'
import { readPublicKey } from './device-proof.ts'
import { endDevices, insertDevice, type NewDevice } from './devices.ts'
import { type Door, door, type DoorParts } from './door.ts'
import { atTheDoor, endHeldSession, nextFor } from './entering.ts'
import { claimLink, findLink, linkNotValid, type Purpose } from './links.ts'
import { attemptKeyOf, hashOfPassword, setPassword } from './password.ts'
import { hashOfPin, obstacleToPin } from './pin.ts'
import { hashOf, newSecret } from './secrets.ts'
import { endSessions, openSession } from './sessions.ts'
import { endTokens } from './tokens.ts'

const lookAtLink = door(contract.lookAtLink, async (parts, _, { token }) => {
  const { purpose, name, login, expiresAt, leadsTo } = await linkFor(parts, token)
  return { answer: { purpose: purpose as Purpose, name, login, expiresAt, leadsTo } }
})

const registerDevice = door(contract.registerDevice, async (parts, visit, { token, pin, key, name }) => {
  refuseIf(obstacleToPin(pin))
  const { id: linkId, accountId } = await linkFor(parts, token, 'device')
  const publicKey = key === undefined ? null : (readPublicKey(key) ?? refuse(keyUnfit))
  const id = randomUUID()
  const secret = publicKey ? null : newSecret()
  const pinHash = await hashOfPin(parts.secret, id, pin)
  const device = { id, accountId, name, pinHash, publicKey, cookieHash: secret === null ? null : hashOf(secret) }
  return parts.transact(atTheDoor, async work => {
    if (!(await claimLink(work.tx, linkId, work.now))) return { obstacle: linkNotValid }
    const binding = await register(work, device, linkId)
    await endHeldSession(parts, work, visit)
    const { cookie } = await openSession(parts.engine, work, {
      accountId,
      method: 'device',
      userAgent: visit.userAgent,
    })
    const next = await nextFor(parts, work, accountId, 'device')
    const cookies = secret === null ? [cookie] : [cookie, deviceCookie(parts.publicUrl, id, secret)]
    return { answer: { deviceId: id, binding, next }, cookies }
  })
})

const choosePassword = door(contract.choosePassword, async (parts, _, { token, password }) => {
  const { id, accountId, login, purpose } = await linkFor(parts, token, 'password', 'recovery')
  const hash = await hashOfPassword(password)
  return parts.transact(atTheDoor, async work => {
    if (!(await claimLink(work.tx, id, work.now))) return { obstacle: linkNotValid }
    await setPassword(work.tx, accountId, hash, work.now)
    if (purpose === 'recovery') await forgetFactors(work, accountId)
    await endSessions(work, { accountId })
    await work.tx
      .deleteFrom('auth.attempt')
      .where('key', '=', attemptKeyOf(parts.secret, login ?? ''))
      .execute()
    const audiences = [`account:${accountId}`, 'administrators']
    const facts = { linkId: id, purpose }
    await work.tell({ name: 'account.password_changed', subjectId: accountId, facts, audiences })
    return { answer: { login } }
  })
})

export const linkDoors: readonly Door[] = [lookAtLink, registerDevice, choosePassword]

const keyUnfit: Obstacle = { code: 'device.key_unfit', status: 422 }

/** Refuses what is not a link of ours in the same way, whether it never was one, was used or is too old. */
async function linkFor({ reader, clock }: DoorParts, token: string, ...purposes: readonly Purpose[]) {
  const link = await findLink(reader, token, clock.now())
  const fits = link && (purposes.length === 0 || purposes.some(one => one === link.purpose))
  return fits ? link : refuse(linkNotValid)
}

async function register(work: Work, device: NewDevice, linkId: string): Promise<'key' | 'cookie'> {
  const { id, accountId } = device
  const binding = await insertDevice(work, device)
  const facts = { deviceId: id, binding, linkId }
  // Whoever handed the link out sees that it was used.
  const audiences = [`account:${accountId}`, 'administrators', 'clerks']
  await work.tell({ name: 'device.registered', subjectId: accountId, facts, audiences })
  return binding
}

/** Voids everything with which the account was entered beside its password. */
async function forgetFactors(work: Work, accountId: string): Promise<void> {
  const { tx } = work
  await tx.updateTable('auth.account').set({ twoFactorEnabled: false }).where('id', '=', accountId).execute()
  await tx.deleteFrom('auth.twoFactor').where('accountId', '=', accountId).execute()
  await tx.deleteFrom('auth.passkey').where('accountId', '=', accountId).execute()
  await endDevices(work, accountId)
  await endTokens(work, accountId)
  const audiences = [`account:${accountId}`, 'administrators']
  await work.tell({ name: 'account.two_factor_removed', subjectId: accountId, audiences })
}
