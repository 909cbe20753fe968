import { foundIn, type Found, type Span } from '../head/written.ts'
import { asWritten, type Prose, says } from './words.ts'

const address =
  /^(?:(?:các |hai |ba )?(?:đồng chí|ông|bà|anh|chị|đ\/c|PGS\.?,? ?TS\.?|GS\.?,? ?TS\.?|TS\.?|ThS\.?|LS\.?)[:.]?\s+)+/iu

// Behind these another person is named, so that what stands before them is somebody else's.
const another =
  /(?:[,;:(–]|\.(?=\s)|[ ](?:và|cùng|với|của|nghe|do|là)(?=\s+(?:các |đồng chí|ông|bà|đ\/c|Phó |Bí thư|Chủ tịch|Giám đốc|Trưởng|Tổng |Thủ tướng|Bộ trưởng)))/gu

/**
 * The office that is said with a name: before it (`Bí thư Tỉnh ủy Trần Văn An`), and after it behind a comma, a hyphen or a
 * bracket (`Trần Văn An, Bí thư Tỉnh ủy,`); a rank before and an office after belong together. It is looked for from `from`,
 * where the name before ended or the sentence began, to `until`, where the next begins or something is done.
 */
export function officeOf(page: Prose, from: number, name: Span, until: number): Found | null {
  const pieces = [titleBefore(page, from, name), apposition(page, name, until)].filter(piece => piece !== undefined)
  const office = foundIn(page, pieces)
  const values = pieces.map(({ start, end }) => page.text.slice(start, end).replace(/\s+/g, ' ').trim())
  return office && { ...office, value: values.join(', ') }
}

/** `Ủy viên Bộ Chính trị, Phó Thủ tướng Trần Văn An`: offices before a name are joined by commas as well. */
function titleBefore(page: Prose, from: number, name: Span): Span | undefined {
  const before = page.text.slice(from, name.start)
  const cuts = [...before.matchAll(asWritten(page, another))]
  let title = ''
  for (const cut of cuts.toReversed()) {
    const piece = before
      .slice(cut.index + cut[0].length)
      .trimStart()
      .replace(asWritten(page, address), '')
    if (isOffice(page, piece)) title = piece
    if (cut[0] !== ',' || (title === '' && piece.trim() !== '')) break
  }
  const whole = before.trimStart().replace(asWritten(page, address), '')
  if (isOffice(page, whole) && cuts.every(([cut]) => cut === ',')) title = whole
  return title === '' ? undefined : { start: name.start - title.length, end: name.start }
}

function apposition(page: Prose, name: Span, until: number): Span | undefined {
  const after = page.text.slice(name.end, until)
  const sign = /^\s*[,(–-]\s*/u.exec(after)?.[0]
  if (sign === undefined) return undefined
  const words = officesAt(page, after.slice(sign.length))
  return isOffice(page, words)
    ? { start: name.end + sign.length, end: name.end + sign.length + words.length }
    : undefined
}

const ending =
  /;|\.(?=\s|$)|\s(?:và|cùng)\s+(?:(?:các )?(?:đồng chí|ông|bà|đ\/c)(?!\p{L})|$)|\s(?:thay mặt|được|đã|cũng|sẽ)(?!\p{L})/iu
const leadsOver = /(?:\s(?:dự|và|cùng)|[\s,)–-]+)$/u

/** The offices at the beginning of a stretch; what leads over to the next person or to what is done belongs to none. */
function officesAt(page: Prose, words: string): string {
  const kept = words.slice(0, asWritten(page, ending).exec(words)?.index ?? words.length).split(/(?=, )/u)
  const last = kept.findIndex(piece => !isOffice(page, piece.replace(/^, /, '')))
  let offices = (last < 0 ? kept : kept.slice(0, last)).join('')
  const over = asWritten(page, leadsOver)
  while (over.test(offices)) offices = offices.replace(over, '')
  return /\([^)]*$/.test(offices) && kept.join('').startsWith(`${offices})`) ? `${offices})` : offices
}

const officeWords =
  /^[\s]*(?:nguyên |quyền |Q\. )?(?:Ủy viên|Uỷ viên|UVT|Bí thư|Phó|Chủ tịch|Chủ nhiệm|Tổng|Thủ tướng|Bộ trưởng|Thứ trưởng|Trưởng|Chánh|Giám đốc|Thống đốc|Cục trưởng|Vụ trưởng|Viện trưởng|Hiệu trưởng|Thường trực|Thành viên|Đại biểu|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Tỉnh ủy viên|Tỉnh uỷ viên|Huyện ủy viên|Thành ủy viên|Chính ủy|Chỉ huy trưởng|Tư lệnh|Chuyên viên|Tổ trưởng|Đội trưởng|Chi cục trưởng|Thẩm phán|Đảng ủy viên|Đại diện|Lãnh đạo|Báo cáo viên|UVTV|UVBTV|UV[. ]?T|TUV)/iu

function isOffice(page: Prose, words: string): boolean {
  return says(page, officeWords, words)
}
