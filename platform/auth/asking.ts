import type { Obstacle } from '../refused.ts'
import { type Entrance, through } from './entrance.ts'

/** What the library answered: its cookies, and its body or our own obstacle for its refusal. */
export type Reply = { cookies: string[] } & ({ body: Record<string, unknown> } | { obstacle: Obstacle })

/** Asks the library, inside the transaction of the entrance. Its refusals come back; its faults are thrown. */
export async function askEngine(entrance: Entrance, call: () => Promise<Response>): Promise<Reply> {
  const response = await through(entrance, call)
  const cookies = response.headers.getSetCookie()
  const body = ((await response.json().catch(() => undefined)) ?? {}) as Record<string, unknown>
  if (response.ok) return { cookies, body }
  const code = typeof body['code'] === 'string' ? body['code'] : ''
  const obstacle = obstacles[code]
  if (obstacle) return { cookies, obstacle }
  // Two used the same recovery code or challenge at once, or what was sent makes no sense to the library.
  if (response.status < 500) return { cookies, obstacle: startAgain }
  throw new Error(`the sign-in library answered ${response.status} ${code}`)
}

const wrong: Obstacle = { code: 'second_factor.wrong', status: 401 }
const startAgain: Obstacle = { code: 'second_factor.start_again', status: 401 }
const notEnrolled: Obstacle = { code: 'second_factor.not_enrolled', status: 409 }
const passkeyRefused: Obstacle = { code: 'passkey.refused', status: 401 }

const obstacles: Record<string, Obstacle> = {
  ACCOUNT_SUSPENDED: { code: 'account.suspended', status: 403 },
  INVALID_CODE: wrong,
  INVALID_BACKUP_CODE: wrong,
  INVALID_TWO_FACTOR_COOKIE: startAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: startAgain,
  // The library locks the second factor of an account for a quarter of an hour after ten wrong codes.
  ACCOUNT_TEMPORARILY_LOCKED: { code: 'sign_in.wait', status: 429, facts: { seconds: 900 } },
  TOTP_NOT_ENABLED: notEnrolled,
  BACKUP_CODES_NOT_ENABLED: notEnrolled,
  TWO_FACTOR_NOT_ENABLED: notEnrolled,
  TOTP_ALREADY_ENABLED: { code: 'second_factor.already_enrolled', status: 409 },
  CHALLENGE_NOT_FOUND: passkeyRefused,
  PASSKEY_NOT_FOUND: passkeyRefused,
  AUTHENTICATION_FAILED: passkeyRefused,
  FAILED_TO_VERIFY_REGISTRATION: passkeyRefused,
  USER_NOT_VERIFIED: passkeyRefused,
  YOU_ARE_NOT_ALLOWED_TO_REGISTER_THIS_PASSKEY: passkeyRefused,
}
