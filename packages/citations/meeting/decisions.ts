import { found, type Span } from '../head/written.ts'
import type { Decision } from './meeting.ts'
import { namesIn } from './people.ts'
import { firstWord, type Prose, says, wordsIn } from './words.ts'

const charge =
  /(?:[Gg]iao|[Ủủ]y quyền|[Uu]ỷ quyền|[Pp]hân công|[Ủủ]y nhiệm)(?: cho)? (?=(?:các |đồng chí |ông |bà )?(?:\p{Lu}|cấp ủy|đảng ủy|chi ủy|cơ quan|đơn vị|ngành|sở))/gu
const request =
  /yêu cầu (?=(?:các |từng |mỗi )?(?:\p{Lu}|cấp ủy|cấp uỷ|đảng ủy|chi ủy|chi bộ|đảng bộ|cơ quan|đơn vị|ngành|sở|địa phương|bí thư|cán bộ|đảng viên))/gu
const decides =
  /(?:(?:đã|thống nhất|nhất trí|biểu quyết|quyết định|cũng|cao) )*(?:(?:thống nhất|nhất trí|biểu quyết|bỏ phiếu)(?: cao)? (?:thông qua|bầu|chủ trương|ban hành|với)|thông qua|quyết nghị|quyết định|đồng ý|nhất trí|thống nhất|bầu)(?= )/gu
const collective =
  /(?:^|[,;]\s*|\s)(?:hội nghị|kỳ họp|phiên họp|đại hội|ban thường vụ|ban chấp hành|thường trực|ban chỉ đạo|ủy ban|uỷ ban|hđnd|ubnd|ubkt|quốc hội|chính phủ|bộ chính trị|ban bí thư|các đại biểu|chi bộ|đảng ủy|tỉnh ủy|hội đồng|bch|btv)(?![\p{L}])/iu

// What a meeting is held for has not been decided yet.
const inPurpose = /(?:nhằm|để|tổ chức|xem xét, ?|sẽ)(?![\p{L}])/giu

/** How a task begins: whoever is charged stands before the first of these verbs. */
const task =
  /(?:cần |phải |sớm |tiếp tục |khẩn trương |chủ động |tập trung |thường xuyên |nghiêm túc |trực tiếp )*(?:đưa|chủ trì|phối hợp|tham mưu|xây dựng|hoàn thiện|hoàn chỉnh|chỉ đạo|tổ chức|thực hiện|triển khai|khẩn trương|chủ động|tập trung|nghiên cứu|rà soát|tăng cường|ban hành|báo cáo|kiểm tra|quán triệt|căn cứ|cần|phải|sớm|làm|đẩy mạnh|nâng cao|chuẩn bị|theo dõi|đôn đốc|hướng dẫn|bám sát|nghiêm túc|xem xét|quyết định|trình|ký|chịu trách nhiệm|giúp|cụ thể hóa|cụ thể hoá|lãnh đạo|tiếp tục|tiếp thu|giám sát|phụ trách|đảm bảo|bảo đảm|thường xuyên|quan tâm|phát huy|tuyên truyền|xử lý|thẩm định|thành lập|bố trí|cân đối|gửi|có|đề xuất|khắc phục|giải quyết|phân công|sơ kết|tổng kết|thông báo|đánh giá|thu hồi|hủy bỏ|huỷ bỏ|kiểm điểm|bổ sung|tháo gỡ|tổng hợp|cung cấp|công khai|phổ biến|cập nhật|vận động|duy trì|thống nhất|chấp hành|tạm dừng|chấn chỉnh|xác định|nộp|cử|thẩm tra|thực hành|bồi dưỡng|khai thác|thu hút|hỗ trợ|phê duyệt|thanh tra|điều tra)(?![\p{L}])/gu

// `bộ phận tham mưu` is somebody, `tham mưu ban hành` a task.
const advisers = /(?:bộ phận|cơ quan|đơn vị|ban|phòng) tham mưu ?$/u

/** What was decided and who is to do what, sentence by sentence. */
export function decisionsIn(page: Prose, sentences: readonly Span[]): Decision[] {
  return sentences.flatMap(sentence => decisionsOf(page, sentence))
}

function decisionsOf(page: Prose, sentence: Span): Decision[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const charges = [...wordsIn(page, charge, words)].map(match => chargeOf(page, sentence, match))
  if (charges.length > 0) return charges.flatMap(one => one ?? [])
  const asked = [...wordsIn(page, request, words)].filter(({ index }) => isOfBody(page, sentence, index))
  if (asked.length > 0) return asked.flatMap(match => chargeOf(page, sentence, match) ?? [])
  const decided = firstWord(page, decides, words)
  if (!decided || !isOfBody(page, sentence, decided.index)) return []
  const decision = ended(page, { start: sentence.start + decided.index, end: sentence.end })
  return decision ? [{ decision, authorised: null, task: null }] : []
}

/** Persons ask, bodies decide: a name before the verb makes it the request of a speaker. */
function isOfBody(page: Prose, sentence: Span, index: number): boolean {
  const before = { start: sentence.start, end: sentence.start + index }
  const words = page.text.slice(before.start, before.end)
  return namesIn(page, before).length === 0 && says(page, collective, words) && !firstWord(page, inPurpose, words)
}

function chargeOf(page: Prose, sentence: Span, match: RegExpExecArray): Decision | undefined {
  const start = sentence.start + match.index + match[0].length
  const rest = page.text.slice(start, Math.min(sentence.end, start + 300))
  const verb = firstWord(page, task, rest, ({ index }) => index > 0 && !says(page, advisers, rest.slice(0, index + 9)))
  if (!verb) return undefined
  const authorised = found(page, { start, end: start + rest.slice(0, verb.index).replace(/[\s,]+$/u, '').length })
  return { decision: null, authorised, task: ended(page, { start: start + verb.index, end: sentence.end }) }
}

function ended(page: Prose, { start, end }: Span) {
  return found(page, { start, end: start + page.text.slice(start, end).replace(/[.;,\s]+$/u, '').length })
}
