import { cellsOf, type Cell } from './cells.ts'
import { nameIn, officeWord } from './persons.ts'
import { isSurname, isUnmarkedSurname } from './surnames.ts'
import { isCapital, plainWords, type Span, type Written } from './written.ts'

/** The parts of a signature: in whose name, as what, and who; each the pieces of lines that say so. */
export interface Signature {
  authority: Span[]
  capacity: Span[]
  name?: Span
  /** All that it takes up, so that nothing of it is read as a recipient. */
  cells: Cell[]
}

// `TM.`, `T/M`, `KT.`, `TL.`, `TUQ.`, and the Party's `K/T`, `T/L`; `Q.` (acting) belongs to the office.
const formula =
  /^(?:T ?[/.] ?M|TM|K ?[/.] ?T|KT|T ?[/.] ?L|TL|T ?[/.] ?U ?[/.] ?Q|TUQ|T\/U)(?:[.,:]+\s*|\s+)(?=[A-Z]|$)/

// Found inside a line as well, where two columns were run together: `- Lưu: VT. KT. CHỦ TỊCH`.
const formulaWithin = /(?<before>[;.,]\s{1,2}|\p{Ll}\s|\s{2})(?:T\/M|TM\.|K\/T|KT\.|T\/L|TL\.|TUQ\.)\s{0,3}\p{Lu}{2}/gu

