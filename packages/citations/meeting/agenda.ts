import { found, type Found, type Span, type Written } from '../head/written.ts'
import { namesIn } from './people.ts'

/** What is done at meetings; an item of the agenda begins with one of these. */
export const actions =
  'quán triệt|sơ kết|tổng kết|triển khai|đánh giá|thảo luận|cho ý kiến|xem xét|công bố|thông qua|bàn|giao ban|lấy ý kiến|góp ý|thông báo|phổ biến|học tập|bầu|kiện toàn|rà soát|nghe|tuyên truyền|tập huấn|dự kiến|quyết định|quy định|kế hoạch|phương hướng'
const action = new RegExp(`(?<![\\p{L}])(?:${actions})(?![\\p{L}])`, 'u')
const forWhat = /(?<![\p{L}])(?:nhằm|để|bàn về|về việc|về|với nội dung|gồm)(?: các nội dung)?:? /u

/** From the first word that tells a purpose, `nhằm …`, `quán triệt …`, close behind the name of the meeting. */
export function purposeAfter({ text }: Written, from: number, end: number): Span | undefined {
  const words = text.slice(from, Math.min(end, from + closest))
  const told = forWhat.exec(words)
  const acted = action.exec(words)
  const isActedFirst = acted !== null && (!told || acted.index < told.index)
  const at = isActedFirst ? acted.index : told && told.index + told[0].length
  if (at === null || at === undefined) return undefined
  const whole = text.slice(from + at, end).replace(/^(?:[^;:]{0,60}nội dung[^;:]{0,30}: |tiến hành |việc )/u, '')
  const start = from + at + (text.slice(from + at, end).length - whole.length)
  return { start, end: start + whole.replace(/[.;,\s]+$/u, '').length }
}

/** `Tiểu ban … triển khai nhiệm vụ`: what the body does is what it met for. */
export function isAction({ text }: Written, verb: number): boolean {
  return action.exec(text.slice(verb, verb + 20))?.index === 0
}

const closest = 120

const parting = new RegExp(
  `;\\s*|,?\\s+(?:và|đồng thời)\\s+(?=(?:${actions}|Nghị quyết|Chỉ thị|Kết luận|Quy định|Kế hoạch)(?!\\p{L}))`,
  'giu',
)

// `thảo luận và cho ý kiến` is one item.
const shortestItem = 20

/** The items that semicolons part, or `và` before another thing to do. */
export function itemsOf(page: Written, purpose: Span): Found[] {
  const words = page.text.slice(purpose.start, purpose.end)
  const cuts = [...words.matchAll(parting)].filter(cut => cut.index > shortestItem)
  const starts = [0, ...cuts.map(cut => cut.index + cut[0].length)]
  const ends = [...cuts.map(cut => cut.index), words.length]
  return starts.flatMap(
    (start, at) => found(page, { start: purpose.start + start, end: purpose.start + (ends[at] ?? words.length) }) ?? [],
  )
}

const furtherWords =
  /^(?:.{0,60}, )?(?:hội nghị|kỳ họp|phiên họp|cuộc họp|đại hội|(?:tại|trong) (?:hội nghị|kỳ họp|phiên họp|phiên này|cuộc họp)[^,]*, [^,]{0,60}?)(?: này)? (?<more>còn |cũng )?(?:đã |sẽ |tập trung |dự kiến |nhằm |được |còn |cũng )*(?<verb>nghe|thảo luận|cho ý kiến|xem xét|bàn|đánh giá|quán triệt|thông qua|phân công|xác định)[, ]/iu

/** `hội nghị còn nghe …`: what else was dealt with; without `còn` only where the first sentence told nothing. */
export function furtherItems(page: Written, sentence: Span, isFirst: boolean): Found[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const match = furtherWords.exec(words)
  if (!match || !(isFirst || match.groups?.['more'])) return []
  const start = sentence.start + match[0].length - (match.groups?.['verb']?.length ?? 0) - 1
  if (namesIn(page, { start: sentence.start, end: start + 60 }).length > 0) return []
  return itemsOf(page, { start, end: start + page.text.slice(start, sentence.end).replace(/[.;,\s]+$/u, '').length })
}
