import type { MakeId, Reading } from '../model.ts'
import { readingOf } from '../reading-of.ts'
import { Unreadable } from '../unreadable.ts'
import { openTables } from './tables.ts'
import { tokensOf } from './tokens.ts'
import { openWriter } from './writer.ts'

/**
 * Reads an RTF document: paragraphs, tables, lists as they are printed, tracked changes as proposals. Pictures, headers
 * and footnotes stay in the file. Refuses with `file.damaged` or `file.too_deep`.
 */
export function readRtf(bytes: Uint8Array, { makeId }: { makeId: MakeId }): Reading {
  const source = new TextDecoder('latin1').decode(bytes)
  if (!source.startsWith('{\\rtf')) throw new Unreadable('file.damaged')
  const tables = openTables()
  const writer = openWriter(tables)
  let letters = ''
  for (const token of tokensOf(source)) {
    // Letters of some code pages are several bytes, which may be written in several ways.
    if (token.kind === 'letters') {
      letters += token.letters
      continue
    }
    if (letters !== '') writer.letters(letters)
    letters = ''
    if (token.kind === 'open') writer.open()
    else if (token.kind === 'close') writer.close()
    else writer.word(token.word, token.value)
  }
  writer.finish()
  const losses = writer.converted().map(from => ({ code: `text.from_${from}` }))
  if (writer.leftOut()) losses.push({ code: 'text.parts_left_out' })
  const proposalsAt = (places: Parameters<typeof tables.body.proposals>[0]) => tables.body.proposals(places, makeId)
  return readingOf(tables.body.lines, makeId, { losses, proposalsAt })
}
