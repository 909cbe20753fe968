import { convertByFont } from '../../../packages/text/encodings/index.ts'
import type { OldEncoding, WordBox } from '../reading.ts'
import type { Letter } from './pen.ts'

/** Words that stand next to each other on one baseline. Points from the upper left corner of the page. */
export interface PrintedLine {
  words: PrintedWord[]
  left: number
  right: number
  baseline: number
  size: number
  /** Whole degrees; 0 for what one reads without turning the page. */
  turn: number
}

interface PrintedWord extends WordBox {
  bold: boolean
  italic: boolean
  /** The old code page that its font showed. */
  from: OldEncoding['from'] | null
}

export interface PrintedPage {
  lines: PrintedLine[]
  /** Points. */
  width: number
  height: number
}

interface Row {
  across: number
  size: number
  letters: { letter: Letter; order: number }[]
}

/** The lines of a page in the order in which they were drawn, which is that of reading in all but odd files. */
export function linesOf(letters: readonly Letter[]): PrintedLine[] {
  const pieces = rowsOf(letters).flatMap(piecesOf)
  pieces.sort((a, b) => a.order - b.order)
  return pieces.map(({ letters: own }) => lineOf(own)).filter(({ words }) => words.length > 0)
}

/** Letters on one baseline, whenever they were drawn; what is raised or lowered a little belongs to it. */
function rowsOf(letters: readonly Letter[]): Row[] {
  const rows = new Map<string, Row[]>()
  for (const [order, letter] of letters.entries()) {
    const shelf = Math.round(letter.across / 20)
    const near = [shelf, shelf - 1, shelf + 1].flatMap(at => rows.get(`${letter.turn} ${at}`) ?? [])
    const fits = ({ across, size }: Row) =>
      Math.abs(across - letter.across) <= 0.4 * Math.min(Math.max(size, letter.size), 40)
    const row = near.find(fits)
    if (row) {
      row.letters.push({ letter, order })
      continue
    }
    const key = `${letter.turn} ${shelf}`
    rows.set(key, [
      ...(rows.get(key) ?? []),
      { across: letter.across, size: letter.size, letters: [{ letter, order }] },
    ])
  }
  return [...rows.values()].flat()
}

/** A gap this wide, in sizes of the font, parts columns and cells. */
const columnGap = 1.8
/** A gap this wide parts words, where no space was drawn. */
const wordGap = 0.18

function piecesOf({ letters }: Row): { order: number; letters: Letter[] }[] {
  const pieces: { order: number; letters: Letter[] }[] = []
  let end = -Infinity
  for (const { letter, order } of letters.toSorted(byPlace)) {
    const last = pieces.at(-1)
    const gap = (letter.along - end) / letter.size
    if (last && (gap < columnGap || (gap < 3 * columnGap && isMark(last.letters)))) {
      last.letters.push(letter)
      last.order = Math.min(last.order, order)
    } else if (!isBlank(letter)) pieces.push({ order, letters: [letter] })
    if (!isBlank(letter)) end = Math.max(end, letter.along + letter.width)
  }
  return pieces
}

function byPlace(a: Row['letters'][number], b: Row['letters'][number]): number {
  const tenths = Math.round(a.letter.along * 10) - Math.round(b.letter.along * 10)
  return tenths || Number(isAccent(b.letter)) - Number(isAccent(a.letter)) || a.order - b.order
}

/** `1.`, `a)`, `-`: what follows behind a tabulator belongs to it. */
function isMark(letters: readonly Letter[]): boolean {
  if (letters.length > 12) return false
  const text = letters
    .map(letter => letter.text)
    .join('')
    .trim()
  return /^(?:[([]?[\p{L}\p{N}.]{1,7}[.):]|[-–—+*•●○▪]|Điều \d{1,3}\.?)$/u.test(text)
}

function lineOf(letters: readonly Letter[]): PrintedLine {
  const words: PrintedWord[] = []
  let current: Letter[] = []
  const finish = () => {
    if (current.length > 0) words.push(wordOf(current))
    current = []
  }
  for (const letter of letters) {
    const previous = current.at(-1)
    if (previous && isTwice(previous, letter)) continue
    const gap = previous ? letter.along - previous.along - previous.width : 0
    if (isBlank(letter) || (gap > wordGap * letter.size && !isAccent(letter))) finish()
    if (!isBlank(letter)) current.push(letter)
  }
  finish()
  const first = letters[0]
  return {
    words: words.filter(({ t }) => t !== ''),
    left: Math.min(...words.map(({ x }) => x)),
    right: Math.max(...words.map(({ x, w }) => x + w)),
    baseline: first?.across ?? 0,
    size: letters.reduce((most, { size }) => Math.max(most, size), 0),
    turn: first?.turn ?? 0,
  }
}

/** Poor man's bold: the same letter drawn again a hair beside itself. */
function isTwice(a: Letter, b: Letter): boolean {
  return (
    a.text === b.text && Math.abs(a.along - b.along) < 0.25 * a.width && Math.abs(a.across - b.across) < 0.1 * a.size
  )
}

function isBlank({ text }: Letter): boolean {
  return text.trim() === ''
}

function isAccent({ text }: Letter): boolean {
  return /^\p{M}/u.test(text)
}

function wordOf(letters: readonly Letter[]): PrintedWord {
  const font = letters[0]?.font.name.replace(/^[A-Z]{6}\+/, '') ?? ''
  const { text, from } = convertByFont(letters.map(letter => letter.text).join(''), font)
  const most = (has: (letter: Letter) => boolean) => letters.filter(has).length * 2 > letters.length
  return {
    t: plain(text),
    ...boxAround(letters),
    bold: most(({ font }) => font.bold),
    italic: most(({ font }) => font.italic),
    from,
  }
}

/** Composed letters; ligatures as the letters they stand for; nothing that is not there to be seen. */
function plain(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/g, ligature => ligature.normalize('NFKC'))
    .replace(/[\p{Cc}\p{Co}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .toWellFormed()
    .normalize('NFC')
}

function boxAround(letters: readonly Letter[]): { x: number; y: number; w: number; h: number } {
  const xs: number[] = []
  const ys: number[] = []
  for (const { along, across, width, size, turn, font } of letters) {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
    for (const u of [along, along + width])
      for (const v of [across - font.ascent * size, across + font.descent * size]) {
        xs.push(u * cos - v * sin)
        ys.push(u * sin + v * cos)
      }
  }
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x: tenth(x), y: tenth(y), w: tenth(Math.max(...xs) - x), h: tenth(Math.max(...ys) - y) }
}

function tenth(points: number): number {
  return Math.round(points * 10) / 10
}
