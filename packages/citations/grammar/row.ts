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
 * that is only a date, unless the document is mentioned within other words or its effect is told. Nothing when the mention
 * stands in no table.
 */
export function rowOf(tokens: Tokens, mention: Mention, from: number, to: number): Row | undefined {
  const first = rowStart(tokens, mention.first, from)
  const last = rowEnd(tokens, mention.last, to)
  const isDated = opensCell(tokens, mention.first, first) && !tellsEffect(tokens, mention.last)
  let row: Row | undefined
  for (let token = first; token <= last; token++) {
    if (token > first && !beginsCell(tokens, token)) continue
    row ??= token > first ? { type: null, date: null } : undefined
    const date = isDated ? dateAt(tokens, token) : undefined
    if (date && row && endsCell(tokens, date.last)) row.date ??= date.date
    const word = typeWordAt(tokens, token)
    if (word && endsCell(tokens, word.last)) {
      row ??= { type: null, date: null }
      row.type ??= word.type?.code ?? null
    }
  }
  return row
}

/** Whether the mention begins its cell, so that the row is about the document. */
function opensCell(tokens: Tokens, mention: number, rowFirst: number): boolean {
  let at = mention
  while (at > rowFirst && !beginsCell(tokens, at) && tokens.kind[at - 1] !== kinds.word) at--
  return at === rowFirst || beginsCell(tokens, at)
}

/** "TT 27/2025 có hiệu lực": then the row has the day when it takes effect. */
function tellsEffect(tokens: Tokens, from: number): boolean {
  const end = rowEnd(tokens, from, tokens.count)
  for (let token = from; token < end; token++) {
    if (wordAt(tokens, token) === 'co' && /^h(?:l|ieu)$/.test(wordAt(tokens, token + 1))) return true
  }
  return false
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
