import { fromBase64, fromUtf8, hashFromBase64, Malformed, readWhole, toBase64, unlessMalformed, utf8 } from './bytes.ts'
import { readCheckpoint } from './checkpoint.ts'
import { includes } from './inclusion.ts'
import { readVerifierKey } from './note-key.ts'
import { parseNote } from './note.ts'
import { readRecord, recordHash, type JournalRecord } from './record.ts'
import { isSignedByLog, readSeal } from './seal.ts'

/** One record with the proof that it stands in the log: all that is needed to show it to somebody who has the key. */
export interface EntryProof {
  /** The record's line in the canonical form. */
  readonly line: string
  /** The sibling hashes from the leaf to below the root of the tree that the checkpoint signs. */
  readonly path: readonly Uint8Array[]
  /** The signed checkpoint. */
  readonly checkpoint: string
}

const firstLine = 'c2sp.org/tlog-proof@v1'

/** The proof as a text of its own (C2SP tlog-proof), with the record as its extra data. Keep it as `.tlog-proof`. */
export function writeEntryProof({ line, path, checkpoint }: EntryProof): string {
  const head = [
    firstLine,
    `extra ${toBase64(utf8(line))}`,
    `index ${readRecord(line).position - 1}`,
    ...path.map(toBase64),
  ]
  return `${head.join('\n')}\n\n${checkpoint}`
}

/** Whether a text says of itself that it is such a proof. */
export function isEntryProof(text: string): boolean {
  return text.startsWith(`${firstLine}\n`)
}

/** Takes the text apart; refuses whatever deviates from the form. Whether it proves anything is not asked here. */
export function readEntryProof(text: string): EntryProof & { readonly index: number } {
  const end = text.indexOf('\n\n')
  const [first, extra, index, ...path] = text.slice(0, Math.max(end, 0)).split('\n')
  if (first !== firstLine || !extra?.startsWith('extra ') || !index?.startsWith('index ')) {
    throw new Malformed('not the proof of an entry')
  }
  const line = fromUtf8(fromBase64(extra.slice(6)))
  return { line, index: readWhole(index.slice(6)), path: path.map(hashFromBase64), checkpoint: text.slice(end + 2) }
}

/** The record that the proof shows, and when and at which size the log was signed; undefined when it shows nothing. */
export function verifyEntryProof(text: string, verifierKeys: readonly string[]): ProvenEntry | undefined {
  const known = verifierKeys.map(readVerifierKey)
  return unlessMalformed(() => {
    const { line, index, path, checkpoint } = readEntryProof(text)
    const record = readRecord(line)
    const { origin, size, root } = readCheckpoint(parseNote(checkpoint).text)
    const proven = includes({ index, size, leaf: recordHash(line), root }, path)
    if (!proven || record.position !== index + 1 || !isSignedByLog(checkpoint, known)) return undefined
    return { record, origin, size, sealedAt: readSeal(checkpoint).at }
  })
}

/** What a good proof shows. */
export interface ProvenEntry {
  readonly record: JournalRecord
  readonly origin: string
  readonly size: number
  readonly sealedAt: string
}
