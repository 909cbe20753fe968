import { isIP } from 'node:net'
import { APIError } from '@better-auth/core/error'

/** Under which name browsers keep passkeys for us. Browsers give none to a bare address, nor to a plain connection. */
export function relyingParty(publicUrl: string): { id: string; origin: string } | undefined {
  const { protocol, hostname, origin } = new URL(publicUrl)
  const named = isIP(hostname.replace(/^\[|\]$/g, '')) === 0
  if (!named || (protocol !== 'https:' && hostname !== 'localhost')) return undefined
  return { id: hostname, origin }
}

interface Verification {
  registrationInfo?: { userVerified: boolean } | undefined
  authenticationInfo?: { userVerified: boolean } | undefined
}

/** A passkey counts as two factors only when the authenticator saw its owner: a finger, a face or a PIN. */
export async function refuseUnverifiedUser({ verification }: { verification: Verification }): Promise<void> {
  const seen = (verification.registrationInfo ?? verification.authenticationInfo)?.userVerified
  if (seen !== true) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'user not verified' })
}
