import { type Found, foundIn, type Span, trimmed, type Written } from '../head/written.ts'
import { namesIn } from './people.ts'

/** Who meets, and where its name ends in the text. */
export interface Body extends Span {
  body: Found
}

const organ =
  '(?:Ban|Bộ|Ủy ban|Uỷ ban|UBND|HĐND|UBKT|UBKTTW|UBMTTQ|UBTVQH|Hội đồng|Hội|Sở|Cục|Tổng|Đảng|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Quận ủy|Quận uỷ|Thị ủy|Thị uỷ|Quân ủy|Quân uỷ|Chính phủ|Quốc hội|Thường trực|Đoàn|Chi bộ|Văn phòng|Mặt trận|Công đoàn|Liên đoàn|Viện|Tòa|Trường|Học viện|BCH|BTV|BCĐ|BTC|Tiểu ban|Công ty|Tập đoàn|Ngân hàng|Thanh tra|Công an|Khối|Trung ương|MTTQ|Tổ|Xã|Huyện|Phường|Lãnh đạo)'

const farthest = 600

const beginsOrgan = new RegExp(`^${organ}(?![\\p{L}])`, 'u')

// What a body does when it meets; names of bodies have capitals where these do not.
const meets =
  /(?<=[\s,])(?:(?:đã|sẽ|vừa|tiếp tục|chính thức|long trọng|trọng thể|phối hợp|có|được) )*(?:tổ chức|họp|tiến hành|khai mạc|bế mạc|kết thúc|phối hợp|làm việc|mở|diễn ra|(?<!sự )chủ trì|dự(?! (?:khuyết|thảo|án|kiến|toán))|tham dự|thảo luận|cho ý kiến|triển khai|thông qua|hoàn thành|nghe|sinh hoạt|ra mắt|công bố|quán triệt|buổi|cuộc|bước vào)(?![\p{L}])/u

/** What ends the name of a body: its term, its number, what it does or meets for. */
const nameEnd =
  /,|;|\(|\.(?:\s|$)| (?:lần thứ|thứ|[Kk]hóa|[Kk]hoá|nhiệm kỳ|để|nhằm|đã|sẽ|về|với|tại|do|cho|thảo luận|đánh giá|quán triệt|triển khai|sơ kết|tổng kết|thông qua|xem xét|tháng|quý|năm|họp|và (?=thảo|cho|đánh|triển))(?![\p{L}])/u

const betweenNounAndBody =
  /^[\s,]*(?:(?:lần thứ|thứ|lần) [\p{L}\d]+[\s,]*|\([^)]*\)[\s,]*|(?:đại biểu|bất thường|thường kỳ|thường lệ|chuyên đề|toàn thể|mở rộng|giao ban|trực tuyến) )*(?:của )?/iu

/** `hội nghị Ban Chấp hành Đảng bộ huyện`: the body named right after the word for the meeting, past number and form. */
export function bodyNamed(page: Written, after: Span): Body | undefined {
  const words = page.text.slice(after.start, after.end)
  const gap = betweenNounAndBody.exec(words)?.[0] ?? ''
  const rest = words.slice(gap.length)
  if (!beginsOrgan.test(rest)) return undefined
  const name = named(rest)
  const start = after.start + gap.length
  return bodyOf(page, [trimmed(page.text, { start, end: start + name })])
}

/** What stands before the verb of a sentence, and where the verb begins. */
export interface Subject extends Span {
  verb: number
}

/** The subject of what reports a meeting: `Ban Chỉ đạo Tây Nam bộ tổ chức …`. */
export function subjectIn(page: Written, rest: Span): Subject | undefined {
  const verb = meets.exec(page.text.slice(rest.start, Math.min(rest.end, rest.start + farthest)))
  return verb
    ? { ...trimmed(page.text, { start: rest.start, end: rest.start + verb.index }), verb: rest.start + verb.index }
    : undefined
}

