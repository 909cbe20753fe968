import { useEffect, useMemo, useRef } from 'react'
import type { Input } from '../../../../ui/asking/input.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { useAct } from '../../../../ui/asking/use-act.ts'
import { useAnswer, useRefresh } from '../../../../ui/asking/use-answer.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useCount } from '../../../../ui/live/hearing.ts'
import { useWho } from '../../../../ui/who.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { changeNote, listNotes, makeNote, type NoteRow, removeNote } from '../../contract.ts'
import type { Spot } from '../comments/spot.ts'
import { usePutOff } from '../packs/waiting/use-put-off.ts'
import { useWaitingNotes } from '../packs/waiting/waiting-notes.ts'
import { withWaiting } from '../packs/waiting/with-act.ts'
import type { PaperVersion } from '../pages/use-layers.ts'

type NewNote = Omit<Input<typeof makeNote>, 'id' | 'number'>

/** One's own notes on a version, and how to make, place and remove them. */
export interface Notes {
  all: readonly NoteRow[]
  make: (note: NewNote, done?: () => void) => void
  /** Undone by making the same note again. */
  remove: (note: NoteRow) => void
  /** Puts notes somewhere else, on the version that is shown. */
  place: (notes: readonly NoteRow[], spot: Spot, done: () => void) => void
  busy: boolean
  obstacle: Heard | undefined
}

export function useNotes(paper: PaperVersion): Notes {
  const say = useWords()
  const { id } = paper
  const refreshes = [listNotes]
  const notes = useAnswer(listNotes, paper)
  const later = usePutOff(id)
  const waiting = useWaitingNotes(useWho().id)
  const make = useAct(makeNote, { refreshes, putOff: later.make })
  const change = useAct(changeNote, { refreshes, putOff: later.change })
  const remove = useAct(removeNote, { refreshes, putOff: later.remove })
  useOtherBrowsers(id)
  const makeOne = async (note: NewNote, done?: () => void) => {
    if (await make.go({ ...paper, ...note })) done?.()
  }
  const removeOne = async ({ id: noteId, spot, kind, words, strokes, colour, number }: NoteRow) => {
    if (!(await remove.go({ id, noteId }))) return
    const onPress = () => void make.go({ id, number, spot, kind, words, strokes, colour })
    toast(say('notes.removed'), 'settled', { label: say('notes.undo'), onPress })
  }
  const placeAll = async (moved: readonly NoteRow[], spot: Spot, done: () => void) => {
    for (const { id: noteId, version } of moved) {
      if (!(await change.go({ id, noteId, number: paper.number, spot }, version))) return
    }
    done()
  }
  return {
    all: useMemo(() => withWaiting(notes.data?.notes ?? none, waiting, paper), [notes.data, waiting, paper]),
    make: (note, done) => void makeOne(note, done),
    remove: note => void removeOne(note),
    place: (moved, spot, done) => void placeAll(moved, spot, done),
    busy: make.busy || change.busy || remove.busy,
    obstacle: make.obstacle ?? change.obstacle ?? remove.obstacle,
  }
}

const none: readonly NoteRow[] = []

/** Another browser of the same person counts when it changes notes; what they are is never pushed. */
function useOtherBrowsers(paperId: string): void {
  const count = useCount(`papers.notes:${paperId}`)
  const known = useRef(count)
  const refresh = useRefresh()
  useEffect(() => {
    if (count === known.current) return
    known.current = count
    void refresh(listNotes)
  }, [count, refresh])
}
