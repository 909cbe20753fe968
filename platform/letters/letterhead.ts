import type { Columns, Line } from '../../packages/text/composed.ts'
import type { Language } from '../work/actor.ts'
import { sayIn } from '../words.ts'
import { words } from './words.ts'

/** Who writes a letter: what stands at its head and under it. */
export interface Letterhead {
  /** The profile says in which form. */
  profile: string
  /** Above the one that writes, where there is such. */
  superior: string | null
  organ: string
  symbol: string | null
  signatory: { office: string | null; name: string }
}

interface Letter {
  language: Language
  letterhead: Letterhead
  /** What it is about, in a few words; null where a title says it. */
  about: string | null
  /** The letters of its kind in its number; a letter (CV) has them in party papers alone. Null where it gets no number. */
  code: string | null
  /** Null leaves day and month blank, until the paper is issued. */
  day: string | null
}

/** The head of a letter by profile. The number stays blank until the paper has one, and so does the place. */
export function headOfLetter({ language, letterhead, about, code, day }: Letter): (Line | Columns)[] {
  const say = sayIn(words, language)
  const { profile, superior, organ, symbol } = letterhead
  const above: Line[] = superior === null ? [] : [centred(superior.toLocaleUpperCase(language))]
  const name: Line = { ...centred(organ.toLocaleUpperCase(language)), bold: true }
  const dated = (key: 'dated' | 'day'): Line => {
    const said = day === null ? say(`letter.${key}_blank`) : say(`letter.${key}`, { date: dateIn(day, language) })
    return { words: said, italic: true, align: 'right' }
  }
  if (profile !== 'vn-party' && profile !== 'vn-state') return [...above.map(atLeft), atLeft(name), dated('day')]
  const isParty = profile === 'vn-party'
  const state: Line[] = [
    { ...centred(say(isParty ? 'letter.party' : 'letter.state')), bold: true },
    ...(isParty ? [] : [{ ...centred(say('letter.motto')), bold: true as const }]),
  ]
  const number = isParty
    ? say('letter.number_party', { symbol: `${code}/${symbol ?? '…'}` })
    : say('letter.number_state', { symbol: `${code === 'CV' ? '' : `${code}-`}${symbol ?? '…'}` })
  const left = [...above, name, centred(isParty ? '*' : '———'), ...(code === null ? [] : [centred(number)])]
  const subject: Line[] = about === null ? [] : [{ ...centred(say('letter.about', { about })), italic: true }]
  return [
    {
      columns: [
        [...left, ...subject],
        [...state, centred(' '), { ...dated('dated'), align: 'centre' }],
      ],
      widths: isParty ? [200, 267] : [160, 307],
    },
  ]
}

/** Who else gets it, and who signs. */
export function endOfLetter({ language, letterhead }: Pick<Letter, 'language' | 'letterhead'>): (Line | Columns)[] {
  const say = sayIn(words, language)
  const { profile, organ, signatory } = letterhead
  const signed: Line[] = [
    ...(signatory.office === null
      ? []
      : [{ ...centred(signatory.office.toLocaleUpperCase(language)), bold: true as const }]),
    ...[1, 2, 3].map(() => centred(' ')),
    { ...centred(signatory.name), bold: true },
  ]
  if (profile !== 'vn-party' && profile !== 'vn-state') return signed.map(atLeft)
  const receivers: Line[] = [
    { words: say('letter.receivers'), underline: true },
    { words: say('letter.as_above') },
    { words: say('letter.kept', { organ }) },
  ]
  return [{ columns: [receivers, signed], widths: [214, 253] }]
}

function centred(line: string): Line {
  return { words: line, align: 'centre' }
}

function atLeft(line: Line): Line {
  return { ...line, align: 'left' }
}

/** Two digits for days below ten and for the first two months, as state and party papers write them; spelled out in English. */
function dateIn(day: string, language: Language): string {
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
  const [year = '', month = '', date = ''] = day.split('-')
  return `${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}
