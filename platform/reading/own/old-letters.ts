import { detectOldEncoding, unicodeOf } from '../../../packages/text/encodings/index.ts'
import { type Provision, type Reading, type Run, wordsOf } from '../../../packages/text/model.ts'
import type { OldEncoding } from '../reading.ts'

interface OldLetters {
  /** Turns words of this file into Unicode; leaves them as they are where that is not sure. */
  inUnicode: (words: string) => string
  encoding: OldEncoding | null
}

/** Tells from all words of a file, of whose fonts nothing is known, whether they are in an old Vietnamese code page. */
export function oldLettersIn(words: string): OldLetters {
  const { from, sure } = detectOldEncoding(words)
  if (from === null) return { inUnicode: same, encoding: null }
  return { inUnicode: sure ? text => unicodeOf(text, from) : same, encoding: { from, sure } }
}

/**
 * A reading without old letters where its fonts or their spelling prove them. A provision in which they are only likely stays as
 * it is, and so do all where proposals or balloons point into the words by place: the file is then marked as not sure.
 */
export function settleOldLetters(reading: Reading): { text: Reading; encoding: OldEncoding | null } {
  const byFont = reading.losses.flatMap(({ code }) => codes.get(code) ?? [])[0]
  const isMarkedUp = reading.proposals.length > 0 || reading.balloons.length > 0
  let found: OldEncoding | null = byFont === undefined ? null : { from: byFont, sure: true }
  const settled = (provision: Provision): Provision => {
    const { from, sure } = detectOldEncoding(wordsOf(provision))
    if (from === null) return provision
    const isSettled = sure && !isMarkedUp
    found = { from, sure: isSettled && found?.sure !== false }
    return isSettled ? inUnicode(provision, words => unicodeOf(words, from)) : provision
  }
  const { document, losses } = reading
  const text = {
    ...reading,
    document: { ...document, provisions: document.provisions.map(settled) },
    losses: losses.filter(({ code }) => !codes.has(code)),
  }
  return { text, encoding: found }
}

/** What packages say of fonts whose letters they turned into Unicode. */
const codes: ReadonlyMap<string, OldEncoding['from']> = new Map([
  ['text.from_tcvn3', 'tcvn3'],
  ['text.from_vni', 'vni'],
])

function inUnicode({ runs, table, ...rest }: Provision, convert: (words: string) => string): Provision {
  const converted = (each: readonly Run[]) => each.map(run => ({ ...run, text: convert(run.text) }))
  const rows = table?.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({
      ...cell,
      paragraphs: cell.paragraphs.map(paragraph => ({ ...paragraph, runs: converted(paragraph.runs) })),
    })),
  }))
  return { ...rest, runs: converted(runs), ...(table && rows && { table: { ...table, rows } }) }
}

function same(words: string): string {
  return words
}
