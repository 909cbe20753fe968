import { type Found, foundIn, type Span, trimmed } from '../head/written.ts'
import { namesIn } from './people.ts'
import { asWritten, firstWord, type Prose, says } from './words.ts'

/** Who meets, and where its name ends in the text. */
export interface Body extends Span {
  body: Found
}

const organ =
  '(?:Ban|Bộ(?! trưởng)|Ủy ban|Uỷ ban|UBND|HĐND|UBKT|UBKTTW|UBMTTQ|UBTVQH|Hội đồng|Hội(?! nghị| thảo| trường| đàm| thi)|Sở|Cục|Tổng(?! kết| Bí thư| số| Giám đốc| thanh tra)|Đảng(?! ta|,| đến)|[Đđ]ảng (?:bộ|ủy|uỷ)|[Cc]hi (?:bộ|hội|đoàn|ủy)|[Cc]ông đoàn|Tỉnh ủy|Tỉnh uỷ|Thành ủy|Thành uỷ|Huyện ủy|Huyện uỷ|Quận ủy|Quận uỷ|Thị ủy|Thị uỷ|Quân ủy|Quân uỷ|Chính phủ|Quốc hội|Thường trực|Đoàn|Chi bộ|Văn phòng|Mặt trận|Công đoàn|Liên đoàn|Viện|Tòa|Tòa án|Trường|Trung tâm|Bệnh viện|Hiệp hội|Liên hiệp|Liên minh|Câu lạc bộ|Chi hội|Chi cục|Chi nhánh|Chi đoàn|Chi ủy|Kho bạc|Bảo hiểm|Nhà máy|Báo|Đài|Phòng|Khoa|Cơ quan|Ngành|Cụm|Quân khu|Binh đoàn|Sư đoàn|Lữ đoàn|Trung đoàn|Hạt|Hợp tác xã|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Quận đoàn|Thị đoàn|Xã đoàn|LĐLĐ|CĐCS|Học viện|BCH|BTV|BCĐ|BTC|TƯ|T\\.Ư|TW|UBTƯ|Tiểu ban|Công ty|Tập đoàn|Ngân hàng|Thanh tra|Công an|Khối|Trung ương|MTTQ|Tổ|Xã|Huyện|Phường|Lãnh đạo|[Bb]an (?:chấp hành|thường vụ|chỉ đạo)|[Đđ]oàn công tác|[Tt]hành viên|[Tt]ập thể (?:UBND|lãnh đạo))'

const farthest = 600

const beginsOrgan = new RegExp(`^${organ}(?![\\p{L}])`, 'u')

// What a body does when it meets; names of bodies have capitals where these do not.
const meets =
  /(?:(?:đã|sẽ|vừa|tiếp tục|chính thức|long trọng|trọng thể|phối hợp|có|được) )*(?:tổ chức|họp|tiến hành|khai mạc|bế mạc|kết thúc|phối hợp|làm việc|mở|diễn ra|chủ trì|dự(?! (?:khuyết|thảo|án|kiến|toán))|tham dự|thảo luận|cho ý kiến|triển khai|thông qua|hoàn thành|nghe|duyệt|bỏ phiếu|biểu quyết|xem xét|thống nhất|đánh giá|giao ban|sinh hoạt|ra mắt|công bố|quán triệt|buổi|cuộc|bước vào)(?![\p{L}])/gu
const isNominal = /sự $/u

/** What ends the name of a body: its term, its number, what it does or meets for. */
const nameEnd =
  /,|;|\(|\.(?:\s|$)| (?:lần thứ|thứ|[Kk]hóa|[Kk]hoá|nhiệm k[ỳì]|mở rộng|vừa|diễn ra|tiếp tục|dưới|nghe|chính thức|làm việc|xem xét|hoàn thành|để|nhằm|đã|sẽ|về|với|tại|do|cho|thảo luận|đánh giá|quán triệt|triển khai|sơ kết|tổng kết|thông qua|xem xét|tháng|quý|năm|họp|và (?=thảo|cho|đánh|triển))(?![\p{L}])/u

// `phiên họp Ủy ban`: a word that names no body alone.
const bare =
  /^\s*(?:Ủy ban|Uỷ ban|Ban|Hội đồng|Bộ|Hội|Sở|Đoàn|Tổ|Lãnh đạo|Ban (?:Chấp hành|Thường vụ)|[Cc]hi (?:bộ|hội|đoàn)|[Đđ]ảng bộ)\s*$/u

const betweenNounAndBody =
  /^[\s,]*(?:(?:(?:lần thứ|thứ|lần) [\p{L}\d]+|[IVXL]+(?!\p{L}))[\s,]*|\([^)]*\)[\s,]*|(?:đại biểu|toàn quốc|bất thường|thường kỳ|thường lệ|chuyên đề|toàn thể|mở rộng|giao ban|trực tuyến) )*(?:của |tập thể (?=UBND|Ủy ban))?/iu

