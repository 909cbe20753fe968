import { createHmac } from 'node:crypto'
import type { Obstacle } from '../refused.ts'
import { hashSlowly, isSame } from './hashing.ts'

/** How many wrong PINs in a row lock a device. */
export const triesPerDevice = 5

/** What is wrong with a PIN that somebody wants: those that everybody tries first. */
export function obstacleToPin(pin: string): Obstacle | undefined {
  const digits = pin.split('').map(Number)
  const steps = digits.slice(1).map((digit, index) => digit - (digits[index] ?? 0))
  const plain = [0, 1, -1].some(step => steps.every(one => one === step))
  const doubled = pin.slice(0, 3) === pin.slice(3) || pin.slice(0, 2).repeat(3) === pin
  return plain || doubled ? { code: 'device.pin_too_simple', status: 422 } : undefined
}

/**
 * Six digits are few: with the database alone they must not be found by trying. So they are mixed with a secret that is
 * not in the database and with the device's id before they are hashed like a password.
 */
export function hashOfPin(secret: string, deviceId: string, pin: string): Promise<string> {
  return hashSlowly(peppered(secret, deviceId, pin))
}

/** Whether this is the PIN; takes as long either way. */
export function isPin(secret: string, deviceId: string, pin: string, hash: string): Promise<boolean> {
  return isSame(peppered(secret, deviceId, pin), hash)
}

function peppered(secret: string, deviceId: string, pin: string): string {
  return createHmac('sha256', secret).update(`pin:${deviceId}:${pin}`).digest('hex')
}
