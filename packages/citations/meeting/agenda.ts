import { found, type Found, type Span } from '../head/written.ts'
import { namesIn } from './people.ts'
import { asWritten, firstWord, type Prose, says } from './words.ts'

/** What is done at meetings; an item of the agenda begins with one of these. */
export const actions =
  'quán triệt|sơ kết|tổng kết|triển khai|đánh giá|thảo luận|cho ý kiến|xem xét|công bố|thông qua|bàn|lấy ý kiến|đóng góp ý kiến|tham gia ý kiến|góp ý|thông báo|phổ biến|bầu(?! cử)|kiện toàn|rà soát|nghe|tuyên truyền|tập huấn|dự kiến nội dung|quyết định|quy định|kế hoạch|phương hướng|thống nhất|giới thiệu|phát động|ký kết|biểu dương|tiếp xúc|đối thoại|phản biện|hiệp thương|trao đổi|lấy phiếu|kiểm điểm|tháo gỡ|chất vấn|giải trình|thẩm tra|gặp mặt|ra mắt|duyệt|xét duyệt|thẩm định|bỏ phiếu|biểu quyết|miễn nhiệm|nâng cao|tọa đàm|toạ đàm|học tập|kiểm tra|nghiên cứu|ra nghị quyết'
const action = new RegExp(`(?:${actions})(?![\\p{L}])`, 'giu')
const forWhat = /(?:nhằm|để|bàn về|về việc|về|với (?:các )?nội dung|với chủ đề|gồm)(?: các nội dung)?:? /gu

// `đã về dự` tells no purpose.
const comes = /(?:đã|đến|tới|trở|cùng) $/u

const heading =
  /^(?:[^;:]{0,60}(?:nội dung|vấn đề)[^;:]{0,30}:\s(?:\d{1,2}[-.)]\s|[-–+]\s?)?|tiến hành |việc |[^;:]{0,40} như: )/u
// Who holds it and where it takes place are no part of what it is for.
const aside =
  /,? (?:đồng chí|đ\/c|ông|bà) [^;]{4,160}? (?:đồng )?chủ (?:trì|tọa|toạ)| do [^,;]{4,80} (?:tổ chức|chủ trì)|, [^,;]{4,60} nhận thấy| (?:(?:đã|vừa) )?diễn ra(?!\p{L})| cho (?:các |gần |hơn |trên )?\d+ (?:đại biểu|cán bộ|đảng viên)| (?:đã )?được tổ chức| dưới sự chủ trì| tại (?:Phòng|Hội trường|Trụ sở|hội trường|trụ sở|phòng họp) [^,;.]{0,60}\.?$/u

/** From the first word that tells a purpose, `nhằm …`, `quán triệt …`, close behind the name of the meeting. */
export function purposeAfter(page: Prose, from: number, end: number): Span | undefined {
  const words = page.text.slice(from, Math.min(end, from + closest))
  const told = firstWord(page, forWhat, words, ({ index }) => !says(page, comes, words.slice(0, index)))
  const acted = firstWord(page, action, words)
  const at = acted && (!told || acted.index < told.index) ? acted.index : told && told.index + told[0].length
  return at === undefined ? undefined : purposeFrom(page, from + at, end)
}

