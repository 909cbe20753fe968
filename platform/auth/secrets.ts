import { createHash, randomBytes } from 'node:crypto'

/** A secret of 256 random bits that is handed over once, as in a link, a device's cookie or an API token. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** How such a secret is kept. It is random and long, so that a plain hash is enough. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