/** `hội nghị Ban Chấp hành Đảng bộ huyện`: the body named right after the word for the meeting, past number and form. */
export function bodyNamed(page: Prose, after: Span): Body | undefined {
  const words = page.text.slice(after.start, after.end)
  const gap = asWritten(page, betweenNounAndBody).exec(words)?.[0] ?? ''
  const rest = words.slice(gap.length)
  if (!says(page, beginsOrgan, rest)) return undefined
  const name = named(page, rest)
  if (says(page, bare, rest.slice(0, name))) return undefined
  const start = after.start + gap.length
  return bodyOf(page, [trimmed(page.text, { start, end: start + name })])
}

/** What stands before the verb of a sentence, and where the verb begins. */
export interface Subject extends Span {
  verb: number
}

/** The subject of what reports a meeting: `Ban Chỉ đạo Tây Nam bộ tổ chức …`. */
export function subjectIn(page: Prose, rest: Span): Subject | undefined {
  const words = page.text.slice(rest.start, Math.min(rest.end, rest.start + farthest))
  const verb = firstWord(page, meets, words, ({ index }) => index > 0 && !says(page, isNominal, words.slice(0, index)))
  return verb
    ? { ...trimmed(page.text, { start: rest.start, end: rest.start + verb.index }), verb: rest.start + verb.index }
    : undefined
}

/** Who meets by the subject: a body, several that hold it together, or the mission that a person leads. */
export function bodyBefore(page: Prose, rest: Span, subject: Subject): Body | undefined {
  const people = namesIn(page, subject)
  const whole = people.length > 0 ? undefined : withoutLeadingSigns(page, subject)
  const isPiece = people.length === 0 || !says(page, byPerson, page.text.slice(subject.verb, subject.verb + 20))
  const from =
    whole && says(page, beginsOrgan, page.text.slice(whole.start, whole.end))
      ? whole
      : isPiece
        ? lastPiece(page, subject)
        : undefined
  if (from && says(page, beginsOrgan, page.text.slice(from.start, from.end)))
    return together(page, from, rest, subject.verb)
  return people.length > 0 ? missionIn(page, subject) : undefined
}

// What persons do and bodies do not: what stands before it is an office, `Thường trực Ban Bí thư chủ trì`.
const byPerson = /^(?:đã |đồng )*(?:chủ trì|dự|tham dự)(?!\p{L})/u

// The sign of a newspaper may stand before what it reports: `QĐND - `.
const leadingSigns = /^[\s,.()–-]*(?:\p{Lu}{2,6}\)?\s?[-–]\s?)?(?:tại [^,]*, )?/u

function withoutLeadingSigns(page: Prose, { start, end }: Span): Span {
  const signs = asWritten(page, leadingSigns).exec(page.text.slice(start, end))?.[0].length ?? 0
  return { start: start + signs, end }
}

/** Further on in the sentence: `tại Kỳ họp 40, sau khi …, Ủy ban Kiểm tra Tỉnh ủy đã thống nhất …`. */
export function bodyActing(page: Prose, rest: Span): Body | undefined {
  const words = page.text.slice(rest.start, Math.min(rest.end, rest.start + farthest))
  for (const { index } of words.matchAll(/, (?=\p{Lu})/gu)) {
    const start = rest.start + index + 2
    if (says(page, ofSession, words.slice(Math.max(0, index - 40), index))) continue
    if (!says(page, beginsOrgan, page.text.slice(start, rest.end))) continue
    const subject = subjectIn(page, { start, end: Math.min(rest.end, start + longestName) })
    if (!subject || says(page, byPerson, page.text.slice(subject.verb, subject.verb + 20))) continue
    if (!page.text.slice(start, subject.end).includes(',')) return together(page, subject, rest, subject.verb)
  }
  return undefined
}

// `kỳ họp thứ 9, HĐND tỉnh`: whose session is spoken of.
const ofSession = /(?:kỳ họp|phiên họp|hội nghị) (?:lần )?(?:thứ )?\S+$/iu

const longestName = 120

/** After the persons under whom it meets, the body is what stands behind the last comma. */
function lastPiece({ text }: Prose, { start, end }: Span): Span | undefined {
  const comma = text.slice(start, end).lastIndexOf(', ')
  return comma < 0 ? undefined : { start: start + comma + 2, end }
}

const leadsMission =
  /(?:Trưởng|và|dẫn đầu) (?=(?:[Đđ]oàn (?:kiểm tra|giám sát|công tác)|[Bb]an [Cc]hỉ đạo|[Tt]iểu ban))/u

