import type { NoteRow } from '../../contract.ts'
import { isDrawn } from './pen/marks.ts'

/** What is listed together: a note by itself, and whatever was drawn on one page or provision. */
export interface NoteGroup {
  key: string
  first: NoteRow
  notes: readonly NoteRow[]
  /** How many strokes were drawn; 0 for a note of words or a highlight. */
  strokes: number
}

/** Notes as they are listed: a page full of pen marks is one line. What is unclear is listed by the place that it had. */
export function groupsOf(notes: readonly NoteRow[]): NoteGroup[] {
  const groups = new Map<string, NoteRow[]>()
  for (const note of notes) {
    const key = isDrawn(note) ? placeKeyOf(note) : note.id
    groups.set(key, [...(groups.get(key) ?? []), note])
  }
  return [...groups].flatMap(([key, [first, ...rest]]) => {
    if (!first) return []
    const all = [first, ...rest]
    return [{ key, first, notes: all, strokes: all.reduce((sum, { strokes }) => sum + strokes.length, 0) }]
  })
}

function placeKeyOf({ spot, found: { state, place, page }, number }: NoteRow): string {
  if (state === 'unclear') return `unclear ${number} ${spot.page ?? spot.anchor?.provisionId}`
  return place ? `provision ${place.provisionId}` : `page ${page}`
}
