import { withoutEntities } from '../fold/entities.ts'
import { isCapitalAt, spanOf } from '../fold/fold.ts'
import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { isOrganCode } from './organs.ts'
import { remembered } from './remembered.ts'
import { isTypeCode } from './symbol.ts'

/** Where a symbol stands: tokens, both included, and whether its elements are known or only look like a symbol. */
interface SymbolSpan {
  first: number
  last: number
  /** The first element names a type, or one of the elements is an organ that we know. */
  known: boolean
  elements: number
}

/** More elements than any symbol has; bounds the walk. */
const mostElements = 7

/**
 * The symbol after a number: `-NQ/TW`, `/QĐ-TTg`, `/BTC-TCDN`, `- NQ / TW`, ` CT/TW`, `/NĐ-⏎CP`, `/QĐ-BNV(A11)`. The first
 * token is the separator, if there is one. Spaces and line ends are allowed where the next element is a known code.
 */
export function symbolAfter(tokens: Tokens, token: number): SymbolSpan | undefined {
  let last: number | undefined
  let known = false
  let elements = 0
  let at = token
  while (elements < mostElements) {
    const letters = afterSeparator(tokens, at, elements)
    if (letters === undefined) break
    const end = elementEnd(tokens, letters)
    const code = codeOf(tokens, letters, end)
    if (!isElement(tokens, { letters, end, code, after: at, elements })) break
    known ||= (elements === 0 && isTypeCode(code)) || isOrganCode(code) || /^(?:qd|nd|nq)$/.test(code)
    elements++
    last = end
    at = end + 1
  }
  if (last === undefined) return undefined
  return { first: firstLetters(tokens, token), last: bracketTail(tokens, last), known, elements }
}

/** The token with the letters of the next element, or nothing when no separator leads there. */
function afterSeparator(tokens: Tokens, at: number, elements: number): number | undefined {
  if (isSeparator(tokens, at)) {
    const next = isSeparator(tokens, at + 1) && tokens.gap[at + 1] === gaps.none ? at + 2 : at + 1
    return isWord(tokens, next) ? next : undefined
  }
  if (!isWord(tokens, at)) return undefined
  // Without a separator an element must be known: "18 NQ/TW", "18NQ/TW", "123 UBND-NC", "123/QĐ UBND".
  const code = wordAt(tokens, at)
  const leadsOn = elements === 0 ? beginsSymbol(tokens, at, code) : elements === 1 && isOrganCode(code)
  const isApart = (tokens.gap[at] ?? 0) <= gaps.space
  return leadsOn && isApart && isCapitalAt(tokens.folded, tokens.start[at] ?? 0) ? at : undefined
}

function beginsSymbol(tokens: Tokens, at: number, code: string): boolean {
  return isSeparator(tokens, at + 1) && (isTypeCode(code) || (isOrganCode(code) && isGluedBoth(tokens, at + 1)))
}

interface Candidate {
  letters: number
  end: number
  code: string
  /** The token after the element before this one. */
  after: number
  elements: number
}

function isElement(tokens: Tokens, { letters, end, code, after, elements }: Candidate): boolean {
  const isKnown = isTypeCode(code.replace(/\d+$/, '')) || isOrganCode(code)
  const gapBefore = tokens.gap[after] ?? 0
  const gapAfter = tokens.gap[letters] ?? 0
  const isTorn = after !== letters && (gapBefore > gaps.none || gapAfter > gaps.none)
  if (Math.max(gapBefore, gapAfter) >= gaps.blank || (isTorn && gapBefore === gaps.tab)) return false
  if (!looksLikeCode(tokens, letters, end, isKnown)) return false
  if (!isTorn) return true
  // A dash between spaces after a whole symbol is the dash of the sentence: "18-NQ/TW - Đảng".
  if (gapBefore > gaps.none && gapAfter > gaps.none)
    return isKnown ? elements < 2 || isJoint(tokens, after) : elements === 1 && isCapitals(tokens, letters)
  return isKnown || (elements > 0 && isCapitals(tokens, letters))
}

