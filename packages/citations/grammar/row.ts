import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { dateAt } from './date.ts'
import type { Mention } from './mention.ts'
import { typeWordAt } from './type-words.ts'

/** What the other cells of a register's row say about the document in it. */
export interface Row {
  type: string | null
  date: string | null
}

/** Whether the text has a table at all; asked once, so that other texts need not look for rows. */
export function hasCells({ folded }: Tokens): boolean {
  return /[\t|]/.test(folded.plain)
}

/** No row is longer, in tokens to either side. */
const longest = 80

/**
 * Reads the cells beside a mention in a row of a table, parted by tabs or `|`: a cell that is only a type word, and one
 * that is only a date. Nothing when the mention stands in no table.
 */
export function rowOf(tokens: Tokens, mention: Mention, from: number, to: number): Row | undefined {
  const first = rowStart(tokens, mention.first, from)
  const last = rowEnd(tokens, mention.last, to)
  let row: Row | undefined
  for (let token = first; token <= last; token++) {
    if (token > first && !beginsCell(tokens, token)) continue
    row ??= token > first ? { type: null, date: null } : undefined
    const date = dateAt(tokens, token)
    if (date && row && endsCell(tokens, date.last)) row.date ??= date.date
    const word = typeWordAt(tokens, token)
    if (word && endsCell(tokens, word.last)) {
      row ??= { type: null, date: null }
      row.type ??= word.type?.code ?? null
    }
  }
  return row
}

function rowStart(tokens: Tokens, token: number, from: number): number {
  let at = token
  while (at > Math.max(from, token - longest) && (tokens.gap[at] ?? 0) < gaps.line) at--
  return at
}

function rowEnd(tokens: Tokens, token: number, to: number): number {
  let at = token
  while (at + 1 < Math.min(to, token + longest) && (tokens.gap[at + 1] ?? 0) < gaps.line) at++
  return at
}

function beginsCell(tokens: Tokens, token: number): boolean {
  return tokens.gap[token] === gaps.tab || (wordAt(tokens, token - 1) === '|' && tokens.kind[token] !== kinds.sign)
}

function endsCell(tokens: Tokens, last: number): boolean {
  return (tokens.gap[last + 1] ?? 0) >= gaps.tab || wordAt(tokens, last + 1) === '|'
}
