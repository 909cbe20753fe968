import { ranks, type Mark } from './mark.ts'
import { fromRoman } from './numerals.ts'
import { wordedMark } from './worded.ts'

/**
 * Every way to understand what stands in front of these words (NFC, no white space in front), the likelier first. None
 * when they begin with a date, an amount, initials or a plain sentence.
 */
export function marksOf(text: string): Mark[] {
  const worded = wordedMark(text)
  if (worded) return [worded]
  const start = text.slice(0, 40)
  if (neverALabel.some(pattern => pattern.test(start))) return []
  return [...division(start), ...composite(start), ...decimal(start), ...letter(start), ...dash(start)]
}

/** The same for a number that the program printed by itself, which needs nothing after it to be one. */
export function automaticMarks(label: string): Mark[] {
  const found = marksOf(label)
  if (found.length > 0) return found.map(mark => ({ ...mark, length: label.length, form: 'strong' }))
  const bare = marksOf(`${label}.`)
  if (bare.length > 0) return bare.map(mark => ({ ...mark, length: label.length, form: 'strong' }))
  return /[\p{L}\p{N}]/u.test(label) ? [] : [item('-', label.length, 'strong')]
}

const neverALabel = [
  // Days and times: `1. 5. 2026`, `01/5/2026`, `8.30`.
  /^\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{4}(?!\d)/,
  /^\d{1,2}([/-])\d{1,2}\1\d{2}(?!\d)/,
  /^\d{1,2}[./]\d{4}(?!\d)/,
  // Amounts: `1.500.000 đồng`, `1. 000`.
  /^\d{1,3}(?:\.\d{3})+(?!\d)/,
  /^\d{1,3}\.\s?0\d/,
  // Initials: `V. I. Lênin`, `C. Mác` is told apart by its sequence alone.
  /^\p{L}\.\s?\p{Lu}\./u,
  // Page numbers: `- 5 -`.
  /^[-–—]\s?\d{1,4}\s?[-–—]?$/,
]

/** What may follow a label: nothing, space, or at once the words with a capital or in quotation marks. */
const opens = '(?=\\s|$|["“«(]|\\p{Lu})'
const quote = '([“"«]?)'

const divisions = new RegExp(`^${quote}([IVXLC]{1,8}|[A-ZĐ])(\\s?[.)–—-]${opens}|\\s?/(?=\\s|$|\\p{Lu}{2}))`, 'u')

function division(text: string): Mark[] {
  const found = divisions.exec(text)
  if (!found) return []
  const [whole, quoted = '', number = '', stop = ''] = found
  const roman = fromRoman(number)
  const shape = `${quoted && '“'}*${stopOf(stop)}`
  const base = { kind: 'section', rank: ranks.division, within: '', length: whole.length, form: 'weak' } as const
  const marks: Mark[] = []
  if (roman !== null && roman < 90) marks.push({ ...base, scheme: `I${shape}`, number: roman })
  if (number.length === 1) marks.push({ ...base, scheme: `A${shape}`, number: number.toLowerCase() })
  // C, D, L and M are letters first: nobody begins to count with a hundred.
  return /^[LC]$/.test(number) ? marks.toReversed() : marks
}

const composites = new RegExp(
  `^${quote}([IVX]{1,6}|[A-ZĐ]|[a-zđ])\\.?(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)/]?${opens}`,
  'u',
)

/** `I.1.`, `A.2`, `a1)`: a number that names what it stands in. */
function composite(text: string): Mark[] {
  const found = composites.exec(text)
  if (!found) return []
  const [whole, , outer = '', inner = ''] = found
  const rank = outer === outer.toLowerCase() ? ranks.point : ranks.clause
  const path = inner.split('.').map(Number)
  return [
    {
      kind: rank === ranks.point ? 'point' : 'clause',
      rank,
      scheme: `${rank}#.${path.length}`,
      within: [outer, ...path.slice(0, -1)].join('.'),
      number: path.at(-1) ?? null,
      length: whole.length,
      form: 'weak',
    },
  ]
}

const decimals = new RegExp(`^${quote}(\\d{1,3}(?:\\.\\d{1,3}){0,5})(\\s?[–—-]${opens}|[.)/]${opens}|(?=\\s))`, 'u')
const enclosed = /^\((\d{1,3}|[a-zđ]|[A-ZĐ]|[ivx]{1,6}|[IVX]{1,6})\)/u

function decimal(text: string): Mark[] {
  const found = decimals.exec(text)
  if (!found) return []
  const [whole, quoted = '', written = '', stop = ''] = found
  const path = written.split('.').map(Number)
  // A bare number in front of words is a label only when it has several parts and a capital follows: `1.1 Tình hình`.
  if (stop === '' && (path.length === 1 || !/^\s{1,9}["“(]?\p{Lu}/u.test(text.slice(whole.length)))) return []
  const closed = stopOf(stop) === ')' && path.length === 1
  return [
    {
      kind: closed ? 'point' : 'clause',
      rank: closed ? ranks.point : ranks.clause,
      scheme: `${quoted && '“'}${path.map(() => '1').join('.')}${path.length > 1 ? '' : stopOf(stop)}`,
      within: path.slice(0, -1).join('.'),
      number: path.at(-1) ?? null,
      length: whole.length,
      form: stop === '' ? 'weak' : 'plain',
    },
  ]
}

const letters = new RegExp(`^${quote}([a-zđ]|[ivx]{2,6})(\\s?[–—-]${opens}|[.)/]${opens})`, 'u')

function letter(text: string): Mark[] {
  const found = enclosed.exec(text) ?? letters.exec(text)
  if (!found) return []
  const stop = found[3] === undefined ? '()' : stopOf(found[3])
  const written = found[3] === undefined ? (found[1] ?? '') : (found[2] ?? '')
  const base = { kind: 'point', rank: ranks.point, within: '', length: found[0].length } as const
  const form = stop === ')' ? 'plain' : 'weak'
  if (/^\d/.test(written)) return [{ ...base, scheme: '(1)', number: Number(written), form }]
  const capital = written !== written.toLowerCase()
  const roman = fromRoman(written)
  const marks: Mark[] = []
  if (written.length === 1)
    marks.push({ ...base, scheme: `${capital ? 'A' : 'a'}*${stop}`, number: written.toLowerCase(), form })
  if (roman !== null && roman < 40)
    marks.push({ ...base, scheme: `${capital ? 'I' : 'i'}*${stop}`, number: roman, form: 'weak' })
  return marks
}

const dashes = /^([-–—+](?=\s|$|["“«(]|\p{Lu})|[*·](?=\s)|[•▪■□◦●○❖➢➤✓✔►▶‣⁃∙]|[\uF000-\uF0FF]|o(?=\t))/u

function dash(text: string): Mark[] {
  const found = dashes.exec(text)
  return found?.[1] === undefined ? [] : [item(/^[–—]$/.test(found[1]) ? '-' : found[1], 1, 'plain')]
}

function item(scheme: string, length: number, form: Mark['form']): Mark {
  return { kind: 'item', rank: ranks.item, scheme, within: '', number: null, length, form }
}

function stopOf(stop: string): string {
  return stop.trim().replace(/[–—]/, '-')
}
