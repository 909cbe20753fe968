import { convertOld } from './convert-old.ts'
import { isSyllable } from './syllable.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni'

export interface Decoded {
  text: string
  encoding: TextEncoding
  /** False where it was only the likeliest. */
  sure: boolean
}

/**
 * The text in the bytes of a text file. A byte order mark decides; then whatever is UTF-8; then the code page in which its
 * words are Vietnamese. Bytes that no code page explains are read as Windows-1252, and not sure.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = byMark(bytes)
  if (marked) return { text: decoded(bytes, marked), encoding: marked, sure: true }
  const wide = withoutMark(bytes)
  if (wide) return { text: decoded(bytes, wide), encoding: wide, sure: true }
  if (isUtf8(bytes)) return { text: decoded(bytes, 'utf-8'), encoding: 'utf-8', sure: true }
  return inOneByte(bytes)
}

function inOneByte(bytes: Uint8Array): Decoded {
  // Windows-1252 would lose five codes and change 27; the old code pages live in Latin-1.
  const latin = decoded(bytes, 'windows-1252')
  const old = convertOld(latin)
  if (old.from && old.sure) return { text: old.text, encoding: old.from, sure: true }
  const viet = decoded(bytes, 'windows-1258').normalize('NFC')
  const asViet = share(viet)
  if (asViet >= 0.85 && asViet > share(latin)) return { text: viet, encoding: 'windows-1258', sure: true }
  return { text: latin, encoding: 'windows-1252', sure: false }
}

function byMark([first, second, third]: Uint8Array): TextEncoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without a mark: line feeds and spaces have an empty half, always the same one. */
function withoutMark(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined
  const empty = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) empty[index % 2] = (empty[index % 2] ?? 0) + 1
  const [high = 0, low = 0] = empty
  if (low > sample.length / 10 && high === 0) return 'utf-16le'
  return high > sample.length / 10 && low === 0 ? 'utf-16be' : undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

function share(text: string): number {
  const words = text
    .slice(0, 60_000)
    .split(/[^\p{L}]+/u)
    .filter(word => /[^\0-\u007F]/.test(word))
  return words.length === 0 ? 0 : words.filter(isSyllable).length / words.length
}
