import type { Heard } from '../../../../../ui/asking/problem.ts'
import type { NoteRow } from '../../../contract.ts'
import { backwards, type Change, changed, isDrawn, isUnsaved, type Mark, markOf, takesIn } from './marks.ts'
import { type NotesServer, savingOf } from './saving.ts'
import type { Stroke } from './stroke.ts'

export type Drawn = Pick<Mark, 'number' | 'spot' | 'kind' | 'colour'> & { stroke: Stroke }

/** A stroke that an eraser touched. */
export interface Hit {
  key: string
  stroke: Stroke
}

/** What somebody drew on one paper, as this browser knows it. */
export interface InkState {
  /** Those that were drawn or changed here; of an erased one no stroke is left. */
  marks: readonly Mark[]
  unsaved: boolean
  /** Why what is unsaved could not be saved yet. */
  obstacle: Heard | undefined
  mayUndo: boolean
  mayRedo: boolean
}

export interface Ink {
  read: () => InkState
  listen: (onChange: () => void) => () => void
  /** Takes in what the server has by now. */
  meet: (rows: readonly NoteRow[]) => void
  draw: (drawn: readonly Drawn[]) => void
  /** Takes strokes away, and answers how to put them back; `goesOn` says that the eraser was not lifted since the last ones. */
  erase: (hits: readonly Hit[], goesOn?: boolean) => () => void
  undo: () => void
  redo: () => void
  /** Tries again at once what could not be saved. */
  retry: () => void
}

export interface InkParts {
  server: NotesServer
  /** Where unsaved marks outlive a reload. */
  kept: { read: () => readonly Mark[]; write: (unsaved: readonly Mark[]) => void }
  after: (ms: number, task: () => void) => void
  makeKey: () => string
}

/** Opens the ink of one paper. Whatever is drawn is shown at once and saved a moment later, until it is. */
export function openInk({ server, kept, after, makeKey }: InkParts): Ink {
  const marks = new Map(kept.read().map(mark => [mark.key, mark]))
  const listeners = new Set<() => void>()
  let rows: ReadonlyMap<string, NoteRow> = new Map()
  let done: (readonly Change[])[] = []
  let undone: (readonly Change[])[] = []
  let open: string | undefined
  let state: InkState

  const look = () => {
    const all = [...marks.values()]
    const unsaved = all.filter(isUnsaved)
    const { obstacle } = saving
    state = {
      marks: all,
      unsaved: unsaved.length > 0,
      obstacle: unsaved.length > 0 ? obstacle : undefined,
      mayUndo: done.length > 0,
      mayRedo: undone.length > 0,
    }
    kept.write(unsaved)
    for (const listener of listeners) listener()
  }
  const put = (mark: Mark) => {
    marks.set(mark.key, mark)
    look()
  }
  const saving = savingOf({ server, after, makeKey, read: () => marks.values(), put, moved: () => look() })
  const apply = (changes: readonly Change[]) => {
    for (const change of changes) {
      const row = rows.get(change.key)
      const mark = marks.get(change.key) ?? (row && markOf(row))
      if (mark) marks.set(mark.key, changed(mark, change))
    }
    look()
    saving.soon()
  }
  const step = (changes: readonly Change[], goesOn = false) => {
    const before = goesOn ? done.pop() : undefined
    done = [...done, [...(before ?? []), ...changes]]
    undone = []
    apply(changes)
  }
  const add = ({ stroke, ...drawn }: Drawn): Change => {
    const last = open === undefined ? undefined : marks.get(open)
    const mark = last && takesIn(last, drawn) ? last : { ...drawn, key: makeKey(), strokes: [] }
    marks.set(mark.key, mark)
    open = mark.key
    return { key: mark.key, added: [stroke], removed: [] }
  }
  look()
  saving.soon()
  return {
    read: () => state,
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
    meet(met) {
      const before = rows
      rows = new Map(met.filter(isDrawn).map(row => [row.id, row]))
      if (meetAll(marks, before, rows)) look()
    },
    draw(drawn) {
      if (drawn.length > 0) step(drawn.map(add))
    },
    erase(hits, goesOn) {
      const changes = hits.map(({ key, stroke }) => ({ key, added: [], removed: [stroke] }))
      step(changes, goesOn)
      return () => step(changes.map(backwards))
    },
    undo() {
      const changes = done.pop()
      if (!changes) return
      undone = [...undone, changes]
      apply(changes.map(backwards).toReversed())
    },
    redo() {
      const changes = undone.pop()
      if (!changes) return
      done = [...done, changes]
      apply(changes)
    },
    retry: saving.now,
  }
}

/** What another browser of its maker changed or removed meanwhile counts, except where something here is not saved yet. */
function meetAll(
  marks: Map<string, Mark>,
  before: ReadonlyMap<string, NoteRow>,
  rows: ReadonlyMap<string, NoteRow>,
): boolean {
  let moved = false
  for (const [key, mark] of marks) {
    const met = mark.saved && metBy(mark, mark.saved, before, rows)
    if (!met || met === mark) continue
    if (met.strokes.length > 0) marks.set(key, met)
    else marks.delete(key)
    moved = true
  }
  return moved
}

/** The mark as it is once these rows are known; without strokes where nothing is left of it here. */
function metBy(
  mark: Mark,
  { id, version, strokes = [] }: NonNullable<Mark['saved']>,
  before: ReadonlyMap<string, NoteRow>,
  rows: ReadonlyMap<string, NoteRow>,
): Mark {
  const row = rows.get(id)
  // An answer that was on its way before the mark was saved does not have it yet.
  const isGone = row === undefined && before.has(id)
  // What waited on this device was sent and has another name by now: only what was drawn since is still to be saved.
  if (isGone && version === 0) {
    return { ...mark, saved: undefined, strokes: mark.strokes.filter(stroke => !strokes.includes(stroke)) }
  }
  if (isUnsaved(mark)) return mark
  if (isGone) return { ...mark, strokes: [] }
  return row && row.version > version ? { ...markOf(row), key: mark.key } : mark
}