/** `Trưởng Đoàn kiểm tra số 471 của Bộ Chính trị`: the mission that a person leads. */
function missionIn(page: Prose, subject: Span): Body | undefined {
  const match = asWritten(page, leadsMission).exec(page.text.slice(subject.start, subject.end))
  if (!match) return undefined
  const start = subject.start + match.index + match[0].length
  const name = named(page, page.text.slice(start, subject.end))
  return bodyOf(page, [trimmed(page.text, { start, end: start + name })])
}

const jointlyWith = /phối hợp (?:cùng|với)(?: với)? /u
const holds = / (?:đã )?(?:tổ chức|họp|tiến hành|mở|khai mạc)(?![\p{L}])/u

/** `A phối hợp cùng B và C tổ chức`: all of them meet. */
function together(page: Prose, first: Span, rest: Span, verb: number): Body | undefined {
  const own = trimmed(page.text, {
    start: first.start,
    end: first.start + wholeName(page, page.text.slice(first.start, first.end)),
  })
  const joined = asWritten(page, jointlyWith).exec(page.text.slice(verb, rest.end))
  if (!joined || joined.index > 12) return bodyOf(page, [own])
  const start = verb + joined.index + joined[0].length
  const words = page.text.slice(start, rest.end)
  const end = asWritten(page, holds).exec(words)?.index
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

const afterName = /,? [Kk]h(?:óa|oá) (?:[IVXL]+|[ivxl]+|\d+)| \([^)]*\)(?=$|,)|,? nhiệm kỳ \d{4}/u

/** A subject is the name as a whole, but for its term and a short form in brackets behind it. */
function wholeName(page: Prose, words: string): number {
  return asWritten(page, afterName).exec(words)?.index ?? words.length
}

const steers = /Ban [Cc]hỉ đạo|Tổ công tác/u
const afterPurpose = / (?:để|nhằm|đã|lần thứ|khóa)(?![\p{L}])|[.;(]/u

/** How long a name is that something follows; of steering committees it includes what they are for. */
function named(page: Prose, words: string): number {
  const first = asWritten(page, nameEnd).exec(words)?.index ?? words.length
  const short = says(page, ofCongress, words.slice(0, first)) ? congressEnd(page, words, first) : first
  const about = page.isMarked ? ' về ' : ' ve '
  if (!says(page, steers, words.slice(0, short)) || !words.startsWith(about, short)) return short
  return asWritten(page, afterPurpose).exec(words)?.index ?? words.length
}

// `Tiểu ban văn kiện Đại hội lần thứ XII của Đảng`: the number is of what the name is about.
const ofCongress = / (?:Đại hội|Hội nghị|Kỳ họp)$/u
const congress = /^ (?:lần thứ|thứ) [\p{L}\d]+/u

function congressEnd(page: Prose, words: string, from: number): number {
  const numbered = from + (asWritten(page, congress).exec(words.slice(from))?.[0].length ?? 0)
  return numbered + (asWritten(page, nameEnd).exec(words.slice(numbered))?.index ?? words.length - numbered)
}

const visits = /làm việc (?:cùng|với) (?=\p{Lu})/u

/** `Bộ trưởng … làm việc với Ban Thường vụ Thành ủy`: whom a person meets. */
export function bodyVisited(page: Prose, rest: Span): Body | undefined {
  const words = page.text.slice(rest.start, Math.min(rest.end, rest.start + farthest))
  const match = asWritten(page, visits).exec(words)
  if (!match) return undefined
  return bodyNamed(page, { start: rest.start + match.index + match[0].length, end: rest.end })
}

const byWhom =
  / do (?=\p{Lu})(?<body>(?:T\.Ư|[^,;.]){4,90}?)(?: phối hợp [^,;.]{4,90}?)? (?:đã )?(?:tổ chức|chủ trì|triệu tập)(?!\p{L})/u

/** `buổi tọa đàm … do Ủy ban … tổ chức`: whoever holds it, named behind it. */
export function bodyBy(page: Prose, rest: Span): Body | undefined {
  const match = asWritten(page, byWhom).exec(page.text.slice(rest.start, Math.min(rest.end, rest.start + farthest)))
  const name = match?.groups?.['body']
  if (!match || name === undefined || !says(page, beginsOrgan, name)) return undefined
  const start = rest.start + match.index + ' do '.length
  return bodyOf(page, [{ start, end: start + name.length }])
}

function bodyOf(page: Prose, spans: readonly Span[]): Body | undefined {
  const body = foundIn(page, spans)
  const [first, last] = [spans[0], spans.at(-1)]
  return body && first && last ? { body, start: first.start, end: last.end } : undefined
}
