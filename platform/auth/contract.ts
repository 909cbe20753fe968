import { z } from 'zod'
import { action } from '../http/contract.ts'
import { id, line, moment } from '../http/fields.ts'

/** A password: at least 10 characters of any kind; long ones are welcome, rules about kinds of characters are not. */
export const newPassword = z.string().min(10).max(200)
const typedPassword = z.string().min(1).max(200)

/** Where to go after a step of signing in. */
export const entrance = z.object({
  /** `second_factor`: a code is asked for now. `enrol`: signed in, and a second factor has to be enrolled first. */
  next: z.enum(['home', 'second_factor', 'enrol']),
})
export type EntranceView = z.infer<typeof entrance>

const refusesSignIn = ['sign_in.refused', 'sign_in.wait'] as const

export const signIn = action('POST', '/auth/sign-in', {
  summary: 'Sign in with a name or e-mail address and a password',
  body: z.object({ login: z.string().min(1).max(200), password: typedPassword }),
  answer: entrance,
  access: 'anyone',
  refuses: [...refusesSignIn, 'account.suspended'],
})

export const giveCode = action('POST', '/auth/second-factor', {
  summary: 'Go on signing in with the code that the authenticator shows',
  body: z.object({ code: z.string().regex(/^\d{6}$/) }),
  answer: entrance,
  access: 'anyone',
  refuses: [...refusesSignIn, 'second_factor.wrong', 'second_factor.start_again'],
})

export const giveRecoveryCode = action('POST', '/auth/recovery-code', {
  summary: 'Go on signing in with one of the recovery codes; each is good once',
  body: z.object({ code: z.string().regex(/^[A-Za-z0-9]{5}-[A-Za-z0-9]{5}$/) }),
  answer: entrance,
  access: 'anyone',
  refuses: [...refusesSignIn, 'second_factor.wrong', 'second_factor.start_again'],
})

export const signOut = action('POST', '/auth/sign-out', {
  summary: 'End this session',
  answer: z.object({}),
  access: 'anyone',
})

export const changePassword = action('POST', '/auth/password', {
  summary: 'Change the own password; all other sessions of the account end',
  body: z.object({ current: typedPassword, password: newPassword }),
  answer: z.object({}),
  refuses: [...refusesSignIn, 'session.in_person'],
})

export const prepareAuthenticator = action('POST', '/auth/authenticator', {
  summary: 'Get a secret for an authenticator app, and recovery codes; in force once a code is confirmed',
  body: z.object({ password: typedPassword }),
  answer: z.object({ uri: z.string(), qr: z.string(), recoveryCodes: z.array(z.string()) }),
  refuses: [...refusesSignIn, 'second_factor.already_enrolled', 'second_factor.needs_other', 'session.in_person'],
  secret: true,
})

export const confirmAuthenticator = action('POST', '/auth/authenticator/confirm', {
  summary: 'Show that the authenticator works; from now on signing in asks for its code',
  body: z.object({ code: z.string().regex(/^\d{6}$/) }),
  answer: entrance,
  refuses: ['second_factor.wrong', 'second_factor.not_enrolled', 'second_factor.needs_other', 'session.in_person'],
})

export const removeAuthenticator = action('POST', '/auth/authenticator/remove', {
  summary: 'Do without the authenticator; refused where a second factor is compulsory',
  body: z.object({ password: typedPassword }),
  answer: z.object({}),
  refuses: [...refusesSignIn, 'second_factor.compulsory', 'second_factor.not_enrolled', 'session.in_person'],
})

export const renewRecoveryCodes = action('POST', '/auth/recovery-codes', {
  summary: 'Get ten new recovery codes; the old ones are void',
  body: z.object({ password: typedPassword }),
  answer: z.object({ recoveryCodes: z.array(z.string()) }),
  refuses: [...refusesSignIn, 'second_factor.not_enrolled', 'session.in_person'],
  secret: true,
})

/** What WebAuthn passes between the browser and its authenticator; its insides are checked by the library. */
const ceremony = z.record(z.string(), z.unknown())
const refusesPasskey = ['passkey.refused', 'passkey.needs_host_name'] as const

