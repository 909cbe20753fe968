import { documentOf, type Line } from '../../../packages/text/composed.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { headOfLetter, type Letterhead } from '../../../platform/letters/letterhead.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { type Say, sayIn } from '../../../platform/words.ts'
import { words } from './words.ts'

export interface ExtractText {
  language: Language
  letterhead: Letterhead
  meeting: string
  /** When it was held, as it is printed. */
  when: string
  place: string | null
  chair: string | null
  title: string
  votes: readonly { words: string; counts: { yes: number; no: number; other: number } | null }[]
  said: readonly string[]
}

/** What a meeting concluded on one line, to be laid with the matter. It has no number of its own. */
export function extractDocument(text: ExtractText): TextDocument {
  const { language, letterhead, meeting, when, place, chair, title, votes, said } = text
  const say = sayIn(words, language)
  const facts = [
    say('extract_form.when', { when }),
    ...(place === null ? [] : [say('extract_form.place', { place })]),
    ...(chair === null ? [] : [say('extract_form.chair', { name: chair })]),
  ]
  return documentOf([
    ...headOfLetter({ language, letterhead, code: null, about: null, day: null }),
    { words: say('extract_form.title'), bold: true, align: 'centre' },
    { words: meeting, bold: true, align: 'centre' },
    ...(letterhead.profile === 'vn-party' ? [{ words: '-----', align: 'centre' } as const] : []),
    ...facts.map(paragraph),
    { words: say('extract_form.item', { title }), bold: true },
    ...votes.map(({ words: asked, counts }) =>
      paragraph(
        counts === null
          ? say('extract_form.agreed', { words: asked })
          : say('extract_form.vote', { words: asked, ...counts }),
      ),
    ),
    ...said.flatMap(words => words.split('\n').filter(line => line.trim() !== '')).map(paragraph),
    { words: ' ' },
    { columns: [[{ words: '' }], chair === null ? [{ words: '' }] : signedBy(chair, say)], widths: [233, 234] },
  ])
}

function signedBy(chair: string, say: Say): Line[] {
  return [
    { words: say('extract_form.signs'), bold: true, align: 'centre' },
    ...[1, 2, 3].map((): Line => ({ words: ' ', align: 'centre' })),
    { words: chair, bold: true, align: 'centre' },
  ]
}

function paragraph(words: string): Line {
  return { words, align: 'justified' }
}
