import type { NoteRow } from '../../../contract.ts'
import type { Spot } from '../../comments/spot.ts'
import type { Stroke, StrokeKind } from './stroke.ts'

/** Strokes that were drawn one after the other on one sheet: one note of its maker. */
export interface Mark {
  /** Names it in this browser; the server gives it a name of its own once it is saved. */
  key: string
  /** The version that it was drawn on. */
  number: number
  spot: Spot
  kind: StrokeKind
  colour: NoteRow['colour']
  /** As they shall be. */
  strokes: readonly Stroke[]
  /** As the server has them; undefined strokes were not told. */
  saved?: { id: string; version: number; strokes: readonly Stroke[] | undefined } | undefined
  /** What was sent and not yet answered, under the name of that attempt: a repeat must say the same. */
  making?: { attempt: string; strokes: readonly Stroke[] } | undefined
  /** What the server called it before it was erased, in case an answer that is older still has it. */
  former?: readonly string[]
}

/** What one movement of the hand changed about a mark. */
export interface Change {
  key: string
  added: readonly Stroke[]
  removed: readonly Stroke[]
}

/** A mark as it came from the server. */
export function markOf({ id, number, spot, kind, colour, strokes, version }: NoteRow): Mark {
  return {
    key: id,
    number,
    spot,
    kind: kind === 'pen' ? 'pen' : 'highlight',
    colour,
    strokes,
    saved: { id, version, strokes },
  }
}

/** Whether a note was drawn, with a pen or a marker. */
export function isDrawn({ strokes }: Pick<NoteRow, 'strokes'>): boolean {
  return strokes.length > 0
}

export function isUnsaved({ strokes, saved, making }: Mark): boolean {
  if (making) return true
  const there = saved ? saved.strokes : []
  return there?.length !== strokes.length || there.some((stroke, at) => stroke !== strokes[at])
}

export function changed(mark: Mark, { added, removed }: Change): Mark {
  const rest = mark.strokes.filter(stroke => !removed.includes(stroke) && !added.includes(stroke))
  return { ...mark, strokes: [...rest, ...added] }
}

export function backwards({ key, added, removed }: Change): Change {
  return { key, added: removed, removed: added }
}

/** A mark as it is shown in one version: where it was found there, and with the strokes that are wanted. */
export interface ShownMark extends Pick<Mark, 'key' | 'kind' | 'colour' | 'strokes' | 'saved'> {
  page: number | null
  provisionId: string | undefined
}

/** What is shown in a version: what the server has, with what was drawn and erased here and may not be saved yet. */
export function shownIn(number: number, rows: readonly NoteRow[], marks: readonly Mark[]): ShownMark[] {
  const byId = new Map(marks.flatMap(mark => (mark.saved ? [[mark.saved.id, mark] as const] : [])))
  const gone = new Set(marks.flatMap(mark => mark.former ?? []))
  const listed = rows.filter(row => isDrawn(row) && !gone.has(row.id))
  const ids = new Set(listed.map(({ id }) => id))
  const unlisted = marks.filter(mark => mark.number === number && !(mark.saved && ids.has(mark.saved.id)))
  return [
    ...listed.map(row => ({ ...(byId.get(row.id) ?? markOf(row)), ...placeIn(row.found) })),
    ...unlisted.map(mark => ({ ...mark, page: mark.spot.page, provisionId: mark.spot.anchor?.provisionId })),
  ].filter(({ strokes }) => strokes.length > 0)
}

function placeIn({ page, place }: NoteRow['found']) {
  return { page, provisionId: place?.provisionId }
}

/** A note stays small enough to be sent again with every stroke that joins it. */
const mostPoints = 1_500

/** Whether a stroke that is drawn next belongs to this mark: on the same sheet, with the same tool. */
export function takesIn(mark: Mark, drawn: Pick<Mark, 'number' | 'spot' | 'kind' | 'colour'>): boolean {
  const isSame =
    mark.number === drawn.number &&
    mark.kind === drawn.kind &&
    mark.colour === drawn.colour &&
    mark.spot.page === drawn.spot.page &&
    mark.spot.anchor?.provisionId === drawn.spot.anchor?.provisionId
  return isSame && mark.strokes.length > 0 && mark.strokes.flat().length < mostPoints
}
