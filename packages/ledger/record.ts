import { sha256 } from '@noble/hashes/sha2.js'
import { Malformed, utf8 } from './bytes.ts'
import { canonical, isObject, readCanonical, type Canonical } from './canonical.ts'
import { isInstant } from './instant.ts'

/** One entry of the journal: who did what to what, and when. It holds ids, codes and numbers, never names or texts. */
export interface JournalRecord {
  /** Its place in the journal, counted from 1: it is leaf number `position - 1` of the tree. */
  readonly position: number
  /** ISO 8601 with milliseconds in UTC. */
  readonly at: string
  /** Id of who acted; null when the system did. */
  readonly actor: string | null
  /** Id of the person for whom the actor acted. */
  readonly on_behalf_of: string | null
  /** What happened, such as `vote.opened`. */
  readonly name: string
  /** Id of what it happened to. */
  readonly subject: string | null
  readonly facts: { readonly [name: string]: Canonical }
}

const members = ['actor', 'at', 'facts', 'name', 'on_behalf_of', 'position', 'subject']

/** The line that stands for a record in an export, and whose UTF-8 bytes are the entry of the tree. */
export function writeRecord(record: JournalRecord): string {
  const { position, at, actor, on_behalf_of, name, subject, facts } = record
  mustBeRecord({ position, at, actor, on_behalf_of, name, subject, facts })
  return canonical({ position, at, actor, on_behalf_of, name, subject, facts })
}

/** Reads a line; refuses one that `writeRecord` would not have written, so that every record has exactly one form. */
export function readRecord(line: string): JournalRecord {
  const record = readCanonical(line)
  mustBeRecord(record)
  return record
}

/** The leaf hash of a record's line. The zero that goes before the bytes of a leaf is also one in UTF-8. */
export function recordHash(line: string): Uint8Array {
  return sha256(utf8(`\u0000${line}`))
}

function mustBeRecord(value: unknown): asserts value is JournalRecord {
  const right =
    isObject(value) &&
    Object.keys(value).length === members.length &&
    members.every(member => member in value) &&
    Number.isSafeInteger(value['position']) &&
    Number(value['position']) > 0 &&
    typeof value['at'] === 'string' &&
    isInstant(value['at']) &&
    isTextOrNull(value['actor']) &&
    isTextOrNull(value['on_behalf_of']) &&
    typeof value['name'] === 'string' &&
    isTextOrNull(value['subject']) &&
    isObject(value['facts'])
  if (!right) throw new Malformed('not a journal record')
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string'
}
