import { isCapitalAt } from '../fold/fold.ts'
import { gaps, kinds, wordAt, type Tokens } from '../fold/tokens.ts'
import { dateAt, type DateRead } from './date.ts'
import { isSentenceEnd } from './list.ts'
import type { Mention } from './mention.ts'
import { afterTerm, organAfterOf } from './organ.ts'

/** When a document was issued, and whether that is said right after it. */
export interface Issued {
  date: string
  isRemote: boolean
  /** The last token of a date that stands right after the document and so is of no other one. */
  last?: number
}

/** How far a date may stand from its document within the sentence, in tokens. */
const farthest = 60

/**
 * The date of a mention: right after it, after its organ, later with a verb of issuing, or before it with one. `from` and
 * `to` are the tokens between which nothing else is cited, so that no stretch of the text is read more than twice.
 */
export function issuedOf(tokens: Tokens, mention: Mention, from: number, to: number): Issued | undefined {
  const near = dateNear(tokens, mention.last + 1, to)
  if (near) return near
  const remote = dateLater(tokens, mention.last + 1, to) ?? dateBefore(tokens, mention.first, from)
  return remote === undefined ? undefined : { date: remote, isRemote: true }
}

/** Whether a verb of issuing ends before this token: "ban hành", "thông qua", "đã ký", "vừa có", "gửi", with "các" or "văn bản" between. */
export function verbBefore(tokens: Tokens, first: number): number | undefined {
  let at = first - 1
  for (let step = 0; step < 3 && fillers.has(wordAt(tokens, at)); step++) at--
  const word = wordAt(tokens, at)
  if (word === 'hanh' && /^(?:ban|phat)$/.test(wordAt(tokens, at - 1))) return at - 1
  if (word === 'qua' && wordAt(tokens, at - 1) === 'thong') return at - 1
  if (word === 'banhanh') return at
  return verbs.has(word) && !notIssuing.has(wordAt(tokens, at - 1)) ? at : undefined
}

const verbs = new Set(['ra', 'ky', 'co', 'gui'])
/** "đề ra", "diễn ra", "nêu ra", "chưa có" issue nothing. */
const notIssuing = new Set(['de', 'dien', 'neu', 'chi', 'xay', 'chua', 'khong'])
const fillers = new Set([
  'cac',
  'ban',
  'nhung',
  'du',
  'so',
  'hai',
  'ba',
  'luon',
  'ngay',
  'tiep',
  'hoa',
  'toc',
  'khan',
  ',',
])

/** "ngày …", ", ngày …", "(28/6/2016)", "năm 2021", "2025"; also after "của …" and "khóa …". */
function dateNear(tokens: Tokens, after: number, to: number): Issued | undefined {
  const direct = dateIn(tokens, after, to)
  if (direct) return { ...direct, isRemote: wordAt(tokens, after) === '(' }
  const term = afterTerm(tokens, after)
  const organ = organAfterOf(tokens, term)
  const rest = organ ? afterTerm(tokens, organ.last + 1) : term
  const date = rest > after ? dateIn(tokens, rest, to) : undefined
  return date && { ...date, isRemote: false }
}

function dateIn(tokens: Tokens, token: number, to: number): { date: string; last: number } | undefined {
  let at = token
  while (at < token + 5 && (leading.has(wordAt(tokens, at)) || isDashOfLine(tokens, at))) at++
  at = afterClock(tokens, at)
  if (at >= to) return undefined
  const date = dateAt(tokens, at)
  if (date) return beginsAnew(tokens, token, date) ? undefined : { date: date.date, last: date.last }
  const year = wordAt(tokens, at)
  const isBareYear = tokens.kind[at] === kinds.digits && /^(?:19[4-9]|20[0-4])\d$/.test(year)
  return isBareYear && isEndOfName(tokens, at + 1) ? { date: year, last: at } : undefined
}

/** What may stand between a document and its date, with the level of its organ: "NQ-HĐND tỉnh ngày". */
const leading = new Set([
  ',',
  '(',
  '[',
  ':',
  'ban',
  'hanh',
  'ky',
  'ra',
  'duoc',
  'do',
  'vao',
  'phat',
  'cung',
  'de',
  'lap',
  'tinh',
  'huyen',
  'quan',
  'xa',
  'phuong',
  '"',
  "'",
])

