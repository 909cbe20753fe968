import type { NoteRow } from '../../../contract.ts'
import type { WaitingNote } from './kept-notes.ts'

/**
 * The list with one more thing done. What is done to a note that itself still waits changes that one, and nothing is sent of a note
 * that was made and removed before the server heard of it.
 */
export function withAct(notes: readonly WaitingNote[], note: WaitingNote): WaitingNote[] {
  if (note.act === 'make') return [...notes, note]
  const made = notes.find(other => other.act === 'make' && other.key === note.input.noteId)
  if (!made || made.act !== 'make') return [...notes, note]
  if (note.act === 'remove') return notes.filter(other => other !== made)
  const { noteId: _, ...change } = note.input
  const changed = { ...made, input: { ...made.input, ...given(change) } }
  return notes.map(other => (other === made ? changed : other))
}

/** One's notes as they will be once everything that waits has arrived; what the server refused is shown elsewhere. */
export function withWaiting(
  notes: readonly NoteRow[],
  waiting: readonly WaitingNote[],
  paper: { id: string; number: number },
): NoteRow[] {
  let shown = [...notes]
  for (const note of waiting.filter(({ input, obstacle }) => input.id === paper.id && !obstacle)) {
    if (note.act === 'make' && Number(note.input.number) === paper.number) shown.push(rowOf(note))
    if (note.act === 'remove') shown = shown.filter(({ id }) => id !== note.input.noteId)
    if (note.act === 'change') {
      const { id: _, noteId, spot: __, ...change } = note.input
      shown = shown.map(row => (row.id === noteId ? { ...row, ...given(change) } : row))
    }
  }
  return shown
}

function rowOf({ key, doneAt, input }: Extract<WaitingNote, { act: 'make' }>): NoteRow {
  const { spot, kind, words = '', strokes = [], colour = 'yellow', number } = input
  const { page = null, point = null, anchor = null } = spot
  const selection = anchor?.selection
  const place = anchor && {
    provisionId: anchor.provisionId,
    ...(selection && { selection: { start: selection.start, end: selection.end } }),
  }
  return {
    id: key,
    number: Number(number),
    spot: { page, point, anchor },
    found: { state: 'kept', place, page, point },
    kind,
    words,
    strokes,
    colour,
    madeAt: doneAt,
    version: 0,
  }
}

/** Without what is left as it is. */
function given<Change extends object>(change: Change): { [Name in keyof Change]?: Exclude<Change[Name], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as object
}
