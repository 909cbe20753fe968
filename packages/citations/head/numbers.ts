import { documentTypes } from '../grammar/document-types.ts'
import type { Span, Written } from './written.ts'

/** `Số: 15/2024/QĐ-BNV`: the parts that are filled in. */
export interface NumberMark extends Span {
  /** The words before it on its line, in plain letters: `LUAT`, `NGHI QUYET`; mostly none. */
  kind: string
  number?: Span
  year?: Span
  symbol?: Span
  /** Party documents join number and type by a hyphen, `17-CTr/ĐU`; state documents by a stroke. */
  hyphened: boolean
}

// `Luật số:`, `Nghị quyết số:` are how laws and resolutions of the National Assembly write it.
const ofAssembly = ['BO LUAT', 'LUAT', 'PHAP LENH', 'LENH', 'NGHI QUYET']
const kinds = documentTypes.flatMap(({ words }) => words.toUpperCase().split('|')).filter(name => name.length > 3)
const kindBefore = `(?:(?:${[...ofAssembly, ...kinds].join('|')})[ ]{1,3})?`
const numberMark = new RegExp(`${kindBefore}\\bS[O06]\\s{0,3}[:.;]?(?=[\\s\\d./…_-])`, 'g')

/**
 * The first number with its symbol in a stretch of a text. It stands at the beginning of a line or column, so that a
 * document which is named in a sentence is not taken for this one; one behind its kind (`Quyết định số 5/QĐ-X`) may be the
 * heading of a page that shows the document, and counts only where nothing better follows. A label without a number may
 * have its symbol on a line further down, where columns were taken apart.
 */
export function numberIn(page: Written, zone: Span): NumberMark | undefined {
  let named: NumberMark | undefined
  let blank: NumberMark | undefined
  for (const { 0: label, index } of page.plain.slice(zone.start, zone.end).matchAll(numberMark)) {
    const start = zone.start + index
    if (/s[ởơờ]/iu.test(page.text.slice(start, start + label.length)) || !beginsColumn(page.text, start)) continue
    const mark = codeAfter(page, start, label)
    if (mark && (mark.kind === '' || isOfAssembly(label))) return mark
    named ??= mark
    if (!mark && label.endsWith(':')) blank ??= symbolBelow(page, start, label)
  }
  return blank ?? named
}

function isOfAssembly(label: string): boolean {
  return label.includes(':') && ofAssembly.some(kind => label.startsWith(`${kind} `))
}

/** At the beginning of a line or cell, behind a word in capitals, or written `Số:` as no sentence does. */
function beginsColumn(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start)
  return (
    start === 0 ||
    /(?:[\n\t|*]|[-_–]{2}|\s{3}|\p{Lu} |h[úu]c )\s*$/u.test(before) ||
    /^S[ốo]\s?:/u.test(text.slice(start, start + 4))
  )
}

const filled = '(?<number>\\d(?:[ ]?\\d){0,5}[A-Z]?(?![A-Z]))'
const yearOf = '(?:[-/][ ]{0,3}(?<year>(?:19|20)\\d\\d)[ ]{0,3}(?=[-/]))?'
const symbolOf = '(?<symbol>[A-Z][A-Z\\d&.]*(?:(?:[ ]?[-/][ ]?|[-/]\\s?)(?:[A-Z\\d][A-Z\\d&.]*))*(?:\\([A-Z\\d]+\\))?)'
const joint = '(?<joint>[-/])[ ]{0,12}'
const codes = [
  new RegExp(`\\s{0,8}(?:${filled})?[ ._]{0,80}${yearOf}${joint}${symbolOf}`, 'dy'),
  new RegExp(`\\s{0,8}${filled}(?<joint>)[ ]{1,2}(?=[A-Z]{2})${symbolOf}`, 'dy'),
  new RegExp(`\\s{0,8}${filled}`, 'dy'),
]

function codeAfter({ plain, text }: Written, start: number, label: string): NumberMark | undefined {
  const after = start + label.length
  const match = codes.map(code => execAt(code, plain, after)).find(matched => matched !== null)
  return match ? markOf(text, start, label, match) : undefined
}

function markOf(text: string, start: number, label: string, match: RegExpExecArray): NumberMark | undefined {
  const groups = match.indices?.groups
  const part = (name: string): Span | undefined => groups?.[name] && { start: groups[name][0], end: groups[name][1] }
  const symbol = upToSmallWord(text, part('symbol'))
  const number = part('number')
  if (!symbol && !number) return undefined
  const end = symbol?.end ?? number?.end ?? start
  const kind = label.replace(/S[O06]\s*[:.;]?$/, '').trim()
  return { kind, start, end, number, year: part('year'), symbol, hyphened: match.groups?.['joint'] !== '/' }
}

function execAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

/** How far below its label the rest of a number may stand. */
const nextColumn = 300
const codeLine = new RegExp(`\\n[ ]{0,40}${joint}${symbolOf}`, 'd')

function symbolBelow({ plain, text }: Written, start: number, label: string): NumberMark | undefined {
  const from = start + label.length
  const match = codeLine.exec(plain.slice(from, from + nextColumn))
  const place = match?.indices?.groups?.['symbol']
  if (!match || !place) return undefined
  const symbol = upToSmallWord(text, { start: from + place[0], end: from + place[1] })
  const line = from + match.index + match[0].search(/\S/)
  return symbol && { kind: '', start: line, end: symbol.end, symbol, hyphened: match.groups?.['joint'] !== '/' }
}

/** Symbols have capitals; a small word behind a hyphen, or a place after a space, belongs to something else. */
function upToSmallWord(text: string, symbol: Span | undefined): Span | undefined {
  if (!symbol) return undefined
  const words = text.slice(symbol.start, symbol.end)
  if (!/^\p{Lu}/u.test(words)) return undefined
  const end = /^.*?(?=\s?[-/–—]\s?\p{Lu}?\p{Ll}{3})/su.exec(words)?.[0].length ?? words.length
  const kept = words.slice(0, end).replace(/[\s.\-/–—]+$/u, '')
  return kept === '' ? undefined : { start: symbol.start, end: symbol.start + kept.length }
}