export const preparePasskey = action('POST', '/auth/passkeys/prepare', {
  summary: 'What the browser needs in order to make a passkey for this account',
  answer: z.object({ options: ceremony }),
  refuses: [...refusesPasskey, 'second_factor.needs_other', 'session.in_person'],
})

export const addPasskey = action('POST', '/auth/passkeys', {
  summary: 'Keep the passkey that the browser made',
  body: z.object({ response: ceremony, name: line(100) }),
  answer: entrance.extend({ id }),
  refuses: [...refusesPasskey, 'second_factor.needs_other', 'session.in_person'],
})

export const removePasskey = action('DELETE', '/auth/passkeys/{id}', {
  summary: 'Forget a passkey of this account',
  params: z.object({ id }),
  answer: z.object({}),
  refuses: ['passkey.unknown', 'session.in_person'],
})

export const challengePasskey = action('POST', '/auth/passkey/challenge', {
  summary: 'What the browser needs in order to sign in with a passkey',
  answer: z.object({ options: ceremony }),
  access: 'anyone',
  refuses: ['passkey.needs_host_name'],
})

export const signInWithPasskey = action('POST', '/auth/passkey/sign-in', {
  summary: 'Sign in with a passkey',
  body: z.object({ response: ceremony }),
  answer: entrance,
  access: 'anyone',
  refuses: [...refusesPasskey, 'account.suspended'],
})

/** The secret of a one-use link: it stands behind the # of its address, so that it reaches no log on the way. */
const linkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const pin = z.string().regex(/^\d{6}$/)

export const lookAtLink = action('POST', '/auth/links/look', {
  summary: 'For whom and for what a one-use link is, without using it up',
  body: z.object({ token: linkToken }),
  answer: z.object({
    purpose: z.enum(['device', 'password', 'recovery']),
    name: z.string(),
    login: z.string().nullable(),
    expiresAt: moment,
    /** The screen to go to once it is used; null is home. */
    leadsTo: z.string().nullable(),
  }),
  access: 'anyone',
  refuses: ['link.not_valid'],
})

export const registerDevice = action('POST', '/auth/links/device', {
  summary: 'Register this device with a one-use link and choose its PIN; signs in',
  body: z.object({
    token: linkToken,
    pin,
    /**
     * The public half of a P-256 key that the browser cannot give away
     * (SPKI, base64); without WebCrypto a cookie stands in.
     */
    key: z.base64().max(400).optional(),
    name: line(100),
  }),
  answer: entrance.extend({ deviceId: id, binding: z.enum(['key', 'cookie']) }),
  access: 'anyone',
  refuses: ['link.not_valid', 'device.pin_too_simple', 'device.key_unfit', 'account.suspended'],
})

export const choosePassword = action('POST', '/auth/links/password', {
  summary: 'Choose a new password with a one-use link; all sessions of the account end',
  body: z.object({ token: linkToken, password: newPassword }),
  answer: z.object({ login: z.string().nullable() }),
  access: 'anyone',
  refuses: ['link.not_valid'],
})

export const challengeDevice = action('POST', '/auth/devices/{id}/challenge', {
  summary: 'Something new for a registered device to sign',
  params: z.object({ id }),
  answer: z.object({ challenge: z.string() }),
  access: 'anyone',
  refuses: ['device.unknown'],
})

export const signInOnDevice = action('POST', '/auth/devices/{id}/sign-in', {
  summary: 'Sign in on a registered device with its PIN',
  params: z.object({ id }),
  body: z.object({
    challenge: z.string().max(200),
    /**
     * Over `plenum device sign-in`, the device's id and the challenge, a
     * line each: ECDSA P-256, SHA-256, r and s, base64url.
     */
    signature: z.base64url().length(86).optional(),
    pin,
  }),
  answer: entrance,
  access: 'anyone',
  refuses: ['device.start_again', 'device.unknown', 'device.locked', 'device.pin_wrong', 'account.suspended'],
})
