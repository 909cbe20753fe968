import type { Cell } from './cells.ts'
import { isCapital, plainWords, type Span, type Written } from './written.ts'

/** Who issues, and who stands above: each the pieces of lines that make its name. */
export interface Organs {
  /** One; of a joint document all of them. */
  organs: Span[][]
  parent: Span[]
}

// What else is printed in capitals at the top: gazette and page furniture, secrecy, urgency and circulation marks.
const furniture =
  /^(?:\W*$|\d|CUA |CONG BAO|MUC LUC|PHAN (?:[IVX]+|VAN BAN)|VAN BAN (?:QUY PHAM|KHAC|HOP NHAT)|\(?(?:TOI |TUYET )?MAT\)?$|(?:THUONG )?KHAN$|HOA TOC|DU THAO|LUU HANH|TAI LIEU|XEM XONG|SAO Y|SAO LUC|TRICH SAO|BAN SAO|BAN CHINH|MAU (?:SO)? ?\d|PHU LUC|CONG ?HOA|CHU NGHIA|DOC LAP|HANH PHUC$|DOAN TNCS HO CHI MINH$|DOAN THANH NIEN CONG SAN|(?:WWW|HTTP)|TRANG \d|PAGE \d|DEN$|V\/V|VE VIEC)/

const bodies = [
  'BO', 'BAN', 'UY BAN', 'UBND', 'UBKT', 'UBMTTQ', 'HDND', 'HOI', 'SO', 'CUC', 'TONG', 'CHI CUC', 'VU', 'VIEN', 'VAN PHONG',
  'VP', 'TRUNG TAM', 'TRUONG', 'DAI HOC', 'HOC VIEN', 'BENH VIEN', 'CONG TY', 'CTY', 'TAP DOAN', 'NGAN HANG', 'KHO BAC',
  'DANG', 'CHI BO', 'CHI UY', 'TINH', 'THANH UY', 'HUYEN UY', 'QUAN UY', 'THI UY', 'DOAN', 'CONG DOAN', 'LIEN',
  'MAT TRAN', 'TOA AN', 'THANH TRA', 'KIEM TOAN', 'CONG AN', 'BAO HIEM', 'CHINH PHU', 'QUOC HOI', 'THU TUONG',
  'CHU TICH NUOC', 'BCH', 'BTV', 'TIEU BAN', 'TO', 'PHONG', 'CHI NHANH', 'NHA XUAT BAN', 'DAI', 'BAO', 'TAP CHI',
  'THONG TAN', 'QUY', 'QUAN KHU', 'TRUNG UONG', 'HE THONG', 'CO QUAN', 'KHOA',
] // prettier-ignore
const body = new RegExp(`^(?:${bodies.join('|')})(?![A-Z])`)

// `TỈNH X`, `XÃ Y`: a place completes the name above it; `TỈNH ỦY` does not.
const place =
  /^(?:(?:TINH|HUYEN|QUAN|THI XA|THANH PHO|TP)(?! UY)|TP\.|XA|PHUONG|THI TRAN|DAC KHU|VA|VIET NAM|NUOC|CAC|TRUNG UONG$|TRUONG$|KHU VUC)(?![A-Z])/

// Names that say nothing alone, and ends that want more.
const incomplete =
  /^(?:[A-Z]+|DANG UY|DANG BO|UY BAN NHAN DAN|UBND|HDND|HOI DONG(?: NHAN DAN| THAM PHAN)?|BAN CHAP HANH|BAN THUONG VU|VAN PHONG|BO|SO|TRUONG|CHI BO|CONG TY|CONG AN|UY BAN(?: THUONG VU)?|DOAN DAI BIEU QUOC HOI|THUONG TRUC HDND|MAT TRAN TO QUOC|UY BAN TRUNG UONG|HOI|CUC|DANG DOAN|BAN CAN SU DANG|TONG CONG TY|BAN CHI DAO|DAI HOI DAI BIEU)$|(?:[-,]| VA| CAC| CUA| VE| THUOC)$/

/** Reads the names in capitals above the number; where there are none, names in small letters that begin as organs do. */
export function organsIn(page: Written, cells: readonly Cell[], joint: boolean): Organs {
  const lines = cells
    .map(cell => withoutPageMark(page, cell))
    .filter(({ start, end }) => !furniture.test(plainWords(page, { start, end })))
    .flatMap(cell => apart(page, cell))
  const capital = lines.filter(({ start, end }) => isCapital(page.text.slice(start, end)) && !isCode(page, start, end))
  const chosen = capital.length > 0 ? capital : lines.filter(({ start, end }) => isNamedSmall(page, start, end))
  const names = joinedNames(page, chosen, joint)
  if (joint) return { organs: names, parent: [] }
  return { organs: names.slice(-1), parent: names.at(-2) ?? [] }
}

