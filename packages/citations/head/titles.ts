import { documentTypes } from '../grammar/document-types.ts'
import type { Cell } from './cells.ts'
import { isCapital, type Span, type Written } from './written.ts'

/** The name of the kind of document, set in the middle: `KẾ HOẠCH`, `THÔNG TƯ LIÊN TỊCH`. */
export interface Title extends Span {
  type: string
}

/** Names that say what a document of a kind is used for; they belong to the title, not to the abstract. */
const uses: readonly Kind[] = [
  ['THONG BAO Y KIEN KET LUAN', 'TB'],
  ['CHUONG TRINH CONG TAC', 'CTr'],
  ['CHUONG TRINH LAM VIEC', 'CTr'],
  ['CHUONG TRINH PHOI HOP', 'CTr'],
  ['BAO CAO CHINH TRI', 'BC'],
  ['BAO CAO THAM TRA', 'BC'],
  ['BAO CAO TONG HOP', 'BC'],
  ['BAO CAO TOM TAT', 'BC'],
  ['BAO CAO TONG KET', 'BC'],
  ['BAO CAO GIAI TRINH', 'BC'],
  ['BAO CAO CHUYEN DE', 'BC'],
  ['BAO CAO KIEM DIEM', 'BC'],
]

/** Kinds that have a head but are never cited by a number. */
const uncited: readonly Kind[] = [
  ['HOP DONG', 'HĐ'],
  ['GIAY UY QUYEN', 'GUQ'],
  ['PHIEU GUI', 'PG'],
  ['PHIEU BAO', 'PB'],
  ['LOI KEU GOI', 'LKG'],
  ['DIEU LE', 'ĐL'],
]

type Kind = readonly [name: string, type: string]

/** All names in plain letters, the longer before the shorter. */
const kinds: readonly Kind[] = [
  ...uses,
  ...uncited,
  ...documentTypes.flatMap(({ code, words }) => words.split('|').map((name): Kind => [name.toUpperCase(), code])),
]
  .filter(([name]) => name.includes(' ') || name.length > 3)
  .toSorted(([one], [other]) => other.length - one.length)

/**
 * The title among cells. It is written in capitals, or stands alone on its line; its words may be broken over two lines
 * or torn by a scanner (`K ẾT LUẬN`). What follows on the same line is the beginning of the abstract.
 */
export function titleIn(page: Written, cells: readonly Cell[]): Title | undefined {
  for (const cell of cells) {
    const title = titleAt(page, cell)
    if (title) return title
  }
  return undefined
}

/** The kind that words name at their beginning, `NGHỊ QUYẾT số 15` for one. */
export function typeOfWords(plain: string): string | undefined {
  return kinds.find(([name]) => {
    const end = endOfWords(plain, 0, name)
    return end !== undefined && !isLetter(plain, end)
  })?.[1]
}

function isLetter(plain: string, at: number): boolean {
  return /[A-Z]/.test(plain.charAt(at))
}

/** `QUYẾT ĐỊNHVề việc`: the break between them was lost. */
function isGlued(text: string, at: number): boolean {
  return /^\p{Lu}\p{Lu}\p{Ll}/u.test(text.slice(at - 1, at + 2))
}

function titleAt({ text, plain }: Written, cell: Cell): Title | undefined {
  for (const [name, type] of kinds) {
    const end = endOfWords(plain, cell.start, name)
    if (end === undefined || (isLetter(plain, end) && !isGlued(text, end))) continue
    const alone = /^\s*(?:\n|$|\||\*)/.test(text.slice(end, end + 40))
    if (!isCapital(text.slice(cell.start, end)) && !alone) continue
    if (alone || isBase(name) || !plain.slice(cell.start, end).includes('\n')) return { type, start: cell.start, end }
  }
  return undefined
}

/** A name without the words that tell its use: those on a line below are the title's only if nothing follows them. */
function isBase(name: string): boolean {
  return name.split(' ').length <= 2
}

/** Where the words of a name end that begin at a place, whatever white space is between their letters. */
function endOfWords(plain: string, start: number, name: string): number | undefined {
  let at = start
  for (const letter of name.replaceAll(' ', '')) {
    let gap = 0
    while (gap < 3 && /\s/.test(plain.charAt(at))) {
      at += 1
      gap += 1
    }
    if (plain.charAt(at) !== letter) return undefined
    at += 1
  }
  return at
}
