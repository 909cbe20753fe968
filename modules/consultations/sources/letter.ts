import { type Provision, wordsOf } from '../../../packages/text/model.ts'
import { askedWording } from './asked-wording.ts'
import { kindOf, type Said } from './found.ts'
import { saidWhere } from './said-where.ts'

/** What a letter says: its comments, or that whoever wrote it agrees. */
export interface Letter {
  items: Said[]
  agrees: boolean
}

type Part = Pick<Provision, 'kind' | 'label' | 'runs' | 'table'>

/**
 * Takes a letter apart into single comments: by its numbering and dashes, by sentences that begin with a place or a request, and
 * keeps together what goes on below. Headings such as "1. Về Điều 5:" say where the comments below them are. The head of the
 * letter, its greeting and its end are left out.
 */
export function commentsInLetter(provisions: readonly Part[]): Letter {
  const lines = linesOf(provisions)
  const body = bodyOf(lines)
  const units = unitsOf(body)
  const above: Unit[] = []
  const items = units.flatMap((unit, place) => {
    while (above.length > 0 && (above.at(-1)?.rank ?? 0) >= unit.rank) above.pop()
    if (isHeading(unit, units[place + 1])) {
      above.push(unit)
      return []
    }
    return isAgreement(unit) ? [] : [saidBy(unit, above)]
  })
  const all = lines.map(({ text }) => text).join('\n')
  return { items, agrees: items.length === 0 && agreeing.test(all) }
}

interface Line {
  label: string
  text: string
  /** How deep its number stands; lines without one stand deepest. */
  rank: number
}

interface Unit extends Line {
  stretch: string
}

function linesOf(provisions: readonly Part[]): Line[] {
  return provisions.flatMap(provision => {
    if (provision.table || provision.kind === 'footnote') return []
    const { label, kind } = provision
    return wordsOf(provision)
      .split(/[\n\v]/)
      .map((words, place) => ({
        label: place === 0 ? label : '',
        text: words.trim(),
        rank: place === 0 ? rankOf(kind, label) : unnumbered,
      }))
      .filter(({ text }) => text !== '')
  })
}

const ranks: Partial<Record<Provision['kind'], number>> = {
  part: 1,
  chapter: 1,
  section: 1,
  heading: 1,
  article: 2,
  clause: 2,
}
const unnumbered = 9

function rankOf(kind: Provision['kind'], label: string): number {
  if (label === '') return kind === 'heading' ? 1 : unnumbered
  if (kind === 'item') return label.startsWith('+') ? 7 : 6
  if (kind === 'point') return 5
  return (ranks[kind] ?? 4) + Math.min(2, (label.match(/\d\./g) ?? []).length) / 4
}

/** From behind the sentence that announces the comments, or the greeting, to the closing words. */
function bodyOf(lines: readonly Line[]): Line[] {
  const greeting = lines.findLastIndex(({ text }, place) => place < headLines && /^(?:kính gửi|to:|dear )/iu.test(text))
  const announced = lines.findIndex(({ text }, place) => place > greeting && place < headLines && announcing.test(text))
  const first = announced >= 0 ? announced + 1 : firstSaid(lines, greeting + 1)
  const end = lines.findIndex(({ text }, place) => place >= first && closing.test(text))
  return lines.slice(first, end < 0 ? undefined : end)
}

/** Without an announcement, from the first line that is numbered, names a place or asks for something. */
function firstSaid(lines: readonly Line[], from: number): number {
  const first = lines.findIndex((line, place) => place >= from && (begins(line) || agreeing.test(line.text)))
  return first < 0 ? lines.length : first
}

const headLines = 60
const announcing = /(?:ý kiến|góp ý|comments?)[^.]{0,120}(?:như sau|sau đây|cụ thể|as follows|below|:)\s{0,3}[:.]?$/iu
const closing =
  /^(?:trên đây là|nơi nhận|xin trân trọng|trân trọng|rất mong|kính mong|t\/m |tm\.|kt\.|tl\.|q\. |yours|kind regards|best regards|these are our)/iu
const agreeing =
  /(?:(?:thống nhất|nhất trí|đồng ý)[^.]{0,200}(?:không có ý kiến|không tham gia)|không có ý kiến (?:gì |nào )?(?:khác|thêm|bổ sung)|agrees?[^.]{0,100}(?:no|without) (?:further )?comments?)/iu
const agreement = /^[^.]{0,160}(?:thống nhất|nhất trí|đồng ý|agree)[^.]{0,200}[.;:]?$/iu

function begins({ label, text }: Line): boolean {
  return label !== '' || placeFirst.test(text) || asking.test(text)
}

const placeFirst =
  /^(?:(?:về|tại|ở|đối với|in|on|at)\s|(?:trang|dòng|điều|khoản|điểm|mục|phần|chương|phụ lục|page|article|clause|section)\s+[\dIVXLCa-zđ]{1,5}(?:[\s,.:;)]|$))/iu
const asking =
  /^(?:đề nghị|đề xuất|kiến nghị|cần |nên |xem xét|bổ sung|sửa |bỏ |thay |cân nhắc|làm rõ|we propose|please|propose|add |delete |replace )/iu

/** Lines with what goes on below them: a quotation, or a paragraph that neither is numbered nor begins anew. */
function unitsOf(lines: readonly Line[]): Unit[] {
  const units: Unit[] = []
  for (const line of lines) {
    const last = units.at(-1)
    const goesOn =
      last && (!begins(line) || (line.label === '' && last.text.endsWith(':') && /^[“"«]/u.test(line.text)))
    const stretch = [line.label, line.text].filter(part => part !== '').join(' ')
    if (goesOn) Object.assign(last, { text: `${last.text}\n${line.text}`, stretch: `${last.stretch}\n${stretch}` })
    else units.push({ ...line, rank: line.label === '' && isLead(line) ? leading : line.rank, stretch })
  }
  return units
}

/** "Về Điều 5:" without a number stands above the dashes that follow it. */
const leading = 5.5

function isLead({ text }: Line): boolean {
  return text.endsWith(':') && placeFirst.test(text)
}

/** What has deeper lines below it and asks for nothing itself. */
function isHeading(unit: Unit, next: Unit | undefined): boolean {
  if (!next || next.rank <= unit.rank || unit.stretch.includes('\n')) return false
  return unit.text.endsWith(':') || !/(?:đề nghị|đề xuất|kiến nghị|cần |nên |propose|please)/iu.test(unit.text)
}

function isAgreement({ text }: Unit): boolean {
  return agreement.test(text) && !/(?:đề nghị|đề xuất|kiến nghị|tuy nhiên|cần |nên |however|propose)/iu.test(text)
}

function saidBy({ text, stretch }: Unit, above: readonly Unit[]): Said {
  const { proposed, replaced } = askedWording(text)
  return {
    kind: kindOf(text, proposed),
    words: text,
    proposed,
    replaced,
    saidWhere: joined(
      above.flatMap(unit => saidWhere(unit.text) ?? []),
      saidWhere(outsideQuotes(text)),
    ),
    senderWords: null,
    stretch,
    line: null,
    at: null,
  }
}

function outsideQuotes(text: string): string {
  return text.replace(/“[^“”]*”|«[^«»]*»|"[^"]*"/gu, ' … ')
}

function joined(above: readonly string[], own: string | null): string | null {
  const places = [...new Set([...above, ...(own === null ? [] : [own])])]
  return places.length === 0 ? null : places.join(', ').slice(0, 300)
}
