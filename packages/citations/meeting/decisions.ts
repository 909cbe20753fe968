import { found, type Span, type Written } from '../head/written.ts'
import type { Decision } from './meeting.ts'
import { namesIn } from './people.ts'

const charge =
  /(?<![\p{L}])(?:giao|ủy quyền|uỷ quyền|phân công|ủy nhiệm)(?: cho)? (?=(?:các |đồng chí |ông |bà )?(?:\p{Lu}|cấp ủy|đảng ủy|chi ủy|cơ quan|đơn vị|ngành|sở))/gu
const request =
  /(?<![\p{L}])yêu cầu (?=(?:các |từng |mỗi )?(?:\p{Lu}|cấp ủy|cấp uỷ|đảng ủy|chi ủy|chi bộ|đảng bộ|cơ quan|đơn vị|ngành|sở|địa phương|bí thư|cán bộ|đảng viên))/gu
const decides =
  /(?<![\p{L}])(?:(?:đã|thống nhất|nhất trí|biểu quyết|quyết định|cũng|cao) )*(?:(?:thống nhất|nhất trí|biểu quyết|bỏ phiếu)(?: cao)? (?:thông qua|bầu|chủ trương|ban hành|với)|thông qua|quyết nghị|quyết định|đồng ý|nhất trí|thống nhất|bầu)(?= )/u
const collective =
  /(?:^|[,;]\s*|\s)(?:hội nghị|kỳ họp|phiên họp|đại hội|ban thường vụ|ban chấp hành|thường trực|ban chỉ đạo|ủy ban|uỷ ban|hđnd|ubnd|ubkt|quốc hội|chính phủ|bộ chính trị|ban bí thư|các đại biểu|chi bộ|đảng ủy|tỉnh ủy|hội đồng|bch|btv)(?![\p{L}])/iu

// What a meeting is held for has not been decided yet.
const inPurpose = /(?<![\p{L}])(?:nhằm|để|tổ chức|xem xét, ?|sẽ)(?![\p{L}])/iu

/** How a task begins: whoever is charged stands before the first of these verbs. */
const task =
  /(?<=[\s,])(?:cần |phải |sớm |tiếp tục |khẩn trương |chủ động |tập trung |thường xuyên |nghiêm túc |trực tiếp )*(?:đưa|chủ trì|phối hợp|tham mưu|xây dựng|hoàn thiện|hoàn chỉnh|chỉ đạo|tổ chức|thực hiện|triển khai|khẩn trương|chủ động|tập trung|nghiên cứu|rà soát|tăng cường|ban hành|báo cáo|kiểm tra|quán triệt|căn cứ|cần|phải|sớm|làm|đẩy mạnh|nâng cao|chuẩn bị|theo dõi|đôn đốc|hướng dẫn|bám sát|nghiêm túc|xem xét|quyết định|trình|ký|chịu trách nhiệm|giúp|cụ thể hóa|cụ thể hoá|lãnh đạo|tiếp tục|tiếp thu|giám sát|phụ trách|đảm bảo|bảo đảm|thường xuyên|quan tâm|phát huy|tuyên truyền|xử lý|thẩm định|thành lập|bố trí|cân đối|gửi|có|đề xuất|khắc phục|giải quyết|phân công|sơ kết|tổng kết|thông báo|đánh giá)(?![\p{L}])/u

/** What was decided and who is to do what, sentence by sentence. */
export function decisionsIn(page: Written, sentences: readonly Span[]): Decision[] {
  return sentences.flatMap(sentence => decisionsOf(page, sentence))
}

function decisionsOf(page: Written, sentence: Span): Decision[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const charges = [...words.matchAll(charge)].map(match => chargeOf(page, sentence, match))
  if (charges.length > 0) return charges.flatMap(one => one ?? [])
  const asked = [...words.matchAll(request)].filter(({ index }) => isOfBody(page, sentence, index))
  if (asked.length > 0) return asked.flatMap(match => chargeOf(page, sentence, match) ?? [])
  const decided = decides.exec(words)
  if (!decided || !isOfBody(page, sentence, decided.index)) return []
  const decision = ended(page, { start: sentence.start + decided.index, end: sentence.end })
  return decision ? [{ decision, authorised: null, task: null }] : []
}

/** Persons ask, bodies decide: a name before the verb makes it the request of a speaker. */
function isOfBody(page: Written, sentence: Span, index: number): boolean {
  const before = { start: sentence.start, end: sentence.start + index }
  const words = page.text.slice(before.start, before.end)
  return namesIn(page, before).length === 0 && collective.test(words) && !inPurpose.test(words)
}

function chargeOf(page: Written, sentence: Span, match: RegExpExecArray): Decision | undefined {
  const start = sentence.start + match.index + match[0].length
  const rest = page.text.slice(start, Math.min(sentence.end, start + 300))
  const verb = task.exec(rest)
  if (!verb) return undefined
  const authorised = found(page, { start, end: start + rest.slice(0, verb.index).replace(/[\s,]+$/u, '').length })
  return { decision: null, authorised, task: ended(page, { start: start + verb.index, end: sentence.end }) }
}

function ended(page: Written, { start, end }: Span) {
  return found(page, { start, end: start + page.text.slice(start, end).replace(/[.;,\s]+$/u, '').length })
}
