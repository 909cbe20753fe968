import { isCapitalAt, type Folded } from './fold.ts'

/** What parts a token from the one before it, from nothing to an empty line. */
export const gaps = { none: 0, space: 1, tab: 2, line: 3, blank: 4 } as const

export const kinds = { word: 0, digits: 1, sign: 2 } as const

/** A folded text cut into words, digits and single signs, in flat arrays because a long text has millions of them. */
export interface Tokens {
  folded: Folded
  count: number
  kind: Uint8Array
  start: Uint32Array
  end: Uint32Array
  gap: Uint8Array
}

/**
 * Cuts a folded text. Letters and digits part (`QH15` is two tokens without a gap), and so do a symbol and the word
 * glued to it (`NĐ-CPngày`). Digits misread by a scanner stay one number: `l8-NQ/TW`, `2O17`. Marks of emphasis go.
 */
export function tokenise(folded: Folded): Tokens {
  const { plain } = folded
  const most = plain.length
  const tokens = {
    folded,
    count: 0,
    kind: new Uint8Array(most),
    start: new Uint32Array(most),
    end: new Uint32Array(most),
    gap: new Uint8Array(most + 1),
  }
  let at = 0
  let gap: number = gaps.blank
  while (at < most) {
    const letter = plain.charCodeAt(at)
    if (isSpace(letter)) {
      gap = widened(gap, letter)
      at++
      continue
    }
    const marked = emphasisEnd(plain, at, letter)
    if (marked > at) {
      at = marked
      continue
    }
    const { kind, end } = tokenAt(folded, at, letter)
    tokens.kind[tokens.count] = kind
    tokens.start[tokens.count] = at
    tokens.end[tokens.count] = end
    tokens.gap[tokens.count++] = gap
    gap = gaps.none
    at = end
  }
  tokens.gap[tokens.count] = gaps.blank
  return tokens
}

/** The folded letters of a token; empty beyond the text. */
export function wordAt({ folded, start, end }: Tokens, token: number): string {
  return folded.plain.slice(start[token] ?? 0, end[token] ?? 0)
}

/** The value of a token of digits, with what a scanner misread: `l8` is 18. */
export function digitsAt(tokens: Tokens, token: number): string {
  const printed = wordAt(tokens, token)
  return /[oil]/.test(printed) ? printed.replaceAll('o', '0').replace(/[il]/g, '1') : printed
}

function tokenAt(folded: Folded, at: number, letter: number): { kind: number; end: number } {
  if (isDigit(letter) || isMisread(letter)) {
    const end = numberEnd(folded, at)
    if (end > at) return { kind: kinds.digits, end }
  }
  if (isLetter(letter)) return { kind: kinds.word, end: wordEnd(folded, at) }
  return { kind: kinds.sign, end: at + 1 }
}

/** Where a number ends; `at` itself when there is none. Look-alike letters count only between or before real digits. */
function numberEnd({ plain }: Folded, at: number): number {
  if (isLetter(plain.charCodeAt(at)) && at > 0 && isLetterOrDigit(plain.charCodeAt(at - 1))) return at
  let end = at
  let digits = 0
  while (end < plain.length) {
    const letter = plain.charCodeAt(end)
    if (isDigit(letter)) digits++
    else if (!isMisread(letter)) break
    end++
  }
  if (digits === 0 || (isLetter(plain.charCodeAt(end)) && digits < end - at)) return digitsEnd(plain, at)
  return end
}

function digitsEnd(plain: string, at: number): number {
  let end = at
  while (isDigit(plain.charCodeAt(end))) end++
  return end
}

/** `**18-NQ/TW**` of Markdown and `<b>18-NQ/TW</b>`: where the mark ends, or `at` when there is none. */
function emphasisEnd(plain: string, at: number, letter: number): number {
  if (letter === 0x2a) return at + 1
  if (letter !== 0x3c) return at
  inlineTag.lastIndex = at
  return inlineTag.test(plain) ? inlineTag.lastIndex : at
}

const inlineTag = /<\/?(?:b|i|u|a|em|strong|span|font|mark|code)(?: [^<>]{0,200})?>/y

function wordEnd(folded: Folded, at: number): number {
  const { plain } = folded
  let end = at
  let capitals = 0
  let isMixed = false
  while (isLetter(plain.charCodeAt(end))) {
    const isCapital = isCapitalAt(folded, end)
    if (isCapital && capitals === end - at) capitals++
    // "tạiTờ trình" has lost a space; two small letters do not stand before a capital in any symbol.
    else if (isCapital && end - at > 1 && !isCapitalAt(folded, end - 1) && !isCapitalAt(folded, end - 2)) return end
    else isMixed ||= isCapital
    end++
  }
  const isGlued = capitals >= 2 && end - at - capitals >= 3 && !isMixed
  return isGlued ? at + capitals + tail(plain.slice(at + capitals, end)) : end
}

/** How much of the small letters after capitals still belongs to them: the g of `TTgngày`. */
function tail(small: string): number {
  return /^[gri](?:ngay|cua|ve|nam|do|quy|va|khoa|ban|sua)/.test(small) ? 1 : 0
}

function widened(gap: number, letter: number): number {
  if (letter === 0x0a) return gap >= gaps.line ? gaps.blank : gaps.line
  return Math.max(gap, letter === 0x09 ? gaps.tab : gaps.space)
}

function isSpace(letter: number): boolean {
  return letter === 0x20 || letter === 0x09 || letter === 0x0a
}

function isDigit(letter: number): boolean {
  return letter >= 0x30 && letter <= 0x39
}

function isLetter(letter: number): boolean {
  return letter >= 0x61 && letter <= 0x7a
}

function isLetterOrDigit(letter: number): boolean {
  return isDigit(letter) || isLetter(letter)
}

/** o, l and i, which scanners take for 0 and 1. */
function isMisread(letter: number): boolean {
  return letter === 0x6f || letter === 0x6c || letter === 0x69
}
