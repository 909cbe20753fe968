import { useAct } from '../../../../ui/asking/use-act.ts'
import type { Input } from '../../../../ui/asking/input.ts'
import type { Heard } from '../../../../ui/asking/problem.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { toast } from '../../../../ui/controls/toast.tsx'
import { useWho } from '../../../../ui/who.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listNotes, makeNote, type NoteRow, removeNote } from '../../contract.ts'
import { usePutOff } from '../packs/waiting/use-put-off.ts'
import { useWaitingNotes } from '../packs/waiting/waiting-notes.ts'
import { withWaiting } from '../packs/waiting/with-act.ts'
import type { PaperVersion } from '../pages/use-layers.ts'

type NewNote = Omit<Input<typeof makeNote>, 'id' | 'number'>

/** One's own notes on a version, and how to make and remove them. */
export interface Notes {
  all: readonly NoteRow[]
  make: (note: NewNote, done?: () => void) => void
  /** Undone by making the same note again. */
  remove: (note: NoteRow) => void
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
  const remove = useAct(removeNote, { refreshes, putOff: later.remove })
  const makeOne = async (note: NewNote, done?: () => void) => {
    if (await make.go({ ...paper, ...note })) done?.()
  }
  const removeOne = async ({ id: noteId, spot, kind, words, strokes, colour, number }: NoteRow) => {
    if (!(await remove.go({ id, noteId }))) return
    const onPress = () => void make.go({ id, number, spot, kind, words, strokes, colour })
    toast(say('notes.removed'), 'settled', { label: say('notes.undo'), onPress })
  }
  return {
    all: withWaiting(notes.data?.notes ?? [], waiting, paper),
    make: (note, done) => void makeOne(note, done),
    remove: note => void removeOne(note),
    busy: make.busy || remove.busy,
    obstacle: make.obstacle ?? remove.obstacle,
  }
}
