import { documentOf } from '../../../packages/text/composed.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import { endOfLetter, headOfLetter, type Letterhead } from '../../../platform/letters/letterhead.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { sayIn } from '../../../platform/words.ts'
import type { AnswerKind } from '../contract.ts'
import { words } from './words.ts'

/** What one sender is told: the released answers to all of its comments. */
export interface Reply {
  language: Language
  letterhead: Letterhead
  paper: string
  version: number
  to: string
  day: string
  items: { place: string; words: string; proposed: string | null; answer: { kind: AnswerKind; words: string } }[]
  /** Comments whose answers are not released yet. */
  waiting: number
}

/** The reply as a document to be written as Word or printed. */
export function replyDocument(reply: Reply): TextDocument {
  const { language, letterhead, paper, version, to, day, items, waiting } = reply
  const say = sayIn(words, language)
  const rows = items.map(({ place, words: comment, proposed, answer }, index) => ({
    cells: [
      String(index + 1),
      [place, comment, ...(proposed ? [say('comment_table.proposed', { words: proposed })] : [])]
        .filter(line => line !== '')
        .join('\n'),
      [say(`comment_table.${answer.kind}`), answer.words].filter(line => line !== '').join('\n'),
    ],
  }))
  const headings = ['order', 'words', 'answer'].map(column => say(`comment_table.${column}`))
  return documentOf([
    ...headOfLetter({ language, letterhead, code: 'CV', about: say('reply.about', { paper }), day }),
    { words: say('reply.to', { name: to }), align: 'centre' },
    { words: say('reply.thanks', { name: to, paper, version }), align: 'justified' },
    { headings, rows, widths: [40, 213, 214], bold: [2] },
    ...(waiting > 0 ? [{ words: say('reply.waiting', { count: waiting }) }] : []),
    { words: say('reply.done') },
    ...endOfLetter(reply),
  ])
}
