import type { Cell } from './cells.ts'
import { isCapital, type Span, type Written } from './written.ts'

/** The name of the kind of document, set in the middle: `KẾ HOẠCH`, `THÔNG TƯ LIÊN TỊCH`. */
export interface Title extends Span {
  type: string
}

/** Names of kinds in plain letters, longer before shorter, with the code that the house gives them. */
const kinds: readonly (readonly [name: string, type: string])[] = [
  ['THONG TU LIEN TICH', 'TTLT'],
  ['NGHI QUYET LIEN TICH', 'NQLT'],
  ['KE HOACH LIEN TICH', 'KHLT'],
  ['HUONG DAN LIEN TICH', 'HDLT'],
  ['THONG BAO Y KIEN KET LUAN', 'TB'],
  ['THONG BAO KET LUAN', 'TB'],
  ['CHUONG TRINH HANH DONG', 'CTr'],
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
  ['QUY CHE LAM VIEC', 'QC'],
  ['QUY CHE PHOI HOP', 'QC'],
  ['DIEU LE', 'ĐL'],
  ['NGHI QUYET', 'NQ'],
  ['QUYET DINH', 'QĐ'],
  ['NGHI DINH', 'NĐ'],
  ['THONG TU', 'TT'],
  ['CHI THI', 'CT'],
  ['KET LUAN', 'KL'],
  ['KE HOACH', 'KH'],
  ['HUONG DAN', 'HD'],
  ['THONG BAO', 'TB'],
  ['THONG TRI', 'TTri'],
  ['THONG CAO', 'TC'],
  ['BAO CAO', 'BC'],
  ['BIEN BAN', 'BB'],
  ['CHUONG TRINH', 'CTr'],
  ['CONG DIEN', 'CĐ'],
  ['CONG VAN', 'CV'],
  ['TO TRINH', 'TTr'],
  ['DE AN', 'ĐA'],
  ['DU AN', 'DA'],
  ['PHUONG AN', 'PA'],
  ['QUY HOACH', 'QH'],
  ['QUY DINH', 'QĐi'],
  ['QUY CHE', 'QC'],
  ['PHAP LENH', 'PL'],
  ['BO LUAT', 'BL'],
  ['LUAT', 'Luật'],
  ['LENH', 'L'],
  ['GIAY MOI', 'GM'],
  ['GIAY GIOI THIEU', 'GGT'],
  ['GIAY UY QUYEN', 'GUQ'],
  ['HOP DONG', 'HĐ'],
  ['TUYEN BO', 'TBo'],
  ['LOI KEU GOI', 'LKG'],
  ['PHIEU CHUYEN', 'PC'],
  ['PHIEU GUI', 'PG'],
  ['PHIEU BAO', 'PB'],
  ['CHIEN LUOC', 'CL'],
]

/** What symbols say of the kind, for documents that bear no title: the part before the organ's own letters. */
const codes = new Map(kinds.map(([, type]) => [type.toUpperCase(), type]))

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
  return kinds.find(([name]) => endOfWords(plain, 0, name) !== undefined)?.[1]
}

function titleAt({ text, plain }: Written, cell: Cell): Title | undefined {
  for (const [name, type] of kinds) {
    const end = endOfWords(plain, cell.start, name)
    if (end === undefined) continue
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
  return /[A-Z]/.test(plain.charAt(at)) ? undefined : at
}

/** The kind that a symbol tells, `QĐ-BNV` or `CTr/ĐU`; nothing for letters, whose symbols name organs only. */
export function typeOfSymbol(symbol: string): string | undefined {
  if (/^(?:U?BTV)?QH\d/i.test(symbol)) return undefined
  return codes.get(symbol.split(/[-/]/)[0]?.toUpperCase() ?? '')
}
