import { type Calendar, dueIn } from './due.ts'
import { nameAt, type Names, type Party } from './named.ts'
import { type Word, wordsOf } from './words-of.ts'

/** What a typed line says is to be done. What is not said for sure is empty. */
export interface ReadAction {
  /** Whom it falls to. */
  who: Party | null
  /** Whom it falls to as it was typed, where it names nobody of the list, or it is open whom of them; empty where nobody is named. */
  named: string
  what: string
  by: string | null
  /** Whether it was typed as an action, and not as something that somebody said. */
  isTyped: boolean
}

/**
 * Reads "who, what, by when" from a line in Vietnamese or English: "Đồng chí Nguyễn Văn A: chuẩn bị báo cáo, xong trước ngày 15/12/2026",
 * "Văn phòng – rà soát quy chế – 30/11", "giao Văn phòng …", "Action: Ann Lee to send the budget by Friday". Nothing is guessed: of two who
 * could be meant it is neither, and of two days none. The time it takes grows with the length of the line and of nothing else.
 */
export function readAction(line: string, names: Names, calendar: Calendar): ReadAction {
  const text = line.normalize('NFC').replace(/\s+/g, ' ').trim()
  const label = labels.exec(text)?.[0].length ?? 0
  const typed = text.slice(label)
  const all = wordsOf(typed)
  const due = dueIn(all, calendar)
  const rest = due ? without(typed, all[due.from]?.start, all[due.to - 1]?.end) : typed
  const addressed = addressedIn(rest, names, label > 0)
  const what = trimmed(addressed?.what ?? rest)
  return {
    who: addressed?.who ?? null,
    named: addressed?.named ?? '',
    what,
    by: due?.by ?? null,
    isTyped: what !== '' && (label > 0 || (addressed !== undefined && (addressed.isGiven || due !== undefined))),
  }
}

/** A text without its days, and whatever held them apart from the rest. */
function without(text: string, from: number | undefined, to: number | undefined): string {
  const [before, behind] = [text.slice(0, from), text.slice(to)]
  const [kept, more] = [trimmed(before), trimmed(behind)]
  if (kept === '' || more === '') return kept + more
  const isApart = kept.length < before.trimEnd().length || more.length < behind.trimStart().length
  return `${kept}${isApart ? ', ' : ' '}${more}`
}

const labels =
  /^(?:việc cần làm|việc|giao việc|phân công|nhiệm vụ|action items?|action points?|action|to ?do)(?: ?\d{1,3})? ?[:–—-] ?/iu

interface Addressed {
  who: Party | null
  named: string
  what: string
  /** Whether a word says that it is given to them. */
  isGiven: boolean
}

function addressedIn(text: string, names: Names, isLabelled: boolean): Addressed | undefined {
  const words = wordsOf(text)
  const gives = givenBy.find(verb => verb.every((key, place) => words[place]?.key === key))?.length ?? 0
  const at = gives + titlesAt(words, gives)
  const read = nameAt(names, words, at)
  const isGiven = gives > 0
  if (!read) return isLabelled ? unknown(text, words) : undefined
  const [last, next] = [words[read.to - 1], words[read.to]]
  if (!last || !next || !beginsWhat(last, next, { isGiven, isLabelled })) return undefined
  const isOpen = !read.party && !read.isWhole
  if (isOpen || joining.has(next.key) || /[&/]/.test(last.after) || namesAnother(names, words, read.to))
    return isGiven || isLabelled ? { who: null, named: '', what: text, isGiven } : undefined
  const says = verbs.has(next.key)
  return {
    who: read.party ?? null,
    named: read.party ? '' : text.slice(words[at]?.start, last.end),
    what: text.slice((says ? words[read.to + 1] : next)?.start),
    isGiven: isGiven || says,
  }
}

/** What is to be done begins after a colon, a dash or a comma, after "to", or at once where a word says that it is given. */
function beginsWhat(
  last: Word,
  next: Word,
  { isGiven, isLabelled }: { isGiven: boolean; isLabelled: boolean },
): boolean {
  return isGiven || isLabelled || verbs.has(next.key) || /^ ?(?:[:,;–—]|-(?= )| - )/.test(last.after)
}

/** "Action: Ann Lee to send …", "Việc: Ông Lê Văn X: gửi …", where the list does not have them. */
function unknown(text: string, words: readonly Word[]): Addressed | undefined {
  const end = words.slice(0, mostOfName).findIndex((word, place) => {
    const next = words[place + 1]
    return next !== undefined && (next.key === 'to' || /^ ?[:–—]/.test(word.after) || word.after === ' - ')
  })
  const [last, next] = [words[end], words[end + 1]]
  if (!last || !next) return undefined
  const named = text.slice(words[0]?.start, last.end)
  const from = next.key === 'to' ? (words[end + 2] ?? next) : next
  return /^\p{Lu}/u.test(named) ? { who: null, named, what: text.slice(from.start), isGiven: true } : undefined
}

const mostOfName = 8

/** Whether the next name follows at once, so that more than one is named. */
function namesAnother(names: Names, words: readonly Word[], at: number): boolean {
  const isApart = /[,:;–—-]/.test(words[at - 1]?.after ?? '')
  return isApart && nameAt(names, words, at + titlesAt(words, at)) !== undefined
}

/** How many words of address stand here: "đồng chí", "Mr". */
function titlesAt(words: readonly Word[], at: number): number {
  return titles.find(title => title.every((key, place) => words[at + place]?.key === key))?.length ?? 0
}

const givenBy = [['giao', 'cho'], ['giao'], ['phan', 'cong', 'cho'], ['phan', 'cong'], ['de', 'nghi'], ['yeu', 'cau']]
const titles = [
  ['dong', 'chi'],
  ['d', 'c'],
  ['dc'],
  ['ong'],
  ['ba'],
  ['anh'],
  ['chi'],
  ['mr'],
  ['mrs'],
  ['ms'],
  ['dr'],
  ['the'],
]
const joining = new Set(['va', 'cung', 'voi', 'and', 'or', 'hoac', 'hay'])
const verbs = new Set(['to', 'will', 'shall', 'must'])

/** Without what only held the parts together. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length]
  while (from < to && ' ,;:.–—-)'.includes(text.charAt(from))) from += 1
  while (from < to && ' ,;:.–—-('.includes(text.charAt(to - 1))) to -= 1
  return text.slice(from, to)
}
