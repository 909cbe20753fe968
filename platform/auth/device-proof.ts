import { createHmac, createPublicKey, randomBytes, timingSafeEqual, verify } from 'node:crypto'
import { hashOf } from './secrets.ts'

const challengeLifeMs = 2 * 60 * 1000

/** Something new to sign. It carries its own proof and age, so that whoever asks for many of them fills no table. */
export function newChallenge(secret: string, deviceId: string, now: Date): string {
  const open = `${now.getTime()}.${randomBytes(16).toString('base64url')}`
  return `${open}.${sealOf(secret, deviceId, open)}`
}

/** Until when a challenge of ours is good; undefined for any other, an older one, or one for another device. */
export function challengeEnds(secret: string, deviceId: string, challenge: string, now: Date): Date | undefined {
  const [at = '', nonce = '', seal = ''] = challenge.split('.')
  const right = Buffer.from(sealOf(secret, deviceId, `${at}.${nonce}`))
  const given = Buffer.from(seal)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const ends = new Date(Number(at) + challengeLifeMs)
  return ends > now ? ends : undefined
}

/** What a device signs (UTF-8, ECDSA P-256 with SHA-256): the purpose, itself and the challenge, each on a line. */
export function messageToSign(deviceId: string, challenge: string): string {
  return `plenum device sign-in\n${deviceId}\n${challenge}`
}

/** Reads a public key (SPKI, base64); undefined unless it is one of P-256. */
export function readPublicKey(base64: string): Buffer | undefined {
  const der = Buffer.from(base64, 'base64')
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return asymmetricKeyDetails?.namedCurve === 'prime256v1' ? der : undefined
  } catch {
    // Whatever is not a key is not a key; what OpenSSL says about it helps nobody.
    return undefined
  }
}

interface Held {
  id: string
  publicKey: Buffer | null
  cookieHash: Buffer | null
}

interface Shown {
  challenge: string
  /** r and s of the signature, base64url, as WebCrypto gives them. */
  signature: string | undefined
  cookie: string | undefined
}

/** Whether it is the device itself: it signed the challenge, or it holds the cookie. Only then is its PIN looked at. */
export function isHolder({ id, publicKey, cookieHash }: Held, { challenge, signature, cookie }: Shown): boolean {
  if (cookieHash) return cookie !== undefined && timingSafeEqual(hashOf(cookie), cookieHash)
  if (!publicKey || signature === undefined) return false
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' })
  const message = Buffer.from(messageToSign(id, challenge))
  return verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))
}

function sealOf(secret: string, deviceId: string, open: string): string {
  return createHmac('sha256', secret).update(`challenge:${deviceId}:${open}`).digest('base64url')
}
