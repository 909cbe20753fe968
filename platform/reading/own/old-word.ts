import { readPlain } from '../../../packages/text/plain/index.ts'
import type { MakeId, Reading } from '../../../packages/text/model.ts'
import { Unreadable } from '../../../packages/text/unreadable.ts'
import WordExtractor from 'word-extractor'

/** The words of a Word document before 2007, with its footnotes; all else of it stays in the file. */
export async function readOldWord(bytes: Uint8Array, makeId: MakeId): Promise<Reading> {
  const content = await extracted(bytes)
  const notes = content.getFootnotes().trim()
  const text = notes === '' ? content.getBody() : `${content.getBody()}\n${notes}`
  const reading = readPlain(text, { makeId })
  const running = { headers: linesIn(content.getHeaders()), footers: linesIn(content.getFooters()) }
  return { ...reading, document: { ...reading.document, running }, losses: [{ code: 'text.no_layout' }] }
}

async function extracted(bytes: Uint8Array) {
  // The password bit of the file information block: [MS-DOC] 2.5.1, fEncrypted in the flags at offset 10.
  try {
    return await new WordExtractor().extract(Buffer.from(bytes))
  } catch (error) {
    const isEncrypted = error instanceof Error && /encrypt|password/i.test(error.message)
    throw new Unreadable(isEncrypted ? 'file.password' : 'file.damaged')
  }
}

function linesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== ''),
    ),
  ]
}
