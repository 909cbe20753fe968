import { sha256 } from '@noble/hashes/sha2.js'
import { hashFromBase64, Malformed, sameBytes, toBase64, utf8 } from './bytes.ts'
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './checkpoint.ts'
import { isInstant } from './instant.ts'
import type { NoteSigner, NoteVerifier } from './note-key.ts'
import { openNote, parseNote, signNote } from './note.ts'

/**
 * The checkpoint that closes a batch. Two extension lines say when (by the server's clock) and which note came before
 * it, so that a checkpoint that is missing, out of place or has even one foreign byte is noticed by its successor.
 */
export interface Seal extends Omit<Checkpoint, 'extensions'> {
  /** ISO 8601 with milliseconds in UTC. */
  readonly at: string
  /** SHA-256 of the whole note before this one; of nothing for the first. */
  readonly after: Uint8Array
}

/** What `Seal.after` says of the note before, or of none. */
export function digestOf(previousNote: string | undefined): Uint8Array {
  return sha256(utf8(previousNote ?? ''))
}

/** The signed note of a seal. */
export function signSeal({ origin, size, root, at, after }: Seal, signer: NoteSigner): string {
  if (origin !== signer.name) throw new Malformed('a log signs with the key that bears its name')
  const extensions = [`at ${at}`, `after ${toBase64(after)}`]
  return signNote(writeCheckpoint({ origin, size, root, extensions }), [signer])
}

/** What a note says, without asking whether its signature is right. */
export function readSeal(note: string): Seal {
  const { extensions, ...checkpoint } = readCheckpoint(parseNote(note).text)
  const [, at = ''] = /^at (.*)$/.exec(extensions[0] ?? '') ?? []
  const [, after = ''] = /^after (.*)$/.exec(extensions[1] ?? '') ?? []
  if (!isInstant(at) || extensions.length !== 2) throw new Malformed('not the checkpoint of a batch')
  return { ...checkpoint, at, after: hashFromBase64(after) }
}

/** Whether a known key that bears the log's own name signed this note, and nothing known contradicts it. */
export function isSignedByLog(note: string, known: readonly NoteVerifier[]): boolean {
  const opened = openNote(note, known)
  if (opened === undefined) return false
  const { origin } = readCheckpoint(opened.text)
  return opened.signers.some(signer => signer.name === origin)
}

/** Whether this seal was made right after that note. */
export function follows(seal: Seal, previousNote: string | undefined): boolean {
  return sameBytes(seal.after, digestOf(previousNote))
}