/** "13-NQ/TU – ngày 7/8/2020", but not the dash of the next item. */
function isDashOfLine(tokens: Tokens, token: number): boolean {
  return wordAt(tokens, token) === '-' && (tokens.gap[token] ?? 0) <= gaps.space && tokens.gap[token + 1] === gaps.space
}

/** "lúc 17 giờ 30 phút, ngày 21/9", "hồi 7h30 ngày 5/6": the hour of an urgent telegram. */
function afterClock(tokens: Tokens, token: number): number {
  if (!/^(?:luc|hoi)$/.test(wordAt(tokens, token)) || tokens.kind[token + 1] !== kinds.digits) return token
  if (!/^(?:gio|h|g)$/.test(wordAt(tokens, token + 2))) return token
  let at = token + 3
  if (tokens.kind[at] === kinds.digits) at++
  if (wordAt(tokens, at) === 'phut') at++
  return wordAt(tokens, at) === ',' ? at + 1 : at
}

/** "… Chỉ thị số 05⏎Ngày 17-4, tại Bắc Giang": a date that opens a line or a sentence is that of what follows it. */
function beginsAnew(tokens: Tokens, token: number, { date, first, last }: DateRead): boolean {
  const opensLine = (tokens.gap[first] ?? 0) >= gaps.line
  if (tokens.kind[first] === kinds.digits) return opensLine && first === token
  const start = tokens.start[first] ?? 0
  const isCapital = isCapitalAt(tokens.folded, start) && !isCapitalAt(tokens.folded, start + 1)
  return isCapital && (opensLine || date.startsWith('--')) && wordAt(tokens, last + 1) !== 'cua'
}

function isEndOfName(tokens: Tokens, token: number): boolean {
  return tokens.kind[token] === kinds.sign && !/^[-/%]$/.test(wordAt(tokens, token))
    ? true
    : /^(?:cua|ve|)$/.test(wordAt(tokens, token))
}

/** "… được Bộ Chính trị ban hành ngày 25/10/2017", "… ký ngày 5/3". */
function dateLater(tokens: Tokens, after: number, to: number): string | undefined {
  const end = Math.min(to, after + farthest)
  for (let token = after; token < end; token++) {
    if (isSentenceEnd(tokens, token) || wordAt(tokens, token) === ';') return undefined
    if (!endsVerb(tokens, token)) continue
    const at = wordAt(tokens, token + 1) === 'vao' ? token + 2 : token + 1
    const date = wordAt(tokens, at) === 'ngay' || tokens.kind[at] === kinds.digits ? dateAt(tokens, at) : undefined
    if (date && date.first < end) return date.date
  }
  return undefined
}

/** "ban hành", "thông qua", "ký". */
function endsVerb(tokens: Tokens, token: number): boolean {
  const word = wordAt(tokens, token)
  if (word === 'hanh') return wordAt(tokens, token - 1) === 'ban'
  if (word === 'qua') return wordAt(tokens, token - 1) === 'thong'
  return word === 'ky'
}

/** "Ngày 31-5-1951, Ban Bí thư ban hành Chỉ thị …": the nearest date of the sentence before a verb of issuing. */
function dateBefore(tokens: Tokens, first: number, from: number): string | undefined {
  const verb = verbBefore(tokens, first)
  if (verb === undefined) return undefined
  const start = Math.max(from, verb - farthest)
  for (let token = verb - 1; token >= start; token--) {
    if (isSentenceEnd(tokens, token) || wordAt(tokens, token) === ';') return undefined
    const date = isDayWord(tokens, token) ? dateAt(tokens, token) : undefined
    if (date) return date.last < verb ? date.date : undefined
  }
  return undefined
}

/** "ngày 25 …"; "năm 2017" and "tháng 10 năm 2017" only where a sentence begins with them. */
function isDayWord(tokens: Tokens, token: number): boolean {
  const word = wordAt(tokens, token)
  if (/^(?:ngay|sang|trua|chieu|toi|hom)$/.test(word)) return tokens.kind[token + 1] === kinds.digits
  if ((word !== 'nam' && word !== 'thang') || tokens.kind[token - 1] === kinds.digits) return false
  return (
    token === 0 ||
    isSentenceEnd(tokens, token - 1) ||
    (tokens.gap[token] ?? 0) >= 3 ||
    wordAt(tokens, token - 1) === 'vao'
  )
}