function purposeFrom(page: Prose, from: number, end: number): Span {
  if (/[“"]/u.test(page.text.charAt(from))) return purposeFrom(page, from + 1, end)
  const words = page.text.slice(from, end)
  const start = asWritten(page, heading).exec(words)?.[0].length ?? 0
  const stop = Math.min(endOfQuotation(words), asWritten(page, aside).exec(words)?.index ?? words.length)
  return { start: from + start, end: from + Math.max(start, withoutStop(words.slice(0, stop)).length) }
}

/** The purpose may be part of the meeting's name: `“Hội nghị tổng kết …” nhằm …`. */
function endOfQuotation(words: string): number {
  const end = words.search(/“|[”’](?! và “)/u)
  return end > 0 && words.charAt(end) !== '“' ? end : words.length
}

function withoutStop(words: string): string {
  return words.replace(/[.;,…\s]+$/u, '')
}

const auxiliaries = /^(?:(?:đã|sẽ|vừa|tiếp tục|tập trung|cùng|tiến hành) )*/u

/** `Tiểu ban … triển khai nhiệm vụ`: what the body does is what it met for. */
export function isAction(page: Prose, verb: number): boolean {
  const words = page.text.slice(verb, verb + 50)
  const start = asWritten(page, auxiliaries).exec(words)?.[0].length ?? 0
  return firstWord(page, action, words.slice(start))?.index === 0
}

const closest = 120

const parting = new RegExp(
  `;\\s*|,?\\s+(?:và|đồng thời)\\s+(?=(?:${actions}|(?:một số|các) (?:nội dung|vấn đề|nhiệm vụ)|Nghị quyết|Chỉ thị|Kết luận|Quy định|Kế hoạch|Chương trình)(?!\\p{L}))`,
  'giu',
)

// `thảo luận và cho ý kiến` is one item.
const shortestItem = 20

/** The items that semicolons part, or `và` before another thing to do. */
export function itemsOf(page: Prose, purpose: Span): Found[] {
  const words = page.text.slice(purpose.start, purpose.end)
  const cuts = [...words.matchAll(asWritten(page, parting))].filter(
    cut => cut[0].startsWith(';') || cut.index > shortestItem,
  )
  const starts = [0, ...cuts.map(cut => cut.index + cut[0].length)]
  const ends = [...cuts.map(cut => cut.index), words.length]
  return starts.flatMap(
    (start, at) => found(page, { start: purpose.start + start, end: purpose.start + (ends[at] ?? words.length) }) ?? [],
  )
}

const does =
  '(?<more>còn |cũng )?(?:đã |sẽ |được |tập trung |dự kiến |nhằm |còn |cũng |trao đổi, |làm việc tại hội trường |phát huy dân chủ, |nghiêm túc |thẳng thắn )*(?<verb>nghe|thảo luận|cho ý kiến|xem xét|bàn|kiểm điểm|đánh giá|quán triệt|thông qua|phân công|xác định)[, ]'
const meeting = 'hội nghị|kỳ họp|phiên họp|cuộc họp|đại hội|phiên'
/** How a sentence begins that tells what else was dealt with, up to what is done. */
const furtherOpenings = [
  `(?:${meeting})(?: này)? (?:dự kiến )?(?:kéo dài|diễn ra) [^.;:,]{0,60},`,
  `đây là (?:${meeting}) [^.;:]{0,160}?(?= (?:sẽ|nhằm) )`,
  `(?:tại |trong )?(?:${meeting})(?: lần)?(?: này)?(?: được tổ chức)?(?: để các (?:vị )?đại biểu[^,;]{0,30}?)?`,
  `(?:tại|trong) (?:${meeting}|buổi họp)[^,]{0,40}, [^,]{0,60}?`,
  `(?:${meeting}) (?:lần )?thứ [^.;]{0,100}?,?`,
  '(?:(?:tại|trong) (?:hội nghị|kỳ họp|phiên họp) )?các (?:vị )?đại biểu(?: (?:tham )?dự [^,]{0,20}?| (?:HĐND|Hội đồng)[^,;]{0,30}?)?',
]
const furtherWords = new RegExp(`^(?:.{0,60}, |dự kiến,? )?(?:${furtherOpenings.join('|')}) ${does}`, 'iu')
const announced = new RegExp(
  `(?:đề nghị (?:các )?đại biểu|(?:tại|trong) (?:${meeting})(?: này| lần này)?(?: \\([^)]*\\))?, (?:Ủy|UB|ỦY|Hội|HĐND|Ban|Quốc|Chính|Thường|các đại biểu)[^,.;:]{0,50}?) ${does}`,
  'u',
)

/** `hội nghị còn nghe …`: what else was dealt with; without `còn` only where the first sentence told nothing. */
export function furtherItems(page: Prose, sentence: Span, isFirst: boolean): Found[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const subject = asWritten(page, furtherWords).exec(words)
  const match = subject ?? (isFirst ? asWritten(page, announced).exec(words) : null)
  if (!match || !(isFirst || match.groups?.['more'])) return []
  const start = sentence.start + match.index + match[0].length - (match.groups?.['verb']?.length ?? 0) - 1
  if (subject && namesIn(page, { start: sentence.start, end: start + 60 }).length > 0) return []
  return itemsOf(page, purposeFrom(page, start, sentence.end))
}
