import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { freshKey } from '../../../../../ui/asking/request.ts'
import { useRefresh } from '../../../../../ui/asking/use-answer.ts'
import { useWho } from '../../../../../ui/who.tsx'
import { listNotes, type NoteRow } from '../../../contract.ts'
import { usePutOff } from '../../packs/waiting/use-put-off.ts'
import type { PaperVersion } from '../../pages/use-layers.ts'
import { type Ink, type InkState, openInk } from './ink.ts'
import { keptFor } from './kept.ts'
import { shownIn, type ShownMark } from './marks.ts'
import { type Later, serverOf } from './notes-server.ts'

export interface OwnInk extends InkState, Pick<Ink, 'draw' | 'erase' | 'undo' | 'redo' | 'retry'> {
  /** What is to be seen in this version. */
  shown: readonly ShownMark[]
  /** Erases all of some notes, and answers how to put them back. */
  eraseAll: (rows: readonly NoteRow[]) => () => void
}

/** What one drew on a paper, as it is seen in one of its versions; `rows` is what the server has of it. */
export function useInk({ id, number }: PaperVersion, rows: readonly NoteRow[]): OwnInk {
  const who = useWho().id ?? ''
  const { ink, putOffTo } = useMemo(() => inkOf(who, id), [who, id])
  const later = usePutOff(id)
  useLayoutEffect(() => putOffTo(later))
  const state = useSyncExternalStore(ink.listen, ink.read)
  const refresh = useRefresh()
  const { unsaved } = state
  const wasUnsaved = useRef(false)
  useEffect(() => ink.meet(rows), [ink, rows])
  useEffect(() => {
    if (wasUnsaved.current && !unsaved) void refresh(listNotes)
    wasUnsaved.current = unsaved
  }, [unsaved, refresh])
  useLeavingWarned(unsaved)
  useEffect(() => {
    addEventListener('online', ink.retry)
    return () => removeEventListener('online', ink.retry)
  }, [ink])
  const shown = useMemo(() => shownIn(number, rows, state.marks), [number, rows, state.marks])
  const eraseAll = (notes: readonly NoteRow[]) => {
    const ids = new Set(notes.map(row => row.id))
    const marks = shown.filter(({ saved }) => saved && ids.has(saved.id))
    return ink.erase(marks.flatMap(({ key, strokes }) => strokes.map(stroke => ({ key, stroke }))))
  }
  const { draw, erase, undo, redo, retry } = ink
  return { ...state, draw, erase, undo, redo, retry, shown, eraseAll }
}

interface OpenedInk {
  ink: Ink
  /** Says what takes marks that cannot reach the server; only an open screen knows. */
  putOffTo: (later: Later) => void
}

/** Papers whose ink was opened by this page: what is not saved yet goes on being saved after its screen was left. */
const opened = new Map<string, OpenedInk>()

function inkOf(accountId: string, paperId: string): OpenedInk {
  const name = `${accountId}:${paperId}`
  let later: Later | undefined
  const one = opened.get(name) ?? {
    ink: openInk({
      server: serverOf(paperId, () => later),
      kept: keptFor(accountId, paperId),
      after: (ms, task) => void setTimeout(task, ms),
      makeKey: freshKey,
    }),
    putOffTo: (next: Later) => {
      later = next
    },
  }
  opened.set(name, one)
  return one
}

/** The browser asks before a tab is closed in which something is not saved. */
function useLeavingWarned(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [unsaved])
}
