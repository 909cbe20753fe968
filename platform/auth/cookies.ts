import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies, serializeCookie, serializeSignedCookie } from 'better-call'

/** The value of a cookie in a `Cookie` header, as it was sent. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  return header === undefined ? undefined : parseCookies(header).get(name)
}

/**
 * What was signed, when the signature is ours. Signed like better-auth's
 * cookies: the value, a dot, HMAC-SHA-256 in base64.
 */
export function signedValue(signed: string | undefined, secret: string): string | undefined {
  const dot = signed?.lastIndexOf('.') ?? -1
  if (signed === undefined || dot < 1) return undefined
  const value = signed.slice(0, dot)
  const right = createHmac('sha256', secret).update(value).digest()
  const given = Buffer.from(signed.slice(dot + 1), 'base64')
  return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
}

interface Cookie {
  name: string
  value: string
  secure: boolean
  seconds: number
}

/** A `Set-Cookie` line for a signed cookie that only this site receives and no script can read. */
export function signedCookie({ name, value, secure, seconds }: Cookie, secret: string): Promise<string> {
  return serializeSignedCookie(name, value, secret, { ...attributes(secure), maxAge: seconds })
}

/** The same without a signature, for a value that is checked against its hash. */
export function plainCookie({ name, value, secure, seconds }: Cookie): string {
  return serializeCookie(name, value, { ...attributes(secure), maxAge: seconds })
}

const longestSeconds = 400 * 24 * 60 * 60

/** Under which name a device without WebCrypto holds its secret; a family's tablet may hold several. */
export function deviceCookieName(publicUrl: string, deviceId: string): string {
  return `${isSecure(publicUrl) ? '__Host-' : ''}plenum.device.${deviceId}`
}

/** The `Set-Cookie` line for that secret, for as long as browsers keep a cookie: 400 days. */
export function deviceCookie(publicUrl: string, deviceId: string, value: string): string {
  const name = deviceCookieName(publicUrl, deviceId)
  return plainCookie({ name, value, secure: isSecure(publicUrl), seconds: longestSeconds })
}

/** Whether browsers reach us by https, so that cookies need never travel in the open. */
export function isSecure(publicUrl: string): boolean {
  return new URL(publicUrl).protocol === 'https:'
}

function attributes(secure: boolean) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure } as const
}