const note =
  /^[([]?\s*(?:DA KY|KY TEN|KY,|KY VA|DA DONG DAU|KY BOI|NGUOI KY|CHU KY|SIGNATURE|DIGITALLY|KY SO|DAU|THOI GIAN KY|EMAIL)|^\(?\s*KY\s*\)?$/

const furthestName = 14
const mostLines = 12

/** Cells of the end of a document, also cut where columns were run together. */
export function endCells(page: Written, zone: Span, label?: Span): Cell[] {
  const cuts = [...page.text.slice(zone.start, zone.end).matchAll(formulaWithin)].map(({ index, groups }) => {
    const place = zone.start + index + (groups?.['before'] ?? '').length
    return { start: place, end: place }
  })
  return cellsOf(page, zone, label ? [...cuts, label] : cuts)
}

/** Whether a cell begins a signature by a formula. */
export function isFormula({ text, plain }: Written, { start, end }: Span): boolean {
  const words = plainWords({ plain }, { start, end })
  const rest = text.slice(start, end)
  return formula.test(words) && isCapital(rest.replace(/\(.*/s, '').slice(0, 24)) && !rest.endsWith(';')
}

/**
 * The first signature among cells: from its formula, or else from an office in capitals below which a name stands.
 * Where several sign, it is the first who has a name.
 */
export function signatureIn(page: Written, cells: readonly Cell[]): Signature | undefined {
  let unnamed: Signature | undefined
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at]
    if (!cell || !(isFormula(page, cell) || isOffice(page, cell))) continue
    const signature = signatureFrom(page, cells, at)
    if (signature.name && (signature.authority.length > 0 || isAtEnd(page, cells, at))) return signature
    if (isFormula(page, cell) || closes(page, cells, at, signature)) unnamed ??= signature
  }
  return unnamed ?? unmarkedSignature(page, cells)
}

/** Old papers end with an office in small letters, or with the note that it was signed, and a name. */
function unmarkedSignature(page: Written, cells: readonly Cell[]): Signature | undefined {
  const last = cells.slice(-4)
  const nameCell = last.find(cell => nameIn(page, cell))
  const name = nameCell && nameIn(page, nameCell)
  if (!name || !last.some(cell => note.test(plainWords(page, cell)))) return undefined
  const capacity = last.filter(cell => cell !== nameCell && isSmallOffice(page, cell))
  return { authority: [], capacity, name, cells: [...capacity, nameCell] }
}

/** An office below which nobody is named is a signature only where the document ends with it. */
function closes(page: Written, cells: readonly Cell[], at: number, { cells: { length } }: Signature): boolean {
  return at + length + 2 >= cells.length && isAtEnd(page, cells, at)
}

/** An office without a formula may also be the issuer above the grounds. */
function isAtEnd({ plain }: Written, cells: readonly Cell[], at: number): boolean {
  return !cells
    .slice(at, at + 8)
    .some(({ start, end }) =>
      /^(?:CAN CU|XET|THEO DE NGHI|DIEU 1\b|CHUONG I\b)/.test(plainWords({ plain }, { start, end })),
    )
}

function isOffice({ text, plain }: Written, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return (
    isCapital(words) &&
    officeWord.test(plainWords({ plain }, { start, end })) &&
    !/[;,:]$/.test(words) &&
    words.length < 90
  )
}

/** Older documents write the office in small letters below the formula. */
function isSmallOffice({ text, plain }: Written, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return (
    words.length < 45 &&
    /^\p{Lu}\p{Ll}+ \p{L}+(?: \p{L}+)*$/u.test(words) &&
    !isPerson(words) &&
    officeWord.test(plainWords({ plain }, { start, end }))
  )
}

/** `Trương Văn An` begins as `Trưởng phòng` does, where the marks are lost. */
function isPerson(words: string): boolean {
  const first = words.slice(0, words.indexOf(' '))
  return isSurname(first) || (isUnmarkedSurname(first) && !/[À-ỹ]| \p{Ll}/u.test(words))
}

function signatureFrom(page: Written, cells: readonly Cell[], first: number): Signature {
  const head = cells[first]
  const lines: Cell[] = []
  for (
    let at = first;
    at < Math.min(cells.length, first + furthestName + Math.min(lines.length, mostLines) * 3);
    at += 1
  ) {
    const cell = cells[at]
    if (
      !head ||
      !cell ||
      (at > first && cell.line === lines.at(-1)?.line && lines.length > 0 && !sameColumn(head, cell))
    )
      continue
    const kind = kindOf(page, cell, head, cells[at - 1])
    if (kind === 'line') lines.push(cell)
    if (kind === 'name') return divided(page, lines, cell)
    if (kind === 'stop') break
  }
  return divided(page, lines)
}

type Kind = 'line' | 'name' | 'other' | 'stop'

function kindOf(page: Written, cell: Cell, head: Cell, above: Cell | undefined): Kind {
  const text = page.text.slice(cell.start, cell.end)
  const plain = plainWords(page, cell)
  if (note.test(plain) || /^[-–—•+*]\s/u.test(text) || plain.startsWith('NOI NHAN')) return 'other'
  if (/^(?:PHU LUC|DANH SACH|DIEU \d)/.test(plain)) return 'stop'
  const isLine = cell === head || isFormula(page, cell) || isOffice(page, cell) || isSmallOffice(page, cell)
  if (isLine) return 'line'
  if (nameIn(page, cell) && !runsOnFrom(page, cell, above, head)) return 'name'
  return isCapital(text) && !/[;:]$/.test(text) && /\p{L}{2}/u.test(text) && sameColumn(head, cell) ? 'line' : 'other'
}

/** A recipient whose name is broken over two lines can look like a person's name. */
function runsOnFrom(page: Written, cell: Cell, above: Cell | undefined, head: Cell): boolean {
  if (!above || sameColumn(head, cell) || above.line !== cell.line - 1) return false
  return (
    /^[-–—•+*]/u.test(page.text.slice(above.start, above.end)) && !/[;.]$/.test(page.text.slice(above.start, above.end))
  )
}

function sameColumn(one: Cell, other: Cell): boolean {
  return Math.abs(one.indent - other.indent) < 30
}

/** Parts authority from office: the office is what follows the last formula and begins as offices do. */
function divided(page: Written, lines: readonly Cell[], nameCell?: Cell): Signature {
  const all = lines.flatMap(line => formulaPieces(page, line))
  const pieces = all.slice(
    Math.max(
      0,
      all.findIndex(piece => isFormula(page, piece)),
    ),
  )
  const lastFormula = pieces.findLastIndex(piece => isFormula(page, piece))
  const office = pieces.findIndex((piece, at) => at > lastFormula && officeWord.test(plainWords(page, piece)))
  const from = lastFormula < 0 ? 0 : office < 0 ? pieces.length : office
  const name = nameCell && nameIn(page, nameCell)
  const cells = nameCell ? [...lines, nameCell] : [...lines]
  return { authority: pieces.slice(0, from), capacity: pieces.slice(from), cells, ...(name && { name }) }
}

/** `KT. CHỦ TỊCH PHÓ CHỦ TỊCH` on one line is two pieces, and so is `TM. ĐẢNG ỦY KT. BÍ THƯ`. */
function formulaPieces({ text, plain }: Written, line: Span): Span[] {
  const words = plain.slice(line.start, line.end)
  const cuts = [...words.matchAll(/\s(?=(?:KT|TL|TUQ)\.\s?[A-Z])|[A-Z] (?=(?:PHO|THU TRUONG) )/g)].map(
    ({ 0: sign, index }) => index + sign.length,
  )
  if (cuts.length === 0 || !formula.test(words)) return [line]
  const places = [0, ...cuts, words.length]
  return places
    .slice(1)
    .map((end, at) => ({ start: line.start + (places[at] ?? 0), end: line.start + end }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
}
