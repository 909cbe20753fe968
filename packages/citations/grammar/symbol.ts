import { latinOf } from '../fold/letters.ts'
import { documentTypes } from './document-types.ts'
import { isPartyCode } from './organs.ts'
import { remembered } from './remembered.ts'

/**
 * A symbol as it is kept: Latin letters, composed, no spaces, one kind of dash, `Đ` and `TW` restored, and the slash
 * of the Party between type and organ.
 *
 *     normaliseSymbol('QÐ – TTg') === 'QĐ-TTg'
 *     normaliseSymbol('NQ/TƯ') === 'NQ/TW'
 *     normaliseSymbol('QĐ-TW') === 'QĐ/TW'
 */
export const normaliseSymbol: (raw: string) => string = remembered(raw => {
  const elements = elementsOf(raw)
  return elements
    .map(({ before, letters }, at) => `${at === 0 ? '' : separator(elements, at, before)}${letters}`)
    .join('')
})

/** The code of the type that a symbol tells (`NQ/TW` is NQ, `HDLT/VPĐU` is HD), or null: `QH15` and `UBND-KT` tell none. */
export function typeOfSymbol(symbol: string): string | null {
  const [first = '', second = ''] = foldedElements(symbol)
  if (first === 'tt' && isPartyCode(second)) return 'TTri'
  // Older state forms have the type last: `TTg-QĐ`, `LĐ-NĐ`.
  const code = /^(?:qd|nd|nq)$/.test(second) && !typesByCode.has(first) ? second : first
  return second === '' && first.length < 2 ? null : (typesByCode.get(code) ?? null)
}

/** Whether a document of this type may bear this symbol: a Quy định bears `QĐ/TW`, and a law bears `QH15`. */
export function mayBear(typeCode: string, symbol: string): boolean {
  const [first = ''] = foldedElements(symbol)
  if (/^(?:qh|ubtvqh)\d/.test(first)) return ['Luật', 'BL', 'NQ', 'PL'].includes(typeCode)
  if (symbolsByType.get(typeCode)?.has(first)) return true
  return typeOfSymbol(symbol) === null
}

/** Whether a folded element of a symbol names a type: `nq`, `qd`, `ttlt`. */
export function isTypeCode(folded: string): boolean {
  return typesByCode.has(folded)
}

/** Whether an abbreviation may have its number glued to it: "NQ57", "TT32"; other letters name goods, roads and clients. */
export function isGluable(folded: string, digits: string): boolean {
  return /^n[qd]$/.test(folded) || (digits.length > 1 && /^(?:tt|qd|ct|kl)$/.test(folded))
}

/** Letters without accents, in small: `QĐi` is `qdi`. */
export function plainOf(letters: string): string {
  return letters
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
}

const symbolsByType = new Map(documentTypes.map(({ code, symbols }) => [code, new Set(symbols.map(plainOf))]))

// Reversed, so that of two types with one code the earlier is told: `QĐ` is a decision, `TT` a circular.
const typesByCode = new Map(
  documentTypes.toReversed().flatMap(({ code, symbols }) => symbols.map(symbol => [plainOf(symbol), code] as const)),
)

/** How a code is printed when a scanner or a keyboard lost its stroke or its case. */
const restored = new Map([
  ['QD', 'QĐ'],
  ['ND', 'NĐ'],
  ['Qđ', 'QĐ'],
  ['Nđ', 'NĐ'],
  ['Nq', 'NQ'],
  ['Ctr', 'CTr'],
  ['CTR', 'CTr'],
  ['Ttr', 'TTr'],
  ['TTR', 'TTr'],
  ['TTG', 'TTg'],
  ['Ttg', 'TTg'],
  ['Tw', 'TW'],
  ['tw', 'TW'],
])

interface Element {
  before: string
  letters: string
}

function elementsOf(raw: string): Element[] {
  const clean = raw
    .normalize('NFC')
    .replace(/./gu, latinOf)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[‐‑‒–—―−－_]/g, '-')
    .replace(/[⁄∕／]/g, '/')
    .replace(/([\p{Lu}\d])l(?=[\dl]|$)/gu, (_, before: string) => `${before}1`)
    .replace(/T\s?\.\s?([ƯUW])/gi, 'T$1')
  const elements = [...clean.matchAll(/([-/.\s]*)([^-/.\s]+)/g)]
  return elements.map(([, before = '', letters = '']) => ({ before, letters: restoredCode(letters) }))
}

function restoredCode(letters: string): string {
  return (restored.get(letters) ?? letters).replace(/TƯ$/i, 'TW')
}

function separator(elements: readonly Element[], at: number, before: string): string {
  const sign = /[-/.]/.exec(before)?.[0] ?? '-'
  const isTypeThenOrgan = at === 1 && isTypeCode(plainOf(elements[0]?.letters ?? ''))
  return isTypeThenOrgan && isPartyCode(plainOf(elements[1]?.letters ?? '')) ? '/' : sign
}

const foldedElements: (symbol: string) => string[] = remembered(symbol => plainOf(symbol).split(/[-/.]/))
