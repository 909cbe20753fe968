import { z } from 'zod'
import { action, question } from '../../../platform/http/contract.ts'
import { id, moment, reference, version } from '../../../platform/http/fields.ts'
import { which, words } from './fields.ts'
import { found, spot } from './spots.ts'

const fraction = z.number().min(0).max(1)
const penPoint = z.tuple([fraction, fraction, fraction])

export const noteRow = z.object({
  id,
  /** The version it was made on. */
  number: z.int(),
  spot,
  found,
  kind: z.enum(['note', 'highlight', 'pen']),
  words: z.string(),
  /**
   * Of what was drawn, with a pen or (as a `highlight`) with a marker: strokes of points, each as fractions of the page (or of the
   * provision's box), and how thick the line is there, where 1 is the broadest.
   */
  strokes: z.array(z.array(penPoint)),
  colour: z.enum(['yellow', 'red', 'blue', 'green']),
  madeAt: moment,
  version,
})
export type NoteRow = z.infer<typeof noteRow>

/** Without defaults: what an edit leaves out stays as it is. */
const content = z.object({
  spot,
  kind: noteRow.shape.kind,
  words: words(0, 10_000),
  strokes: z.array(z.array(penPoint).max(5_000)).max(200),
  colour: noteRow.shape.colour,
})

export const listNotes = question('/papers/{id}/versions/{number}/notes', {
  summary:
    'My own notes and pen marks, wherever they stand in this version; nobody else sees them, whatever their role',
  params: which,
  answer: z.object({ notes: z.array(noteRow) }),
  refuses: ['paper.not_found', 'text.busy', 'text.too_hard'],
})

export const makeNote = action('POST', '/papers/{id}/versions/{number}/notes', {
  summary: 'Make a private note, a highlight or a pen mark',
  params: which,
  body: content.extend({
    words: content.shape.words.default(''),
    strokes: content.shape.strokes.default([]),
    colour: content.shape.colour.default('yellow'),
  }),
  answer: reference,
  refuses: ['paper.not_found'],
})

export const changeNote = action('PATCH', '/papers/{id}/notes/{noteId}', {
  summary: 'Change a note of mine, or put one whose place is unclear somewhere else',
  params: z.object({ id, noteId: id }),
  body: content.extend({ number: z.int().min(1).max(10_000) }).partial(),
  answer: reference,
  edits: true,
  refuses: ['paper.not_found', 'note.not_found', 'note.changed_meanwhile'],
})

export const removeNote = action('DELETE', '/papers/{id}/notes/{noteId}', {
  summary: 'Remove a note of mine',
  params: z.object({ id, noteId: id }),
  answer: reference,
  refuses: ['paper.not_found', 'note.not_found'],
})
