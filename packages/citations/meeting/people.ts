import { isSurname, isUnmarkedSurname } from '../head/surnames.ts'
import type { Span, Written } from '../head/written.ts'

// Provinces, cities and the like that begin with a family name; `Hồ Chí Minh` names a city, a school, a thought.
const places = new Set(
  (
    'Hà Nội|Hà Nam|Hà Giang|Hà Tĩnh|Hà Đông|Hà Tiên|Cao Bằng|Cao Lãnh|Lâm Đồng|Lai Châu|Thái Bình|Thái Nguyên|Thái Lan|Ninh Bình|' +
    'Ninh Thuận|Ninh Kiều|Kim Sơn|Kim Bảng|Tân An|Tân Bình|Tân Phú|Sơn La|Sơn Tây|Sơn Trà|Vũ Thư|Vũ Quang|Đồng Nai|Đồng Tháp|Đồng Hới|' +
    'Đồng Xoài|Đồng Bằng|Châu Đốc|Châu Thành|Châu Phi|Châu Âu|Châu Á|Mai Sơn|Mai Châu|Hòa Bình|Hòa Vang|Hòa Hảo|Hồ Chí Minh|Lý Sơn|' +
    'Phù Cát|Phù Mỹ|Phù Cừ|Văn Lâm|Văn Giang|Văn Yên|Văn Bàn|Văn Chấn|Mạc Tư Khoa|Triều Tiên|Đoàn Thanh|Từ Sơn|Từ Liêm|Lục Ngạn|Lục Nam|' +
    'Lương Sơn|Lương Tài|Dương Kinh|Dương Minh Châu|Hoàng Sa|Hoàng Mai|Trường Sa|Hùng Vương|Ngân Sơn|Tô Hiệu|La Gi|Hoàng Su Phì'
  ).split('|'),
)

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’]*(?: {1,2}\p{Lu}[\p{L}'’]*)+/gu

const longest = 5

/** The names of persons in a stretch of a text: a family name and one to four more words with capitals. */
export function namesIn(page: Written, within: Span): Span[] {
  const isMarked = /[À-ỹ]/.test(page.text.slice(within.start, within.end))
  const names: Span[] = []
  for (const { 0: words, index } of page.text.slice(within.start, within.end).matchAll(capitalised)) {
    const name = nameAmong(words, isMarked ? isSurname : isUnmarkedSurname)
    if (name) names.push({ start: within.start + index + name.start, end: within.start + index + name.end })
  }
  return names
}

/** `Trung ương Trần Văn An`: words with capitals run on from an office into the name; the name is at their end. */
function nameAmong(words: string, isFamily: (word: string) => boolean): Span | undefined {
  const parts = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  for (const [at, { word, start }] of parts.entries()) {
    const left = parts.length - at
    if (left < 2 || left > longest || !isFamily(word) || isCapitals(words.slice(start))) continue
    const name = { start, end: words.length }
    return places.has(words.slice(start)) || isPlaceAfter(words.slice(0, start)) ? undefined : name
  }
  return undefined
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase()
}

function isPlaceAfter(before: string): boolean {
  return /(?:TP|TP\.|Quận|Đường)\s*$/.test(before)
}

const address =
  /^(?:(?:các |hai |ba )?(?:đồng chí|ông|bà|anh|chị|đ\/c|PGS\.?,? ?TS\.?|GS\.?,? ?TS\.?|TS\.?|ThS\.?|LS\.?)[:.]?\s+)+/iu

/**
 * The office that is said with a name: before it (`Bí thư Tỉnh ủy Trần Văn An`), and after it between commas, hyphens or
 * brackets up to `until` (`Trần Văn An, Bí thư Tỉnh ủy,`). A rank before and an office after belong together.
 */
export function officeOf(page: Written, sentence: Span, name: Span, until: number): Span[] {
  const before = page.text.slice(sentence.start, name.start)
  const clause = /[^,;:.(–]*$/u.exec(before)?.[0] ?? ''
  const from = name.start - longerOffice(before, clause).length
  const lead = page.text.slice(from, name.start)
  const title = lead.slice(address.exec(lead.trimStart())?.[0].length ?? 0 + (lead.length - lead.trimStart().length))
  const pieces: Span[] = []
  if (isOffice(title)) pieces.push({ start: name.start - title.length, end: name.start })
  const after = page.text.slice(name.end, until)
  const apposition = /^\s*[,(–-]\s*/u.exec(after)?.[0]
  if (apposition !== undefined) {
    const words = after.slice(apposition.length).replace(/(?:[\s,;)–-]|\s(?:đã|cũng|sẽ|và|thay mặt[^,]*))+$/u, '')
    if (isOffice(words))
      pieces.push({ start: name.end + apposition.length, end: name.end + apposition.length + words.length })
  }
  return pieces
}

/** `Ủy viên Bộ Chính trị, Phó Thủ tướng Trần Văn An`: offices before a name are joined by commas as well. */
function longerOffice(before: string, clause: string): string {
  let words = clause
  for (
    let rest = before.slice(0, before.length - words.length);
    /,\s*$/.test(rest);
    rest = before.slice(0, before.length - words.length)
  ) {
    const piece = /[^,;:.(–]*,\s*$/u.exec(rest)?.[0] ?? ''
    if (!isOffice(piece) || piece === '') break
    words = piece + words
  }
  return words
}

const officeWords =
  /^[\s]*(?:nguyên |quyền |Q\. )?(?:Ủy viên|Uỷ viên|UVT|Bí thư|Phó|Chủ tịch|Chủ nhiệm|Tổng|Thủ tướng|Bộ trưởng|Thứ trưởng|Trưởng|Chánh|Giám đốc|Thống đốc|Cục trưởng|Vụ trưởng|Viện trưởng|Hiệu trưởng|Thường trực|Thành viên|Đại biểu|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Tỉnh ủy viên|Tỉnh uỷ viên|Huyện ủy viên|Thành ủy viên|Chính ủy|Chỉ huy trưởng|Tư lệnh|Chuyên viên|Tổ trưởng|Đội trưởng|Chi cục trưởng|Thẩm phán|Đảng ủy viên|Đại diện|Lãnh đạo|Báo cáo viên)/iu

function isOffice(words: string): boolean {
  return officeWords.test(words)
}
