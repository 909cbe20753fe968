import { documentOf } from '../../../packages/text/composed.ts'
import type { TextDocument } from '../../../packages/text/model.ts'
import type { Language } from '../../../platform/work/actor.ts'
import { sayIn } from '../../../platform/words.ts'
import { dayIn } from './cells.ts'
import { words } from './words.ts'
import type { Sheet } from './workbook.ts'

/** What the empty form says of its round. */
export interface Form {
  language: Language
  organisation: string
  paper: string
  version: number
  round: string
  dueOn: string | null
}

/** The form as a sheet; what is filled in is read again by `commentsInSheet`. */
export function formSheet(form: Form): Sheet {
  const { above, headings, name } = partsOf(form)
  const rows = Array.from({ length: emptyRows }, (_, place) => [String(place + 1), '', '', '', '', ''])
  return { name, above, headings, rows, widths: [6, 24, 42, 34, 24, 14] }
}

export function formDocument(form: Form): TextDocument {
  const { above, headings } = partsOf(form)
  const lines = above.map(({ words: line, bold, centred }) => ({
    words: line,
    ...(bold && { bold: true as const }),
    ...(centred && { align: 'centre' as const }),
  }))
  const rows = Array.from({ length: emptyRows }, (_, place) => ({ cells: [String(place + 1), '', '', '', '', ''] }))
  return documentOf([...lines, { headings, rows, widths: [40, 130, 208, 160, 118, 72] }], { landscape: true })
}

const emptyRows = 20

function partsOf({ language, organisation, paper, version, round, dueOn }: Form) {
  const say = sayIn(words, language)
  return {
    name: say('comment_form.file'),
    above: [
      { words: organisation, bold: true },
      { words: say('comment_form.title'), bold: true, centred: true },
      { words: say('comment_table.about', { paper, version }), centred: true },
      { words: round, centred: true },
      ...(dueOn === null ? [] : [{ words: say('comment_form.due', { day: dayIn(say, dueOn) }), centred: true }]),
      { words: say('comment_form.sender') },
    ],
    headings: [
      say('comment_table.order'),
      say('comment_table.place'),
      say('comment_table.words'),
      say('comment_form.proposed'),
      say('comment_form.reason'),
      say('comment_table.note'),
    ],
  }
}
