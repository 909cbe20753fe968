import type { Cell } from './cells.ts'
import type { Label } from './landmarks.ts'
import { plainWords, type Span, trimmed, type Written } from './written.ts'

const mark = /^(?:[-–—•+*·]|[o§](?=\s))\s*/u

/** What was sent to whom: each recipient the pieces of lines that name it, without list marks and closing signs. */
export type Recipient = Span[]

/**
 * The list under a label, without what belongs to the signature beside or between it. A recipient begins at a list mark,
 * or after one that was closed by a semicolon, and may run over several lines; the list ends with the file copy.
 */
export function recipientsIn(page: Written, label: Label, cells: readonly Cell[]): Recipient[] {
  const below = cells.filter(cell => cell.start >= label.end && !isOutside(page, cell, label))
  const isMarked = below.slice(0, 8).some(({ start, end }) => mark.test(page.text.slice(start, end)))
  const recipients: Recipient[] = []
  let open = false
  for (const [at, cell] of below.entries()) {
    if (at > 0 && isAfterList(page, recipients, open, cell, below[at - 1], isMarked)) break
    for (const piece of piecesOf(page, cell, isMarked)) {
      const marked = mark.exec(page.text.slice(piece.start, piece.end))
      const last = recipients.at(-1)
      if (marked || !last || !(open || isMarked))
        recipients.push([{ start: piece.start + (marked?.[0].length ?? 0), end: piece.end }])
      else last.push(piece)
      open = !/[;.]\s*$/.test(page.text.slice(piece.start, piece.end))
    }
  }
  return recipients
    .map(recipient => withoutSigns(page, recipient))
    .filter(([piece]) => piece !== undefined && piece.end > piece.start)
}

/** A cell of the column of the signature. */
function isOutside(page: Written, cell: Cell, label: Label): boolean {
  return cell.indent - label.indent > 30 && !mark.test(page.text.slice(cell.start, cell.end))
}

/** After the file copy, or when words without a mark stand apart from a list with marks. */
function isAfterList(
  page: Written,
  recipients: readonly Recipient[],
  open: boolean,
  cell: Cell,
  above: Cell | undefined,
  isMarked: boolean,
): boolean {
  const words = page.text.slice(cell.start, cell.end)
  const last = recipients.at(-1)?.[0]
  if (mark.test(words) || !last) return false
  if (/^(?:\[|\(\s*(?:Đ|đ)ã ký|PHU LUC|_{3})/u.test(plainWords(page, cell))) return true
  const isFileCopy = /^LUU\b/.test(plainWords(page, last))
  const isApart = above !== undefined && cell.line > above.line + 1
  if (isFileCopy) return !open || isApart || /^\p{Lu}{2,}\s\p{Lu}{2,}/u.test(words)
  return isApart && (isMarked || !open)
}

/** `- Như trên; - Lưu: VT.` on one line is two; without marks a semicolon parts as well. */
function piecesOf({ text }: Written, row: Span, isMarked: boolean): Span[] {
  const words = text.slice(row.start, row.end)
  const parting = isMarked ? /[;.]\s*(?=[-–—•+]\s?\p{L})/gu : /;\s*(?=\p{L})/gu
  const cuts = [...words.matchAll(parting)].map(({ index }) => index + 1)
  const places = [0, ...cuts, words.length]
  return places
    .slice(1)
    .map((end, at) => trimmed(text, { start: row.start + (places[at] ?? 0), end: row.start + end }))
    .filter(({ start, end }) => end > start)
}

function withoutSigns({ text }: Written, recipient: Recipient): Recipient {
  const last = recipient.at(-1)
  if (!last) return recipient
  let { end } = last
  while (end > last.start && /[\s;.,]/.test(text.charAt(end - 1))) end -= 1
  return [...recipient.slice(0, -1), trimmed(text, { start: last.start, end })]
}
