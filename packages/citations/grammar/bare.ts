import { isCapitalAt } from '../fold/fold.ts'
import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import type { Numbered } from './number.ts'
import type { TypeWord } from './type-words.ts'

/**
 * Whether a number without "số" and without a symbol names a document: "Chỉ thị 05 của", "Nghị quyết 18." do; "kế hoạch
 * 5 năm", "quyết định 3 nội dung", "Nghị quyết 4 (khóa XII)" and "Luật Đất đai 2013" do not.
 */
export function isNamedByBareNumber(
  tokens: Tokens,
  { first, last, number, year, isDoubtful }: Numbered,
  word: TypeWord,
): boolean {
  const isCapital = isCapitalAt(tokens.folded, tokens.start[word.first] ?? 0)
  if (word.type?.number !== 'bare')
    return isNamedByLongNumber(tokens, { number, year, isDoubtful, last }, word, isCapital)
  // "Thông tư 02/2017" is a number with its year, "báo cáo 02/2017" that of a month.
  if (year !== null) return !isDoubtful || nouns.has(word.type.code) || (isCapital && word.type.code === 'QĐ')
  if (isDoubtful) return false
  const isSmall = number.length < 2 && wordAt(tokens, first).length < 2
  if (isSmall && (followedByTerm(tokens, last) || isPlenum(tokens, last, word))) return false
  const isNoun = isCapital || nouns.has(word.type.code)
  return isNoun && !isSmall ? !followedByUnit(tokens, last) : followedAsName(tokens, last)
}

/** "Luật 91", "Luật 45/2013", "văn bản khẩn 2556", but not "Luật 5 điều" and "văn bản 12". */
function isNamedByLongNumber(
  tokens: Tokens,
  { number, year, isDoubtful, last }: Pick<Numbered, 'number' | 'year' | 'isDoubtful' | 'last'>,
  { type }: TypeWord,
  isCapital: boolean,
): boolean {
  const isLong = type === null ? number.length > 2 : isCapital && type.number === 'name' && number.length > 1
  return isLong && !isDoubtful && (year !== null || !followedByUnit(tokens, last))
}

/** Types whose word is never a verb, unlike "quyết định" and "báo cáo", so that small letters do not matter. */
const nouns = new Set(['NQ', 'CT', 'NĐ', 'TT', 'TTLT', 'QC', 'CV', 'SL'])

/** Whether a bare number goes on a list: "Nghị quyết 18, 19 của Trung ương". */
export function goesOnAsName(tokens: Tokens, { last, isDoubtful }: Numbered): boolean {
  return !isDoubtful && followedAsName(tokens, last)
}

/** What is counted, measured or dated after a number, so that the number is an amount. */
const units = new Set(
  (
    'nam thang tuan gio phut nguoi ty trieu nghin ngan lan diem buoc tinh xa huyen phuong thon ap nhom trang chuong dieu khoan ho ha ' +
    'km m kg tan cuoc chiec cai em xe tau goi vung dot ngay bai loai muc nganh chau cap quy dong vu'
  ).split(' '),
)

/** The same in two syllables, because "chỉ", "có", "bộ" and "ban" alone go on after a name. */
const longUnits = new Set(
  (
    'noi dung,van de,nhiem vu,giai phap,giai doan,truong hop,don vi,can bo,doanh nghiep,du an,cong trinh,cong viec,cong ty,linh vuc,' +
    'chi tieu,chi bo,chi nhanh,chi hoi,chuong trinh,phan tram,bo nganh,bo phan,so nganh,hinh thuc,thanh vien,thanh pho,dai bieu,' +
    'dai hoi,to chuc,to dan,hoi nghi,hoi vien,hoc sinh,hoc vien,sinh vien,co quan,co so,hang muc,mat hang,mon hoc,cau hoi,y kien,' +
    'tieu chi,tieu chuan,nguyen tac,tap the,tap doan,ca nhan,dia phuong,dia ban,nhan vien,nhan khau,thu tuc,de an,de tai,quan huyen,' +
    'moc thoi,ky hop,dang bo,dang vien,ban nganh,doi tuong,dieu kien,khau hieu,gia dinh,ho dan'
  ).split(','),
)

/** Words that go on after the name of a document. */
const goingOn = new Set(
  (
    'cua ve ngay va hoac da duoc do la co quy sua bo ban huong vao tai trong voi cung nay neu ra den cho thi con de nhu theo ' +
    'khoa cac nhung khong cung vua se chi yeu nhan nham trien thuc thay het len tren sau truoc tu bi hay ma phai phat tiep qua'
  ).split(' '),
)

function followedByUnit(tokens: Tokens, last: number): boolean {
  const next = last + 1
  if (wordAt(tokens, next) === '%') return true
  if (tokens.kind[next] !== kinds.word || (tokens.gap[next] ?? 0) >= gaps.line) return false
  const start = tokens.start[next] ?? 0
  // A name begins with a capital; "KẾ HOẠCH 5 NĂM" is a heading.
  if (isCapitalAt(tokens.folded, start) && !isCapitalAt(tokens.folded, start + 1)) return false
  const word = wordAt(tokens, next)
  const pair = `${word} ${wordAt(tokens, next + 1)}`
  return longUnits.has(pair) || (units.has(word) && !isDateWord(tokens, next, word) && !notUnits.has(pair))
}

/** Begins like a unit and is none. */
const notUnits = new Set([
  'quy dinh',
  'quy ra',
  'dong thoi',
  'muc tieu',
  'cap nhat',
  'dieu chinh',
  'thang loi',
  'dong y',
])

function followedAsName(tokens: Tokens, last: number): boolean {
  const next = last + 1
  if (followedByUnit(tokens, last)) return false
  if (next >= tokens.count || tokens.kind[next] === kinds.sign || (tokens.gap[next] ?? 0) >= gaps.blank) return true
  if (tokens.kind[next] === kinds.digits) return false
  const word = wordAt(tokens, next)
  return goingOn.has(word) || isDateWord(tokens, next, word) || isCapitalAt(tokens.folded, tokens.start[next] ?? 0)
}

/** "ngày 25", "năm 2017": a date, not a number of days or years. */
function isDateWord(tokens: Tokens, next: number, word: string): boolean {
  if (tokens.kind[next + 1] !== kinds.digits) return false
  return (
    word === 'ngay' || (word === 'nam' && wordAt(tokens, next + 1).length === 4 && wordAt(tokens, next + 2) !== '-')
  )
}

/** "Nghị quyết 4 (khóa XII)", "Nghị quyết 6 khoá XII": 4 and 6 are plenums. */
function followedByTerm(tokens: Tokens, last: number): boolean {
  return [1, 2].some(step => wordAt(tokens, last + step) === 'khoa')
}

/** "Nghị quyết 5 Ban Chấp hành Trung ương khóa VIII": the fifth plenum's. */
function isPlenum(tokens: Tokens, last: number, { type }: TypeWord): boolean {
  const at = wordAt(tokens, last + 1) === 'cua' ? last + 2 : last + 1
  const body = wordAt(tokens, at) + wordAt(tokens, at + 1)
  if (!/^(?:NQ|KL)$/.test(type?.code ?? '') || !/^(?:bch|banchap|tw|trunguong)/.test(body)) return false
  return Array.from({ length: 8 }, (_, step) => wordAt(tokens, at + step)).includes('khoa')
}
