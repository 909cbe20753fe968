import { ranks, type Mark } from './mark.ts'
import { fromOrdinal, fromRoman, ordinalWords } from './numerals.ts'

const words = {
  phần: 'part',
  part: 'part',
  'phụ lục': 'part',
  annex: 'part',
  appendix: 'part',
  chương: 'chapter',
  chapter: 'chapter',
  mục: 'section',
  section: 'section',
  'tiểu mục': 'subsection',
  điều: 'article',
  article: 'article',
} as const

/** The word, its number, and the stop after it; lower case never begins a heading, so the first letter is a capital. */
const worded = new RegExp(
  `^([“"«]?)(?=\\p{Lu})(${Object.keys(words).join('|')})\\s{1,9}(?:thứ\\s{1,9})?` +
    `(${ordinalWords}|[IVXLC]{1,12}|\\d{1,4}(?:\\.\\d{1,3}){0,3}[a-zđ]?|[A-ZĐ])(?![\\p{L}\\p{N}])`,
  'iu',
)

/** `Chương I`, `Điều 5.`, `Phần thứ nhất`, `Article 5` in front of a paragraph; not in front of a sentence about one. */
export function wordedMark(text: string): Mark | undefined {
  const found = worded.exec(text)
  if (!found) return undefined
  const [whole, quote = '', word = '', number = ''] = found
  const named = words[word.toLowerCase().replace(/\s+/g, ' ') as keyof typeof words]
  const value = numberIn(number)
  const stop = /^\s?[.:](?=\s|$|\p{Lu}|["“(])|^\s?[-–—](?=\s|$|\p{Lu})/u.exec(text.slice(whole.length))
  const rest = text.slice(whole.length + (stop?.[0].length ?? 0)).trimStart()
  // A line break parts a number from its title as a stop does.
  const parted = stop !== null || /^[ \t]*\n/.test(text.slice(whole.length))
  const form = formOf(parted, rest, word, number)
  if (!form || value === null) return undefined
  return {
    kind: named === 'subsection' ? 'section' : named,
    rank: ranks[named],
    scheme: `${quote && '“'}${word.toLowerCase()}`,
    within: '',
    number: value,
    length: whole.length + (stop?.[0].length ?? 0),
    form,
  }
}

function formOf(stopped: boolean, rest: string, word: string, number: string): Mark['form'] | undefined {
  const inCapitals = word === word.toUpperCase()
  // A single letter is more often a name ("Phần A nói rằng") than a number.
  if (/^[A-ZĐ]$/u.test(number) && fromRoman(number) === null && !stopped && rest !== '') return undefined
  if (rest === '' || stopped) return 'strong'
  if (!/^["“«(]?\p{Lu}/u.test(rest)) return undefined
  return inCapitals || rest === rest.toUpperCase() ? 'strong' : 'weak'
}

function numberIn(written: string): number | string | null {
  if (/^\d+$/.test(written)) return Number(written)
  if (/^\d/.test(written)) return written.toLowerCase()
  return fromOrdinal(written) ?? fromRoman(written) ?? (/^[A-ZĐ]$/u.test(written) ? written.toLowerCase() : null)
}