/** Who meets by the subject: a body, several that hold it together, or the mission that a person leads. */
export function bodyBefore(page: Written, rest: Span, subject: Subject): Body | undefined {
  const people = namesIn(page, subject)
  const from = people.length > 0 ? lastPiece(page, subject) : withoutLeadingSigns(page, subject)
  if (from && beginsOrgan.test(page.text.slice(from.start, from.end))) return together(page, from, rest, subject.verb)
  return people.length > 0 ? missionIn(page, subject) : undefined
}

function withoutLeadingSigns({ text }: Written, { start, end }: Span): Span {
  const signs = /^[\s,.()–-]*(?:tại [^,]*, )?/u.exec(text.slice(start, end))?.[0].length ?? 0
  return { start: start + signs, end }
}

/** After the persons under whom it meets, the body is what stands behind the last comma. */
function lastPiece({ text }: Written, { start, end }: Span): Span | undefined {
  const comma = text.slice(start, end).lastIndexOf(', ')
  return comma < 0 ? undefined : { start: start + comma + 2, end }
}

/** `Trưởng Đoàn kiểm tra số 471 của Bộ Chính trị`: the mission that a person leads. */
function missionIn(page: Written, subject: Span): Body | undefined {
  const match = /(?:Trưởng|và) (?=(?:[Đđ]oàn (?:kiểm tra|giám sát|công tác)|[Bb]an [Cc]hỉ đạo|[Tt]iểu ban))/u.exec(
    page.text.slice(subject.start, subject.end),
  )
  if (!match) return undefined
  const start = subject.start + match.index + match[0].length
  const name = named(page.text.slice(start, subject.end))
  return bodyOf(page, [trimmed(page.text, { start, end: start + name })])
}

/** `A phối hợp cùng B và C tổ chức`: all of them meet. */
function together(page: Written, first: Span, rest: Span, verb: number): Body | undefined {
  const own = trimmed(page.text, {
    start: first.start,
    end: first.start + wholeName(page.text.slice(first.start, first.end)),
  })
  const joined = /phối hợp (?:cùng|với)(?: với)? /u.exec(page.text.slice(verb, rest.end))
  if (!joined || joined.index > 12) return bodyOf(page, [own])
  const start = verb + joined.index + joined[0].length
  const words = page.text.slice(start, rest.end)
  const end = / (?:đã )?(?:tổ chức|họp|tiến hành|mở|khai mạc)(?![\p{L}])/u.exec(words)?.index
  if (end === undefined) return bodyOf(page, [own])
  const others = { start, end: start + end }
  const body = bodyOf(page, [own, others])
  const joint = page.text.slice(others.start, others.end).includes(' và ') ? ', ' : ' và '
  return (
    body && {
      ...body,
      body: {
        ...body.body,
        value: [own, others]
          .map(({ start: from, end: to }) => page.text.slice(from, to).replace(/\s+/g, ' '))
          .join(joint),
      },
    }
  )
}

/** A subject is the name as a whole, but for its term and a short form in brackets. */
function wholeName(words: string): number {
  return /,? [Kk]h(?:óa|oá) (?:[IVXL]+|\d+)| \([^)]*\)|,? nhiệm kỳ \d{4}/u.exec(words)?.index ?? words.length
}

/** How long a name is that something follows; of steering committees it includes what they are for. */
function named(words: string): number {
  const short = nameEnd.exec(words)?.index ?? words.length
  if (!/Ban [Cc]hỉ đạo|Tổ công tác/u.test(words.slice(0, short)) || !words.startsWith(' về ', short)) return short
  return / (?:để|nhằm|đã|lần thứ|khóa)(?![\p{L}])|[.;(]/u.exec(words)?.index ?? words.length
}

function bodyOf(page: Written, spans: readonly Span[]): Body | undefined {
  const body = foundIn(page, spans)
  const [first, last] = [spans[0], spans.at(-1)]
  return body && first && last ? { body, start: first.start, end: last.end } : undefined
}
