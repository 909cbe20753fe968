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
  if (before.type !== null && mayBear(before.type, symbol)) return before.type
  return typeOfSymbol(symbol) ?? before.type
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
