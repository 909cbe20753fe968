import { withoutEntities } from '../fold/entities.ts'
import { bareLetter, foreign, unread } from '../fold/letters.ts'

/** Words of a text and where they stand in it: UTF-16 offsets, the end exclusive. */
export interface Found<Value = string> {
  value: Value
  start: number
  end: number
}

/** A stretch of a `Written`. */
export interface Span {
  start: number
  end: number
}

/**
 * A text in two forms of the same length, so that rules can be written once and still tell where they struck.
 * `text` is the composed form (NFC); `plain` has capital base letters only (`Ủy` is `UY`, `đ` is `D`), which makes rules
 * blind to case, to where a tone mark stands, to texts typed without marks, and to letters that only look Latin.
 */
export interface Written {
  text: string
  plain: string
  /** Where a place in `text` is in the source. */
  source: (place: number) => number
  /** Where what ends before a place in `text` ends in the source. */
  sourceEnd: (place: number) => number
}

const space = 0x20
const lineFeed = 0x0a

/**
 * Composes a text, writes `Đ` where another letter only looks like it, makes plain spaces and line feeds of all others, leaves out marks without width, and remembers where
 * each letter came from. Linear in its length.
 */
export function written(original: string): Written {
  const source = withDyet(original)
  if (isPlainlyWritten(source))
    return { text: source, plain: plainOf(source), source: place => place, sourceEnd: place => place }
  const letters: string[] = []
  const places: number[] = []
  const ends: number[] = []
  for (const { 0: cluster, index, groups } of source.matchAll(pieces)) {
    if (groups?.['emphasis'] !== undefined) continue
    const composed = cluster.length === 1 ? cluster : withoutEntities(cluster).normalize('NFC')
    const read = bareLetter(composed.charCodeAt(0))
    if (read === unread) continue
    letters.push(read === space ? ' ' : read === lineFeed || groups?.['break'] !== undefined ? '\n' : composed)
    for (let unit = 0; unit < (letters.at(-1)?.length ?? 0); unit += 1) {
      places.push(index)
      ends.push(index + cluster.length)
    }
  }
  const text = letters.join('')
  return {
    text,
    plain: plainOf(text),
    source: place => places[place] ?? source.length,
    sourceEnd: place => ends[place - 1] ?? 0,
  }
}

/** Other letters that look like `Đ` and that keyboards and fonts put in its place; one unit for one. */
function withDyet(source: string): string {
  return source.replace(/[\u00d0\u0189]/g, 'Đ').replace(/[\u00f0\u0256]/g, 'đ')
}

/** What Markdown and HTML set around words goes, and a row of stars, which parts, stays; then letter by letter. */
const pieces =
  /\*{3,}|(?<emphasis>\*\*|^#{1,6} |<\/?(?:b|i|u|em|strong)>)|(?<break><br ?\/?>|<\/?p>)|&#?\w{2,8};|\P{M}\p{M}*|\p{M}+/gimu
const marked = /\*\*|^#{1,6} |<\/?\w{1,6} ?\/?>|&#?\w{2,8};/m

function isPlainlyWritten(source: string): boolean {
  if (marked.test(source)) return false
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at)
    const read = bareLetter(unit)
    if (read === unread || ((read === space || read === lineFeed) && read !== unit)) return false
  }
  return source.normalize('NFC') === source
}

/** The words of a stretch with single spaces, and where they stand; nothing when there are none. */
export function found(page: Written, span: Span): Found | null {
  return foundIn(page, [span])
}

/** The words of several stretches, joined by single spaces; from where the first begins to where the last ends. */
export function foundIn(page: Written, spans: readonly Span[]): Found | null {
  const pieces = spans.map(span => trimmed(page.text, span)).filter(({ start, end }) => end > start)
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return null
  const value = pieces.map(({ start, end }) => page.text.slice(start, end)).join(' ')
  return { value: value.replace(/\s+/g, ' '), start: page.source(first.start), end: page.sourceEnd(last.end) }
}

/** The plain letters of a stretch with single spaces, for rules that look at words and not at places. */
export function plainWords({ plain }: Pick<Written, 'plain'>, { start, end }: Span): string {
  return plain.slice(start, end).replace(/\s+/g, ' ')
}

/** A stretch without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}

/** Whether a stretch has letters and no small one. */
export function isCapital(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase()
}

/** Letters of their base and in capitals, one unit for one. */
function plainOf(text: string): string {
  const units = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const letter = bareLetter(text.charCodeAt(at))
    units[at] =
      letter === unread || letter === foreign ? strange : letter >= 0x61 && letter <= 0x7a ? letter - 0x20 : letter
  }
  return new TextDecoder('latin1').decode(units)
}

/** Stands for a letter that no rule names. */
const strange = '~'.charCodeAt(0)
