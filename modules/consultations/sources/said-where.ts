/**
 * The first place of a text that a sentence names, with the parts that follow it: "Tại trang 3, dòng 4", "Về khoản 2 Điều 5",
 * "article 5, point a". Null where it names none.
 */
export function saidWhere(text: string): string | null {
  const parts = [...text.matchAll(part)]
  const [first] = parts
  if (!first) return null
  let end = first.index + first[0].length
  for (const next of parts.slice(1)) {
    if (!joint.test(text.slice(end, next.index))) break
    end = next.index + next[0].length
  }
  return text.slice(first.index, end).replace(/\s+/g, ' ').trim()
}

/** The numbers that a place names, by the kind of part: `{ article: '5', clause: '2' }`. */
export function partsOf(place: string): Partial<Record<PartKind, string>> {
  const named: Partial<Record<PartKind, string>> = {}
  for (const [, word = '', value = ''] of place.matchAll(part)) {
    const kind = kinds[word.toLocaleLowerCase('vi').replace(/\s+/g, ' ')]
    if (kind) named[kind] ??= value
  }
  return named
}

export type PartKind = 'page' | 'line' | 'article' | 'clause' | 'point' | 'section' | 'part' | 'chapter'

const kinds: Record<string, PartKind> = {
  trang: 'page',
  page: 'page',
  dòng: 'line',
  line: 'line',
  điều: 'article',
  article: 'article',
  khoản: 'clause',
  clause: 'clause',
  điểm: 'point',
  point: 'point',
  mục: 'section',
  section: 'section',
  phần: 'part',
  part: 'part',
  chương: 'chapter',
  chapter: 'chapter',
}

// The word, then a number, a Roman one, a letter, or an ordinal: "gạch đầu dòng thứ ba", "đoạn cuối", "Mục II.3".
const part =
  /(?<![\p{L}\p{N}])(trang|dòng|điều|khoản|điểm|mục|phần|chương|tiết|gạch đầu dòng|đoạn|câu|phụ lục|page|line|article|clause|point|section|part|chapter|paragraph|annex)\s{1,3}((?:thứ\s{1,3})?(?:\d{1,4}(?:\.\d{1,3}){0,3}|[IVXLC]{1,7}(?:\.\d{1,3}){0,3}|[a-zđ](?![\p{L}\p{N}])|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|mở đầu|kết luận|đầu|cuối))(?![\p{L}\p{N}])/giu

const joint = /^(?:\s|[,;(–-]|của|thuộc|tại|và|of|in|on){0,12}$/u