/** Sites that show papers page by page set `(1)` before the first word of each. */
function withoutPageMark({ text }: Written, cell: Cell): Cell {
  const mark = /^\(\d{1,3}\)\s*/.exec(text.slice(cell.start, cell.start + 8))?.[0].length ?? 0
  return mark === 0 ? cell : { ...cell, start: cell.start + mark }
}

const words = (most: number): string => `(?: (?:[-&] )?[A-Z.]+){1,${most}}?`
const offices =
  'TONG CUC|VAN PHONG|CUC|SO (?!HUU|HA TANG)[A-Z]+|PHONG (?:GIAO DUC|GD|NOI VU|TAI CHINH|TU PHAP|KINH TE|VAN HOA|LAO DONG)|' +
  'TRUONG (?:DAI HOC|DH|CAO DANG|TIEU HOC|TRUNG HOC|MAM NON|MN|TH|THCS|THPT)|UY BAN KIEM TRA|THANH TRA|BAN (?:TO CHUC|TUYEN GIAO|DAN VAN|NOI CHINH)'
const committees = '(?:DANG|TINH|THANH|HUYEN|QUAN|THI) UY'

/** What stands above, and what can stand below it. */
const levels: readonly [upper: string, lower: string][] = [
  ['BAN CHAP HANH TRUNG UONG|TONG LIEN DOAN LAO DONG(?: VIET NAM)?', offices],
  [`(?:BO|SO)${words(7)}`, offices],
  [`(?:UBND|UY BAN NHAN DAN) (?:TINH|HUYEN|QUAN|THANH PHO|TP\\.?|THI XA|TX\\.?|XA|PHUONG)${words(4)}`, offices],
  [`TONG CUC${words(5)}`, 'CUC'],
  ['BAO HIEM XA HOI VIET NAM', 'BAO HIEM XA HOI'],
  [`DANG BO${words(12)}`, `${committees}$|CHI BO|BAN CHAP HANH$`],
  [`${committees}${words(8)}`, `CHI BO|${offices}`],
]
const aboveAndBelow = new RegExp(
  `^(?:${levels.map(([upper, lower]) => `(?:${upper}) (?=(?:${lower})(?![A-Z]))`).join('|')})`,
)

/** `BỘ TÀI CHÍNH TỔNG CỤC THUẾ`: two names of which the break between them was lost. */
function apart(page: Written, cell: Cell): Cell[] {
  const upper = aboveAndBelow.exec(page.plain.slice(cell.start, cell.end))?.[0].length
  if (upper === undefined || /(?: CO|QUYEN|TRU|MOI|THI) $/.test(page.plain.slice(cell.start, cell.start + upper)))
    return [cell]
  const end = cell.start + upper - 1
  return [
    { ...cell, end },
    { ...cell, start: cell.start + upper },
  ]
}

/**
 * Lines that make one name together: a name may be broken anywhere, a new one begins with a word for a body. Of those who
 * issue together each may go without the place that completes all of them.
 */
function joinedNames({ plain }: Written, lines: readonly Cell[], joint: boolean): Span[][] {
  const names: Span[][] = []
  for (const line of lines) {
    const words = plainWords({ plain }, line)
    const name = names.at(-1)
    const above = name?.map(({ start, end }) => plainWords({ plain }, { start, end })).join(' ')
    const isNew = above === undefined || (body.test(words) && !place.test(words) && (joint || !incomplete.test(above)))
    if (isNew || !name) names.push([line])
    else name.push(line)
  }
  return names
}

function isCode({ text }: Written, start: number, end: number): boolean {
  const words = text.slice(start, end)
  return /^[\d\W]+$/u.test(words.replace(/\p{L}/gu, 'a')) || /:\s/.test(words) || words.length > 120
}

function isNamedSmall({ text, plain }: Written, start: number, end: number): boolean {
  const words = text.slice(start, end)
  return (
    words.length < 90 &&
    /^\p{Lu}/u.test(words) &&
    !/[.:;,]/.test(words) &&
    body.test(plainWords({ plain }, { start, end }))
  )
}
