import { isSurname, isUnmarkedSurname } from '../head/surnames.ts'
import type { Span } from '../head/written.ts'
import { type Prose, says, withoutMarks, wordsIn } from './words.ts'

// Provinces, cities and the like that begin with a family name; `Hồ Chí Minh` names a city, a school, a thought.
const places = new Set(
  (
    'Hà Nội|Hà Nam|Hà Giang|Hà Tĩnh|Hà Đông|Hà Tiên|Cao Bằng|Cao Lãnh|Lâm Đồng|Lai Châu|Thái Bình|Thái Nguyên|Thái Lan|Ninh Bình|' +
    'Ninh Thuận|Ninh Kiều|Kim Sơn|Kim Bảng|Tân An|Tân Bình|Tân Phú|Sơn La|Sơn Tây|Sơn Trà|Vũ Thư|Vũ Quang|Đồng Nai|Đồng Tháp|Đồng Hới|' +
    'Đồng Xoài|Đồng Bằng|Châu Đốc|Châu Thành|Châu Phi|Châu Âu|Châu Á|Mai Sơn|Mai Châu|Hòa Bình|Hòa Vang|Hòa Hảo|Hồ Chí Minh|Lý Sơn|' +
    'Phù Cát|Phù Mỹ|Phù Cừ|Văn Lâm|Văn Giang|Văn Yên|Văn Bàn|Văn Chấn|Mạc Tư Khoa|Triều Tiên|Đoàn Thanh|Đoàn Thư|Đoàn Chủ|Từ Sơn|Từ Liêm|Lục Ngạn|Lục Nam|' +
    'Lương Sơn|Lương Tài|Dương Kinh|Dương Minh Châu|Hoàng Sa|Hoàng Mai|Trường Sa|Hùng Vương|Ngân Sơn|Tô Hiệu|La Gi|Hoàng Su Phì'
  ).split('|'),
)

const unmarkedPlaces = new Set(
  [
    ...places,
    ...'Quảng Ninh|Quảng Nam|Quảng Ngãi|Quảng Trị|Quảng Bình|Phú Thọ|Phú Yên|Lạng Sơn|Hậu Giang'.split('|'),
  ].map(withoutMarks),
)

// Without marks these rare family names are words for bodies and offices: `Ban`, `Bộ`, `Tổng`.
const ambiguous = /^(?:Ban|Bo|Tong|Ba|Van|Thi|Xa|Hoi|So|Chi|To)$/

function isFamily(word: string): boolean {
  return isUnmarkedSurname(word) && !ambiguous.test(word) && word !== word.toUpperCase()
}

const capitalised = /\p{Lu}[\p{L}'’]*(?: {1,2}\p{Lu}[\p{L}'’]*)+/gu

// What follows these is a place, whatever family it begins with: `xã Tân Hồng`.
const namesPlace =
  /(?:^|\s)(?:xã|phường|huyện|tỉnh|quận|thôn|làng|khu phố|khóm|buôn|ấp|bản|thị xã|thị trấn|thành phố|đường|phố|trường|đặc khu)\s$/iu

const longest = 5

const office =
  /^(?:Phó |Quyền )?(?:Bí thư|Chủ (?:tịch|nhiệm)|Giám đốc|[ỦU][ỷy] viên|Trưởng (?:ban|phòng|đoàn|khoa)|Thường trực|(?:Thành|Tỉnh|Huyện|Đảng) ủy viên)/u

/** `đồng chí Trần Văn An Phó Bí thư`: how much of a run of capitals stands before an office that follows without a comma. */
function officeFrom(page: Prose, text: string, index: number, run: string): number {
  const places = [...run.matchAll(/ (?=[PQBCGỦUTHĐ])/gu)].map(gap => gap.index)
  return places.find(gap => gap > 4 && says(page, office, text.slice(index + gap + 1, index + gap + 24))) ?? run.length
}

/** The names of persons in a stretch of a text: a family name and one to four more words with capitals. */
export function namesIn(page: Prose, within: Span): Span[] {
  const names: Span[] = []
  const text = page.text.slice(within.start, within.end)
  for (const { 0: run, index } of wordsIn(page, capitalised, text)) {
    const words = run.slice(0, officeFrom(page, text, index, run))
    if (words.split(/ +/).length === 2 && says(page, namesPlace, text.slice(Math.max(0, index - 12), index))) continue
    const name = nameAmong(text.slice(Math.max(0, index - 8), index), words, page.isMarked ? isSurname : isFamily)
    if (name) names.push({ start: within.start + index + name.start, end: within.start + index + name.end })
  }
  return names
}

/** `Trung ương Trần Văn An`: words with capitals run on from an office into the name; the name is at their end. */
function nameAmong(before: string, words: string, mayBegin: (word: string) => boolean): Span | undefined {
  const parts = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  for (const [at, { word, start }] of parts.entries()) {
    const left = parts.length - at
    const isOfBody = word === 'Đoàn' && isYouthUnion(before + words.slice(0, start), words.slice(start))
    if (left < 2 || left > longest || !mayBegin(word) || isCapitals(words.slice(start)) || isOfBody) continue
    const name = { start, end: words.length }
    return places.has(words.slice(start)) ||
      unmarkedPlaces.has(words.slice(start)) ||
      words.startsWith('Hồ Chí Minh ', start) ||
      isPlaceAfter(words.slice(0, start), left)
      ? undefined
      : name
  }
  return undefined
}

/** `Đoàn TNCS Hồ Chí Minh`, `Bí thư Trung ương Đoàn Trần Văn An`: the union, not the family name. */
function isYouthUnion(before: string, words: string): boolean {
  return /^\S+\s\p{Lu}{2,}(?:\s|$)/u.test(words) || /(?:ương|Ư|TW|Tỉnh|Thành|Huyện|Quận|Thị|Xã)\s$/u.test(before)
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase()
}

/** `TP Cao Lãnh`, but `Chủ tịch HĐND TP Lê Văn An`. */
function isPlaceAfter(before: string, words: number): boolean {
  return /(?:Quận|Đường)\s*$/.test(before) || (words < 3 && /TP\.?\s*$/.test(before))
}
