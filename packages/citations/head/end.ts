import { type Cell, cellsOf } from './cells.ts'
import { type Label, recipientLabelIn } from './landmarks.ts'
import { type Recipient, recipientsIn } from './recipients.ts'
import { endCells, isFormula, type Signature, signatureIn } from './signature.ts'
import type { Top } from './top.ts'
import type { Span, Written } from './written.ts'

/** The end of a document, taken apart. */
export interface End {
  zone: Span
  signature: Signature | undefined
  /** Those of the list; of a letter without a list, those whom it addresses. */
  recipients: Recipient[]
}

/** No list of recipients with its signature is longer than this many letters. */
const longest = 12_000

/** Finds the signature first, because the list of recipients often stands beside it on the same lines. */
export function endOf(page: Written, top: Top): End {
  const label = recipientLabelIn(page, top.end)
  const start = endStart(page, top.end, label)
  const zone = { start, end: Math.min(page.text.length, start + longest) }
  const signature = signatureIn(page, endCells(page, zone, label))
  const listed =
    label &&
    recipientsIn(
      page,
      label,
      endCells(page, zone, label).filter(cell => !isOfSignature(signature, cell)),
    )
  const addressed = top.addressees && recipientsIn(page, top.addressees, addressCells(page, top.addressees))
  return { zone, signature, recipients: listed ?? addressed ?? [] }
}

function isOfSignature(signature: Signature | undefined, cell: Cell): boolean {
  return signature?.cells.some(({ start }) => start === cell.start) ?? false
}

/** What a letter addresses, up to where its body begins. */
function addressCells(page: Written, label: Label): Cell[] {
  const cells = cellsOf(page, { start: label.start, end: Math.min(page.text.length, label.end + 3000) }, [label])
  const isList = cells.slice(0, 2).some(({ start, end }) => /^[-–—•+*]/u.test(page.text.slice(start, end)))
  const body = cells.findIndex((cell, at) => at > 0 && !goesOn(page, cell, cells[at - 1], isList))
  return (body < 0 ? cells : cells.slice(0, body)).map(cell => ({ ...cell, end: sentenceEnd(page, cell) }))
}

/** The body may begin on the line that names the last of them. */
function sentenceEnd({ text }: Written, { start, end }: Span): number {
  const stop = /(?:\p{Ll}{2}|\))\.\s(?=\p{Lu})/u.exec(text.slice(start, end))
  return stop ? start + stop.index + stop[0].length - 2 : end
}

function goesOn({ text }: Written, cell: Cell, above: Cell | undefined, isList: boolean): boolean {
  const words = text.slice(cell.start, cell.end)
  if (/^[-–—•+*]/u.test(words)) return isList
  return (
    above !== undefined &&
    cell.line === above.line + 1 &&
    !/[.;:]$/.test(text.slice(above.start, above.end)) &&
    (/^(?:\p{Ll}|\((?![ĐD]\/c|địa chỉ|dia chi|MST))/u.test(words) ||
      /(?:,| và)$/u.test(text.slice(above.start, above.end)))
  )
}

/** The end begins with the recipients or the first formula, whichever is first, else within the last lines. */
function endStart(page: Written, from: number, label: Label | undefined): number {
  const formulas = /(?:^|\n|\t|[ ]{2}|\| ?)\s{0,80}(?:T\/M|TM\.|K\/T|KT\.?|T\/L|TL\.|TUQ\.)\s{0,3}[A-Z]/g
  formulas.lastIndex = from
  for (let match = formulas.exec(page.plain); match; match = formulas.exec(page.plain)) {
    if (label && match.index > label.start) break
    const start = match.index + match[0].search(/[TK]/)
    if (isFormula(page, { start, end: start + 12 })) return start
  }
  return label?.start ?? Math.max(from, page.text.length - 1500)
}
