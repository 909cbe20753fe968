import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { isYear, type Numbered } from './number.ts'
import { mayBear, typeOfSymbol } from './symbol.ts'
import type { TypeWord } from './type-words.ts'

/** What stands before a number: "Báo cáo thẩm tra số". */
export interface Introduction {
  /** The token where the mention begins. */
  first: number
  /** The token of "số" or "số:" before the number, if it is there. */
  marker: number | null
  word: TypeWord | null
  /** Words stand between the type word and the number. */
  hasTitle: boolean
}

/** The longest title between a type word and its number, in tokens; laws have longer ones. */
const longestTitle = 14
const longestLawTitle = 100

/** Reads back from a number. `words` are the type words before it and after the mention before it, in order. */
export function introductionOf(tokens: Tokens, numbered: Numbered, words: readonly TypeWord[]): Introduction {
  const marker = markerBefore(tokens, numbered.first) ?? null
  const first = marker ?? numbered.first
  const edge = isOpened(tokens, numbered, marker) ? first - 1 : first
  const reach = { law: titleStart(tokens, edge, true), other: titleStart(tokens, edge, false) }
  const reachable = words.filter(word => word.last < edge && word.last >= (isLaw(word) ? reach.law : reach.other))
  const nearest = reachable.at(-1)
  const carrying = carrier(tokens, numbered, reachable, edge)
  if (nearest?.last === edge - 1 && (carrying === undefined || !isMisfit(nearest, numbered, carrying))) {
    return { first: nearest.first, marker, word: nearest, hasTitle: false }
  }
  if (!carrying) return { first, marker, word: null, hasTitle: false }
  return { first: carrying.first, marker, word: carrying, hasTitle: carrying.last < edge - 1 }
}

/** "Công văn (số 73/TTg-CN)", "Công văn: 73/TTg-CN". */
function isOpened(tokens: Tokens, { first, symbol }: Numbered, marker: number | null): boolean {
  return marker === null ? symbol !== null && wordAt(tokens, first - 1) === ':' : wordAt(tokens, marker - 1) === '('
}

/** The token of "số" before a number: "số", "số:", "số hiệu", "s6" as scanners read it. */
function markerBefore(tokens: Tokens, number: number): number | undefined {
  const before = /^[:.]$/.test(wordAt(tokens, number - 1)) ? number - 2 : number - 1
  if ((tokens.gap[number] ?? 0) >= gaps.blank && before !== number - 2) return undefined
  const word = wordAt(tokens, before)
  if (word === 'so' || word === 'se' || word === 'sohieu') return before
  if (word === 'hieu' && wordAt(tokens, before - 1) === 'so') return before - 1
  if (word === 'o' && wordAt(tokens, before - 1) === 's') return before - 1
  const isMisread = word === '6' && wordAt(tokens, before - 1) === 's' && tokens.gap[before] === gaps.none
  return isMisread ? before - 1 : undefined
}

/**
 * The first token from which only the words of a title lead to a number: no sentence, bracket, number, cell or empty line.
 * The titles of laws have years and amounts of laws in them.
 */
function titleStart(tokens: Tokens, edge: number, isOfLaw: boolean): number {
  const farthest = edge - (isOfLaw ? longestLawTitle : longestTitle)
  let start = edge
  while (start > farthest && start > 0) {
    if ((tokens.gap[start] ?? 0) >= gaps.blank || tokens.gap[start] === gaps.tab) break
    start--
    if (endsTitle(tokens, start) && !(isOfLaw && isInTitleOfLaw(tokens, start))) break
  }
  return start
}

function endsTitle(tokens: Tokens, token: number): boolean {
  if (tokens.kind[token] === kinds.word) return false
  return tokens.kind[token] === kinds.digits || /^[.;:()"|[\]{}“”=<>]$/.test(wordAt(tokens, token))
}

function isInTitleOfLaw(tokens: Tokens, token: number): boolean {
  return isYear(wordAt(tokens, token)) || isAmountOfLaws(tokens, token)
}

/** "một số điều của 11 Luật": an amount in the title of an amending law. */
export function isAmountOfLaws(tokens: Tokens, token: number): boolean {
  return wordAt(tokens, token).length < 3 && /^(?:luat|bo|dieu)$/.test(wordAt(tokens, token + 1))
}

/** Of several type words before a number the one that carries it: the nearest that may bear the symbol; an amending law whole. */
function carrier(tokens: Tokens, numbered: Numbered, words: readonly TypeWord[], first: number): TypeWord | undefined {
  const nearest = words.at(-1)
  const { symbol } = numbered
  if (!nearest || symbol === null) return nearest
  const told = typeOfSymbol(symbol)
  const fit = words.findLast(
    ({ type }) => type !== null && mayBear(type.code, symbol) && (told === null || !isLaw({ type })),
  )
  if (!fit || !isLaw(fit)) return fit ?? (nearest.last === first - 1 ? nearest : undefined)
  return fit.last === first - 1 ? fit : (amending(tokens, words) ?? fit)
}

/** The word is no home for the symbol, and a word further out is: "Quyết định phê duyệt Kế hoạch số 12/QĐ-UBND". */
function isMisfit(nearest: TypeWord, { symbol }: Numbered, carrying: TypeWord): boolean {
  if (symbol === null || carrying === nearest || nearest.type === null) return false
  const told = typeOfSymbol(symbol)
  return !mayBear(nearest.type.code, symbol) && (carrying.type?.code === told || (told === null && isLaw(carrying)))
}

/**
 * "Luật sửa đổi, bổ sung một số điều của Luật Hải quan số 42/2005/QH11" is the amending law, whose number it is. A draft
 * has no number yet, so there the number belongs to the law that is to be amended.
 */
function amending(tokens: Tokens, words: readonly TypeWord[]): TypeWord | undefined {
  const outer = words.find(word => isLaw(word) && ['sua', 'suadoi'].includes(wordAt(tokens, word.last + 1)))
  if (!outer) return undefined
  const before = [2, 1].map(step => wordAt(tokens, outer.first - step)).join(' ')
  return /^(?:du thao|du an|xay dung)$/.test(before) ? undefined : outer
}

function isLaw({ type }: Pick<TypeWord, 'type'>): boolean {
  return type !== null && ['Luật', 'BL', 'PL'].includes(type.code)
}
