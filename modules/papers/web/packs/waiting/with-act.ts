import type { NoteRow } from '../../../contract.ts'
import type { WaitingNote } from './kept-notes.ts'

type Making = Extract<WaitingNote, { act: 'make' }>
type Changing = Extract<WaitingNote, { act: 'change' }>

/**
 * The list with one more thing done. What is done to a note that itself still waits changes that one; changes of one note become one
 * change, from the version that the first was made of, because none of them has a version of its own yet; and nothing is sent of a
 * note that was made and removed before the server heard of it.
 */
export function withAct(notes: readonly WaitingNote[], note: WaitingNote): WaitingNote[] {
  if (note.act === 'make') return [...notes, note]
  const { noteId, ...change } = note.input
  const made = notes.find(other => other.act === 'make' && other.key === noteId)
  const changed = notes.find(other => other.act === 'change' && other.input.noteId === noteId && !other.obstacle)
  if (note.act === 'remove') {
    const others = notes.filter(other => other !== made && other !== changed)
    return made ? others : [...others, note]
  }
  if (made?.act === 'make') {
    const whole: Making = { ...made, input: { ...made.input, ...given(change) } }
    return notes.map(other => (other === made ? whole : other))
  }
  if (changed?.act !== 'change') return [...notes, note]
  const whole: Changing = { ...note, ifMatch: changed.ifMatch, input: { ...changed.input, ...given(note.input) } }
  return notes.map(other => (other === changed ? whole : other))
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
    if (note.act === 'change') shown = shown.map(row => (row.id === note.input.noteId ? changedRow(row, note) : row))
  }
  return shown
}

function changedRow(row: NoteRow, { input }: Changing): NoteRow {
  const { id: _, noteId: __, number: ___, spot, ...change } = input
  return { ...row, ...given(change), ...(spot && placed(spot)) }
}

function rowOf({ key, doneAt, input }: Making): NoteRow {
  const { spot, kind, words = '', strokes = [], colour = 'yellow', number } = input
  return { id: key, number: Number(number), ...placed(spot), kind, words, strokes, colour, madeAt: doneAt, version: 0 }
}

/** Where it was put is where it stands: it was put there on the version that is shown. */
function placed({
  page = null,
  point = null,
  anchor = null,
}: Making['input']['spot']): Pick<NoteRow, 'spot' | 'found'> {
  const selection = anchor?.selection
  const place = anchor && {
    provisionId: anchor.provisionId,
    ...(selection && { selection: { start: selection.start, end: selection.end } }),
  }
  return { spot: { page, point, anchor }, found: { state: 'kept', place, page, point } }
}

/** Without what is left as it is. */
function given<Change extends object>(change: Change): { [Name in keyof Change]?: Exclude<Change[Name], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as object
}
