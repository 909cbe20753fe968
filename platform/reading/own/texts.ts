import type { MakeId, Reading } from '../../../packages/text/model.ts'
import { readHtml } from '../../../packages/text/html/index.ts'
import { readPlain } from '../../../packages/text/plain/index.ts'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import { textOf } from '../../tables/text-of.ts'
import { limits } from '../limits.ts'
import type { OldEncoding } from '../reading.ts'

/** A text of its own: plain, Markdown or a web page, in Unicode or in an old Vietnamese code page. */
export async function readText(
  bytes: Uint8Array,
  kind: 'plain' | 'markdown' | 'html',
  makeId: MakeId,
): Promise<{ text: Reading; encoding: OldEncoding | null }> {
  if (bytes.length > limits.textBytes) throw new Unreadable('file.too_large')
  const written = textOf(bytes)
  return { text: kind === 'html' ? readHtml(written, { makeId }) : readPlain(written, { makeId }), encoding: null }
}