/** Only capitals, and more than one: a unit of an organ, not a word of the sentence. */
function isCapitals(tokens: Tokens, letters: number): boolean {
  const start = tokens.start[letters] ?? 0
  const end = tokens.end[letters] ?? 0
  for (let at = start; at < end; at++) if (!isCapitalAt(tokens.folded, at)) return false
  return end - start > 1
}

/** Of a joint circular, which has two organs: `TTLT-BCT – BTC`. */
function isJoint(tokens: Tokens, after: number): boolean {
  return [2, 3, 4].some(step => /^tt?lt$/.test(wordAt(tokens, after - step)))
}

/** Capitals without tones, such as `UBTVQH`, `TTg`, `GD&ĐT`; small letters only where the code is known. */
function looksLikeCode(tokens: Tokens, letters: number, end: number, isKnown: boolean): boolean {
  const { text } = tokens.folded
  const span = spanOf(tokens.folded, tokens.start[letters] ?? 0, tokens.end[end] ?? 0)
  const { isToned, length, capitals } = shapeOf(text.slice(span.start, span.end))
  if (isToned || length > 14) return false
  return isKnown ? length > 1 || capitals === 1 : capitals * 2 > length
}

const shapeOf = remembered(printed => {
  const apart = withoutEntities(printed).normalize('NFD')
  const letters = apart.normalize('NFC').replace(/[^\p{L}]/gu, '')
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length
  return { isToned: /[\u0300\u0301\u0303\u0309\u0323]/.test(apart), length: letters.length, capitals }
})

/** The last token of an element: letters, digits glued to them, and what `&` joins. */
function elementEnd(tokens: Tokens, letters: number): number {
  let end = letters
  for (let step = 0; step < 4; step++) {
    const next = end + 1
    if (tokens.gap[next] !== gaps.none) break
    if (tokens.kind[next] === kinds.digits && tokens.kind[end] === kinds.word) end = next
    else if (wordAt(tokens, next) === '&' && isWord(tokens, next + 1) && tokens.gap[next + 1] === gaps.none)
      end = next + 1
    else break
  }
  return initialsEnd(tokens, end)
}

/** `T.Ư` is one element. */
function initialsEnd(tokens: Tokens, end: number): number {
  const isInitial = wordAt(tokens, end) === 't' && wordAt(tokens, end + 1) === '.' && tokens.gap[end + 1] === gaps.none
  return isInitial && /^[uw]$/.test(wordAt(tokens, end + 2)) ? end + 2 : end
}

/** `(A11)`, glued. */
function bracketTail(tokens: Tokens, last: number): number {
  if (wordAt(tokens, last + 1) !== '(') return last
  const inside = [1, 2, 3, 4].every(step => tokens.gap[last + step] === gaps.none)
  const shape = [1, 2, 3, 4].map(step => wordAt(tokens, last + step)).join('')
  return inside && /^\([a-z]{1,3}\d{1,3}\)$/.test(shape) ? last + 4 : last
}

function codeOf(tokens: Tokens, letters: number, end: number): string {
  let code = ''
  for (let at = letters; at <= end; at++) code += wordAt(tokens, at)
  return code.replaceAll(/[.&]/g, '')
}

function firstLetters(tokens: Tokens, token: number): number {
  let at = token
  while (at < token + 2 && isSeparator(tokens, at)) at++
  return at
}

function isSeparator(tokens: Tokens, at: number): boolean {
  const sign = wordAt(tokens, at)
  return (
    sign === '-' || sign === '/' || sign === '_' || (sign === '.' && isGluedBoth(tokens, at) && isUnit(tokens, at + 1))
  )
}

/** After a point: initials as in `T.Ư`, or an organ in capitals as in `TT.HĐND`. */
function isUnit(tokens: Tokens, at: number): boolean {
  const code = wordAt(tokens, at)
  return code.length < 3 || (isOrganCode(code) && isCapitals(tokens, at))
}

function isGluedBoth(tokens: Tokens, at: number): boolean {
  return tokens.gap[at] === gaps.none && tokens.gap[at + 1] === gaps.none
}

function isWord(tokens: Tokens, at: number): boolean {
  return at < tokens.count && tokens.kind[at] === kinds.word
}
