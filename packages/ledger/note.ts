import { ed25519 } from '@noble/curves/ed25519.js'
import { fromBase64, Malformed, mustBeWhole, sameBytes, toBase64, utf8 } from './bytes.ts'
import { isKeyName, type NoteSigner, type NoteVerifier } from './note-key.ts'

/** One line below a note: who claims to have signed, with which key, and the signature proper. */
export interface NoteSignature {
  readonly name: string
  readonly id: Uint8Array
  readonly signature: Uint8Array
}

/** A note taken apart (C2SP signed-note). The text is worth nothing until a signature has been checked. */
export interface Note {
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

/** The specification asks for at least 16; more than this is a flood. */
const MOST_SIGNATURES = 64

/** The text (whole lines, the last one ended) followed by a signature line of each signer. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  mustBeText(text)
  const message = utf8(text)
  const lines = signers.map(({ name, id, seed }) => {
    return `— ${name} ${toBase64(Uint8Array.of(...id, ...ed25519.sign(message, seed)))}\n`
  })
  return `${text}\n${lines.join('')}`
}

/** Takes a note apart without checking any signature. Refuses whatever deviates from the specification. */
export function parseNote(note: string): Note {
  const end = note.lastIndexOf('\n\n') + 1
  if (end === 0 || !note.endsWith('\n')) throw new Malformed('a note is a text, a blank line and signature lines')
  mustBeText(note.slice(0, end))
  const lines = note.slice(end + 1, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) throw new Malformed('a note with too many signatures')
  return { text: note.slice(0, end), signatures: lines.map(readSignature) }
}

/**
 * The notes of a file to which one was appended after the other. Each text must be without blank lines, as checkpoints
 * are; blank lines between the notes, and line ends of another system, do not matter.
 */
export function splitNotes(file: string): string[] {
  const lines = `${file.replaceAll('\r\n', '\n')}\n`
  const note = /(?:[^\n]+\n)+\n(?:— [^\n]+\n)+/g
  if (lines.replaceAll(note, '').trim() !== '') throw new Malformed('this file does not hold whole notes')
  return lines.match(note) ?? []
}

/**
 * The text and the keys that signed it, or undefined when no known key did or when a known key's signature is wrong.
 * Signatures of unknown keys are passed over. Throws Malformed when it is no note at all.
 */
export function openNote(
  note: string,
  known: readonly NoteVerifier[],
): { text: string; signers: readonly NoteVerifier[] } | undefined {
  const { text, signatures } = parseNote(note)
  const message = utf8(text)
  const signers = new Set<NoteVerifier>()
  for (const { name, id, signature } of signatures) {
    const key = known.find(one => one.name === name && sameBytes(one.id, id))
    if (key === undefined || signers.has(key)) continue
    if (!isSignature(signature, message, key.publicKey)) return undefined
    signers.add(key)
  }
  return signers.size === 0 ? undefined : { text, signers: [...signers] }
}

function isSignature(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  return signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false })
}

function readSignature(line: string): NoteSignature {
  const [dash, name = '', encoded = '', ...rest] = line.split(' ')
  if (dash !== '—' || !isKeyName(name) || rest.length > 0) throw new Malformed('not a signature line')
  const bytes = fromBase64(encoded)
  if (bytes.length < 5) throw new Malformed('a signature is a key id and more')
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) }
}

/** UTF-8, no control characters but the line feed, ended by one. */
function mustBeText(text: string): void {
  if (!text.endsWith('\n') || hasControls(text)) {
    throw new Malformed('a note holds whole lines of text without control characters')
  }
  mustBeWhole(text)
}

function hasControls(text: string): boolean {
  return Array.from(text).some(letter => letter < ' ' && letter !== '\n')
}
