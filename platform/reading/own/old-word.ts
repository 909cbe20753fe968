import WordExtractor from 'word-extractor'
import type { MakeId, Reading } from '../../../packages/text/model.ts'
import { readPlain } from '../../../packages/text/plain/index.ts'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import type { OldEncoding } from '../reading.ts'
import { oldLettersIn } from './old-letters.ts'

/** Otherwise quotation marks become straight ones. */
const asWritten = { filterUnicode: false }

/** The words of a Word document before 2007, with its footnotes; all else of it stays in the file. */
export async function readOldWord(
  bytes: Uint8Array,
  makeId: MakeId,
): Promise<{ text: Reading; encoding: OldEncoding | null }> {
  if (isEncrypted(bytes)) throw new Unreadable('file.password')
  const content = await extracted(bytes)
  const words = [content.getBody(asWritten), content.getFootnotes(asWritten)].map(part => part.trim())
  const { inUnicode, encoding } = oldLettersIn(words.join('\n'))
  const { document, ...rest } = readPlain(words.map(inUnicode).join('\n'), { makeId })
  const linesIn = (text: string) => [...new Set(inUnicode(text).split('\n').map(trimmed).filter(Boolean))]
  const running = {
    headers: linesIn(content.getHeaders({ ...asWritten, includeFooters: false })),
    footers: linesIn(content.getFooters(asWritten)),
  }
  return { text: { ...rest, document: { ...document, running }, losses: [{ code: 'text.no_layout' }] }, encoding }
}

/** The file information block begins a sector and says whether its words are encrypted: [MS-DOC] 2.5.2, fEncrypted. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = 512; at + 12 <= bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return ((bytes[at + 11] ?? 0) & 1) === 1
  return false
}

async function extracted(bytes: Uint8Array) {
  try {
    return await new WordExtractor().extract(Buffer.from(bytes))
  } catch {
    // It knows many ways to stumble over a foreign file; the person who sent it can only send another one.
    throw new Unreadable('file.damaged')
  }
}

function trimmed(line: string): string {
  return line.trim()
}
