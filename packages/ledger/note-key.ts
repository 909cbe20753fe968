import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64, Malformed, toBase64, utf8 } from './bytes.ts'

/** A public key with the name of its holder; `id` tells keys of one name apart and is no security in itself. */
export interface NoteVerifier {
  readonly name: string
  readonly id: Uint8Array
  readonly publicKey: Uint8Array
}

/** A key that can sign: whoever holds `seed` can. */
export interface NoteSigner extends NoteVerifier {
  readonly seed: Uint8Array
}

/** The signature type byte of plain Ed25519 (C2SP signed-note). */
const ED25519 = 1

/**
 * The signing key made of 32 random bytes, which the caller draws and keeps secret. The name should look like an
 * address without scheme (`example.org/journal`); white space and `+` are refused.
 */
export function signerFromSeed(name: string, seed: Uint8Array): NoteSigner {
  if (seed.length !== 32) throw new Malformed('a key seed has 32 bytes')
  return { ...verifier(name, ed25519.getPublicKey(seed)), seed }
}

/** The public form that may be printed and given away: `name+hash+base64`. */
export function writeVerifierKey({ name, id, publicKey }: NoteVerifier): string {
  return `${name}+${hex(id)}+${typed(publicKey)}`
}

/** Reads `name+hash+base64`; refuses other kinds of keys and a hash that does not belong to the key. */
export function readVerifierKey(line: string): NoteVerifier {
  const [name = '', hash = '', ...key] = line.split('+')
  const read = verifier(name, untyped(key.join('+')))
  if (hex(read.id) !== hash) throw new Malformed('the key was mistyped: its hash does not fit')
  return read
}

/** The secret form for the key file: `PRIVATE+KEY+name+hash+base64`, as Go's note tools write it. */
export function writeSignerKey({ name, id, seed }: NoteSigner): string {
  return `PRIVATE+KEY+${name}+${hex(id)}+${typed(seed)}`
}

/** Reads what `writeSignerKey` wrote. */
export function readSignerKey(line: string): NoteSigner {
  const [first, second, name = '', hash = '', ...key] = line.split('+')
  if (first !== 'PRIVATE' || second !== 'KEY') throw new Malformed('not a signing key')
  const read = signerFromSeed(name, untyped(key.join('+')))
  if (hex(read.id) !== hash) throw new Malformed('the signing key is damaged: its hash does not fit')
  return read
}

/** Whether a name may stand in a key or on a signature line. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\s+\p{Cc}\p{Surrogate}\p{White_Space}]/u.test(name)
}

function verifier(name: string, publicKey: Uint8Array): NoteVerifier {
  if (!isKeyName(name)) throw new Malformed('a key name has no white space and no plus sign')
  if (publicKey.length !== 32) throw new Malformed('an Ed25519 key has 32 bytes')
  const id = sha256(Uint8Array.of(...utf8(name), 0x0a, ED25519, ...publicKey)).slice(0, 4)
  return { name, id, publicKey }
}

function typed(key: Uint8Array): string {
  return toBase64(Uint8Array.of(ED25519, ...key))
}

function untyped(text: string): Uint8Array {
  const bytes = fromBase64(text)
  if (bytes[0] !== ED25519 || bytes.length !== 33) throw new Malformed('not an Ed25519 key')
  return bytes.slice(1)
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
