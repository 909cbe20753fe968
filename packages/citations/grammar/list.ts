import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { dateAt } from './date.ts'
import { afterOrgan } from './organ.ts'
import type { Mention } from './mention.ts'
import { mayBear, typeOfSymbol } from './symbol.ts'

/** How far a list goes on after the title of a document, in tokens. */
const farthest = 70

/**
 * Whether a number goes on the list that a mention began, and how surely: `next` when nothing but a comma or "và" parts
 * them ("số 18, 19-NQ/TW"), `later` when dates, organs or titles stand between ("số 2138/TTr-BCT ngày … về …, số 374/BC-BCT").
 */
export function placeInList(tokens: Tokens, before: Mention, first: number): 'next' | 'later' | undefined {
  const from = connectorStart(tokens, first)
  if (from === undefined) return undefined
  if (from === before.last + 1) return 'next'
  if (first - before.last > farthest) return undefined
  if (from === afterDate(tokens, before.last + 1)) return 'next'
  for (let token = before.last + 1; token < from; token++) {
    if ((tokens.gap[token] ?? 0) >= gaps.blank || isSentenceEnd(tokens, token)) return undefined
  }
  return 'later'
}

/** A full stop with a space after it, so that 5.6.2012 and T.Ư go on. */
export function isSentenceEnd(tokens: Tokens, token: number): boolean {
  const sign = wordAt(tokens, token)
  return (/^[.!?]$/.test(sign) && tokens.gap[token + 1] !== gaps.none) || sign === '\u0001'
}

/** Whether there is something between two tokens, and nothing but commas and "và". */
export function areConnectors(tokens: Tokens, from: number, to: number): boolean {
  if (from >= to || to - from > 3) return false
  for (let token = from; token < to; token++) if (!isConnector(tokens, token)) return false
  return true
}

/** Members without a symbol take the next one in the list, else the last; a type follows from the list's word if it fits. */
export function shareSymbols(mentions: readonly Mention[]): void {
  for (let at = mentions.length - 1; at >= 0; at--) {
    const mention = mentions[at]
    const before = mention?.after
    if (mention && before && before.symbol === null && mention.symbol !== null) lend(mention.symbol, before)
  }
  for (const mention of mentions) {
    if (mention.symbol === null && mention.after?.symbol) lend(mention.after.symbol, mention)
  }
}

/** The type of a member: the list's word where the symbol fits it, else what its own symbol tells. */
export function typeInList(before: Mention, symbol: string | null): string | null {
  if (symbol === null) return before.type
  const told = typeOfSymbol(symbol)
  if (told === null && before.type !== 'CV' && !isSameSeries(symbol, before.symbol)) return null
  return before.type !== null && mayBear(before.type, symbol) ? before.type : told
}

/** Both of the same organ: `QH14` and `QH15`, `BTC-TCT` and `BTC-CST`. */
function isSameSeries(one: string, other: string | null): boolean {
  const organ = (symbol: string) => /^\p{L}*/u.exec(symbol)?.[0]
  return other === null || organ(one) === organ(other)
}

function lend(symbol: string, to: Mention): void {
  if (to.type === null || mayBear(to.type, symbol)) to.symbol = symbol
  to.type ??= typeOfSymbol(symbol)
}

/** The first token of ", ", " và ", ", và ", " đến " and the like before a member. */
function connectorStart(tokens: Tokens, first: number): number | undefined {
  let at = first
  for (let step = 0; step < 3 && isConnector(tokens, at - 1); step++) at--
  return at === first ? undefined : at
}

function isConnector(tokens: Tokens, token: number): boolean {
  if ((tokens.gap[token + 1] ?? 0) >= gaps.blank) return false
  return /^(?:[,;&+]|va|hoac|den|hay|cung|voi|lan)$/.test(wordAt(tokens, token))
}

/** The token after the date and the organ of a mention, in either order. */
function afterDate(tokens: Tokens, from: number): number {
  const past = (token: number) => {
    const at = /^[,(]$/.test(wordAt(tokens, token)) ? token + 1 : token
    const date = dateAt(tokens, at)
    if (!date) return token
    return wordAt(tokens, token) === '(' && wordAt(tokens, date.last + 1) === ')' ? date.last + 2 : date.last + 1
  }
  const organEnd = afterOrgan(tokens, past(from)) ?? past(from)
  return tokens.kind[organEnd] === kinds.sign && wordAt(tokens, organEnd) !== '(' ? organEnd : past(organEnd)
}
