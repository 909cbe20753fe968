/** What was handed in does not have the form it should have: a broken key, note, record or line. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
}

/** What `read` reads, or undefined when what it reads is malformed. Any other error passes. */
export function unlessMalformed<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Malformed) return undefined
    throw error
  }
}

const encoder = new TextEncoder()

/** UTF-8. A lone surrogate has no UTF-8 form and is refused, because it would silently become another character. */
export function utf8(text: string): Uint8Array {
  mustBeWhole(text)
  return encoder.encode(text)
}

/** Refuses text that holds a lone surrogate. The first test is the cheap one, and mostly the only one. */
export function mustBeWhole(text: string): void {
  if (/[\ud800-\udfff]/.test(text) && /\p{Surrogate}/u.test(text)) throw new Malformed('text holds half of a character')
}

/** The text whose UTF-8 these bytes are. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Malformed('not UTF-8')
  }
}

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

/** Refuses whatever `toBase64` would not have written: white space, missing padding, stray trailing bits. */
export function fromBase64(text: string): Uint8Array {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) throw new Malformed('not base64')
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
  if (toBase64(bytes) !== text) throw new Malformed('base64 is not in its one proper form')
  return bytes
}

/** A SHA-256 value written in base64. */
export function hashFromBase64(text: string): Uint8Array {
  const bytes = fromBase64(text)
  if (bytes.length !== 32) throw new Malformed('a hash has 32 bytes')
  return bytes
}

/** Whether two byte strings are equal. The values compared here are public, so the time it takes may tell. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}

/** A whole number that fits a double exactly, in decimal without sign or leading zeroes. */
export function readWhole(text: string): number {
  const value = /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(value)) throw new Malformed('not a whole number')
  return value
}
