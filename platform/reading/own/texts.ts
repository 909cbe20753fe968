import { decodeText, type Decoded } from '../../../packages/text/encodings/index.ts'
import { readHtml } from '../../../packages/text/html/index.ts'
import { readMarkdown } from '../../../packages/text/markdown/index.ts'
import type { MakeId, Reading } from '../../../packages/text/model.ts'
import { readPlain } from '../../../packages/text/plain/index.ts'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import { limits } from '../limits.ts'
import type { OldEncoding } from '../reading.ts'

const readers = { plain: readPlain, markdown: readMarkdown, html: readHtml }

/** A text of its own: plain, Markdown or a web page, in Unicode or in an old Vietnamese code page. */
export async function readText(
  bytes: Uint8Array,
  kind: keyof typeof readers,
  makeId: MakeId,
): Promise<{ text: Reading; encoding: OldEncoding | null }> {
  if (bytes.length > limits.textBytes) throw new Unreadable('file.too_large')
  const decoded = decodeText(bytes)
  return { text: readers[kind](decoded.text, { makeId }), encoding: encodingOf(decoded) }
}

/** What people are told of an encoding: only the old ones need a word. */
export function encodingOf({ encoding, sure }: Pick<Decoded, 'encoding' | 'sure'>): OldEncoding | null {
  return encoding === 'tcvn3' || encoding === 'vni' ? { from: encoding, sure } : null
}
