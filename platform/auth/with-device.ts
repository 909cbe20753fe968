import type { Obstacle } from '../refused.ts'
import * as contract from './contract.ts'
import { cookieIn, deviceCookieName } from './cookies.ts'
import { challengeEnds, isHolder, newChallenge } from './device-proof.ts'
import { countPin, findDevice, lockDevice } from './devices.ts'
import { type Door, door } from './door.ts'
import { atTheDoor, endHeldSession, nextFor } from './entering.ts'
import { spend } from './once.ts'
import { isPin } from './pin.ts'
import { openSession } from './sessions.ts'
import { tellRefused } from './with-password.ts'

const challengeDevice = door(contract.challengeDevice, async ({ secret, clock, reader }, _, { id }) => {
  if (!(await findDevice(reader, id))) return { obstacle: unknown }
  return { answer: { challenge: newChallenge(secret, id, clock.now()) } }
})

/** A PIN is looked at only for whoever holds the device, so that nobody else can use up its tries. */
const signInOnDevice = door(contract.signInOnDevice, async (parts, visit, { id, challenge, signature, pin }) => {
  const { secret, clock, reader, publicUrl } = parts
  const device = await findDevice(reader, id)
  if (!device) return { obstacle: unknown }
  const ends = challengeEnds(secret, id, challenge, clock.now())
  if (!ends) return { obstacle: startAgain }
  const cookie = cookieIn(visit.cookie, deviceCookieName(publicUrl, id))
  if (!isHolder(device, { challenge, signature, cookie })) return { obstacle: unknown }
  const right = await isPin(secret, id, pin, device.pinHash)
  return parts.transact(atTheDoor, async work => {
    const now = await lockDevice(work.tx, id)
    if (!now) return { obstacle: unknown }
    if (now.lockedAt !== null) return { obstacle: locked }
    if (!(await spend(work.tx, challenge, ends))) return { obstacle: startAgain }
    const { accountId } = now
    const left = await countPin(work, now, right)
    if (!right) {
      await tellRefused(work, accountId, { method: 'device', deviceId: id, left })
      return { obstacle: left > 0 ? { code: 'device.pin_wrong', status: 401, facts: { left } } : locked }
    }
    await endHeldSession(parts, work, visit)
    const opening = { accountId, method: 'device', userAgent: visit.userAgent } as const
    const { cookie: session } = await openSession(parts.engine, work, opening)
    return { answer: { next: await nextFor(parts, work, accountId, 'device') }, cookies: [session] }
  })
})

export const deviceDoors: readonly Door[] = [challengeDevice, signInOnDevice]

const startAgain: Obstacle = { code: 'device.start_again', status: 401 }
const unknown: Obstacle = { code: 'device.unknown', status: 404 }
const locked: Obstacle = { code: 'device.locked', status: 403 }
