import { Inflate } from 'fflate'
import { Unreadable } from '../../unreadable.ts'
import { listEntries, type Entry } from './directory.ts'

/** What a file may cost at most, so that a small file cannot fill the memory. */
export interface Limits {
  /** Bytes that all parts together may inflate to. */
  bytes: number
  /** Bytes of one XML part. */
  xmlBytes: number
  /** Elements of one XML part. */
  elements: number
  /** How deep elements may stand in each other. */
  depth: number
  /** Parts in the archive. */
  parts: number
}

export const defaultLimits: Limits = {
  bytes: 200_000_000,
  xmlBytes: 100_000_000,
  elements: 3_000_000,
  depth: 1_000,
  parts: 20_000,
}

export interface Archive {
  names: string[]
  /** The inflated bytes of a part, found without regard to case; undefined when there is none. */
  bytesOf: (name: string) => Uint8Array | undefined
}

/**
 * Opens a zip archive of which each part is inflated only when it is asked for. Sizes in its headers are not believed:
 * they are counted while inflating, over all parts. Refuses with `file.damaged`, `file.password` or `file.too_large`.
 */
export function openArchive(bytes: Uint8Array, limits: Limits): Archive {
  const entries = new Map<string, Entry>()
  for (const entry of listEntries(bytes, limits.parts)) {
    const name = entry.name.toLowerCase()
    // Which of two parts of one name is read differs from program to program, so that one could hide behind the other.
    if (entries.has(name) && !name.endsWith('/')) throw damaged(entry)
    entries.set(name, entry)
  }
  const inflated = new Map<Entry, Uint8Array>()
  let left = limits.bytes
  return {
    names: [...entries.values()].map(entry => entry.name),
    bytesOf(name) {
      const entry = entries.get(name.toLowerCase())
      if (!entry) return undefined
      const known = inflated.get(entry)
      if (known) return known
      const content = contentOf(bytes, entry, left)
      left -= content.length
      inflated.set(entry, content)
      return content
    },
  }
}

function contentOf(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  if (entry.encrypted) throw new Unreadable('file.password')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged(entry)
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packedSize)
  if (packed.length < entry.packedSize) throw damaged(entry)
  if (entry.method === 8) return inflate(packed, entry, most)
  if (entry.method !== 0) throw damaged(entry)
  if (packed.length > most) throw tooLarge(entry)
  return packed
}

/** A mouthful of deflated bytes becomes at most some sixteen million, so that a bomb is noticed early. */
const mouthful = 16_384

function inflate(packed: Uint8Array, entry: Entry, most: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  let ended = false
  const stream = new Inflate((piece, final) => {
    pieces.push(piece)
    size += piece.length
    ended ||= final
  })
  for (let at = 0; at < packed.length; at += mouthful) {
    try {
      stream.push(packed.subarray(at, at + mouthful), at + mouthful >= packed.length)
    } catch {
      throw damaged(entry)
    }
    if (size > most) throw tooLarge(entry)
  }
  if (!ended) throw damaged(entry)
  return joined(pieces, size)
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function damaged({ name }: Entry): Unreadable {
  return new Unreadable('file.damaged', { part: name })
}

function tooLarge({ name }: Entry): Unreadable {
  return new Unreadable('file.too_large', { part: name })
}
