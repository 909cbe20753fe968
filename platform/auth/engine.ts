import { kyselyAdapter } from '@better-auth/kysely-adapter'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { isSecure } from './cookies.ts'
import { currentEntrance } from './entrance.ts'
import { insideTransact } from './inside.ts'
import { asItsEntranceSays, noteAsOpened } from './opening.ts'
import { passwordProved } from './password-proved.ts'
import type { AuthSettings } from './settings.ts'
import { refuseUnverifiedUser, relyingParty } from './relying-party.ts'

export type Engine = ReturnType<typeof makeEngine>

/**
 * better-auth, set up for our tables and never mounted: nothing of it can be reached but what a door of ours asks for.
 * It keeps sessions, cookies, authenticators, recovery codes and passkeys. Passwords are proved before it is asked.
 */
export function makeEngine({ secret, publicUrl }: AuthSettings) {
  const secure = isSecure(publicUrl)
  return betterAuth({
    appName: 'Plenum',
    baseURL: publicUrl,
    secrets: [{ version: 1, value: secret }],
    database: kyselyAdapter(insideTransact(), { type: 'postgres', transaction: false }),
    telemetry: { enabled: false },
    // It logs what it refuses; we tell that in the journal, and faults are thrown on.
    logger: { disabled: true },
    user: { modelName: 'auth.account', fields: { email: 'login' } },
    emailAndPassword: {
      enabled: false,
      password: { hash: refuseToHash, verify: async () => currentEntrance().passwordProved === true },
    },
    account: { modelName: 'auth.credential', fields: { userId: 'accountId', accountId: 'subject' } },
    verification: { modelName: 'auth.verification', storeIdentifier: 'hashed', disableCleanup: true },
    session: {
      modelName: 'auth.session',
      fields: { userId: 'accountId' },
      additionalFields: { method: { type: 'string', input: false }, factors: { type: 'number', input: false } },
      expiresIn: longestCookieSeconds,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    databaseHooks: { session: { create: { before: asItsEntranceSays, after: noteAsOpened } } },
    advanced: {
      cookiePrefix: secure ? '__Host-plenum' : 'plenum',
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/', secure },
      database: { generateId: 'uuid', validateSchema: false },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [passwordProved(), authenticators(), passkeys(publicUrl)],
  })
}

const longestCookieSeconds = 30 * 24 * 60 * 60

function authenticators() {
  return twoFactor({
    issuer: 'Plenum',
    allowPasswordless: true,
    schema: { twoFactor: { modelName: 'auth.twoFactor', fields: { userId: 'accountId' } } },
  })
}

function passkeys(publicUrl: string) {
  const { id, origin } = relyingParty(publicUrl) ?? { id: 'none.invalid', origin: 'https://none.invalid' }
  return passkey({
    rpID: id,
    rpName: 'Plenum',
    origin,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: { afterVerification: refuseUnverifiedUser },
    authentication: { afterVerification: refuseUnverifiedUser },
    advanced: { webAuthnChallengeCookie: 'passkey_challenge' },
    schema: {
      passkey: { modelName: 'auth.passkey', fields: { userId: 'accountId', credentialID: 'credentialId' } },
    },
  })
}

function refuseToHash(): Promise<string> {
  throw new Error('passwords are hashed before a transaction begins, and not by the sign-in library')
}
