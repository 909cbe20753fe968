import { plainHead, type Head } from '../../../packages/citations/head/head.ts'
import { readHead } from '../../../packages/citations/head/read-head.ts'
import type { PaperChange } from '../store/papers.ts'

/** More of a text than this is not searched for a head: what is at its end is then left out. */
const mostRead = 400_000
const longestTitle = 500

/**
 * What the head of a text says about its paper: its number, day, kind and, where it says enough, a title. A text whose issuer is not
 * said and whose number stands far down has no head: that is a page from the middle, which cites something.
 */
export function headOf(text: string): { fields: PaperChange; title: string | undefined } {
  const read = text.slice(0, mostRead)
  const head = readHead(read)
  if (!isHead(head)) return { fields: { symbol: null, dated: null, type: null, head: null }, title: undefined }
  const { date, type } = plainHead(head)
  const symbol = wholeSymbol(head)
  const fields = { symbol, dated: date, type, head: symbol === null && type === null ? null : JSON.stringify(head) }
  return { fields, title: titleOf(head, symbol, read) }
}

function isHead({ organ, parentOrgan, number, type, abstract }: Head): boolean {
  const first = number ?? type ?? abstract
  return organ !== null || parentOrgan !== null || (first !== null && first.start < lettersOfHead)
}

const lettersOfHead = 500

/** As it is printed: `12-NQ/TU`, `30/2020/NĐ-CP`, `15/QĐ-UBND`. */
function wholeSymbol(head: Head): string | null {
  const { number, year, symbol } = plainHead(head)
  if (number === null || symbol === null) return null
  if (year !== null) return `${number}/${year}/${symbol}`
  return symbol.includes('/') ? `${number}-${symbol}` : `${number}/${symbol}`
}

/** Kind, number and abstract, such as "Nghị quyết 12-NQ/TU về chuyển đổi số"; without a kind or an abstract there is none. */
function titleOf({ type, abstract, number }: Head, symbol: string | null, text: string): string | undefined {
  const kind =
    type && type.start !== abstract?.start ? text.slice(type.start, type.end).replace(/\s+/g, ' ').trim() : ''
  const named = /^[\p{L} ]{3,60}$/u.test(kind) ? sentenceCased(kind) : ''
  if (named === '' && !abstract) return undefined
  if (symbol === null && !abstract) return undefined
  const title = [named, asNumbered(symbol, number, text), abstract?.value].filter(Boolean).join(' ').normalize('NFC')
  return shortened(title)
}

/** As much of it as a title may have, in one line. */
export function shortened(title: string): string {
  return title
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .slice(0, longestTitle)
    .replace(/[\uD800-\uDBFF]$/, '')
}

/** With the zeros that it is printed with: `07-ĐA/ĐU`. */
function asNumbered(symbol: string | null, number: Head['number'], text: string): string | undefined {
  const printed = /^0+(?=\d)/.exec(number ? text.slice(number.start, number.end) : '')
  return symbol === null ? undefined : (printed?.[0] ?? '') + symbol
}

function sentenceCased(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1).toLocaleLowerCase('vi')
}
