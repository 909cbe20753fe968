import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { isGluable } from './symbol.ts'

/** What is numbered like a document, even with symbols of its own, by the words before "số" without their spaces. */
const forms = new Set('mau phuluc bieu bieumau hopdong mauso mavach maso taikhoan dienthoai fax cauhoi'.split(' '))

/** What has plain numbers: missions, houses, roads, pages, rounds. */
const numberedThings = new Set(
  (
    'doankiemtra doan doangiamsat doanthanhtra tocongtac to bang hinh anh dieu khoan muc chuong phan quyen tap trang bai nha phong ' +
    'duong ngo ngach hem cau de benhvien truong khudat thua thuadat toban kyhop phien lan tram kenh xe bienso chuyen phieubau congbao ' +
    'tapchi bao nhom doi tieudoi donvi'
  ).split(' '),
)

/** Whether the number belongs to a form, an annex, a mission, a house … by what stands before "số". A known symbol outweighs houses. */
export function isNumberOfSomethingElse(tokens: Tokens, first: number, isKnown: boolean): boolean {
  let squeezed = ''
  for (let step = 1; step <= 3; step++) {
    if ((tokens.gap[first - step + 1] ?? 0) >= gaps.line) return false
    squeezed = wordAt(tokens, first - step) + squeezed
    if (forms.has(squeezed) || (!isKnown && numberedThings.has(squeezed))) return true
  }
  return false
}

/** Whether the number starts in the middle of something: `QH15`, `3.12`, `ct-tw-05`, an address on the web. */
export function isInsideSomething(tokens: Tokens, number: number): boolean {
  if (tokens.gap[number] !== gaps.none) return false
  const before = wordAt(tokens, number - 1)
  if (tokens.kind[number - 1] === kinds.word)
    return !/^(?:so|sohieu)$/.test(before) && !isGluable(before, wordAt(tokens, number))
  if (!/^[-_./\\,@#=?&+]$/.test(before)) return false
  return (
    tokens.gap[number - 1] === gaps.none &&
    tokens.kind[number - 2] !== kinds.sign &&
    !isListComma(tokens, number, before)
  )
}

/** Whether a file's ending, a path or an address goes on after the citation. */
export function isPartOfAddress(tokens: Tokens, first: number, last: number): boolean {
  const end = wordAt(tokens, last + 1) === ')' ? last + 1 : last
  const ending =
    tokens.gap[end + 1] === gaps.none && /^[._]$/.test(wordAt(tokens, end + 1)) ? wordAt(tokens, end + 2) : ''
  if (tokens.gap[end + 2] === gaps.none && fileEndings.test(ending)) return true
  return (
    tokens.gap[first] === gaps.none &&
    /^[-_\\=/@]$/.test(wordAt(tokens, first - 1)) &&
    tokens.gap[first - 1] === gaps.none
  )
}

const fileEndings = /^(?:pdf|docx?|xlsx?|html?|signed|txt|rtf|zip|rar|jpe?g|png|aspx|php)$/

/** "18,19-NQ/TW" is a list without spaces, unlike 1,5. */
function isListComma(tokens: Tokens, number: number, before: string): boolean {
  return before === ',' && /^[-/]$/.test(wordAt(tokens, number + 1))
}
