import { useState } from 'react'
import type { Spot } from '../comments/spot.ts'
import type { View } from '../file/views.ts'
import type { NoteGroup } from './note-groups.ts'
import type { Notes } from './use-notes.ts'

/** Putting notes whose place is unclear somewhere else. */
export interface Placing {
  /** What is being put; undefined when nothing is. */
  group: NoteGroup | undefined
  begin: (group: NoteGroup) => void
  put: (spot: Spot | undefined) => void
  stop: () => void
}

/** What was drawn on a page goes to a page, and what was drawn on words to words: elsewhere its shape would say nothing. */
export function usePlacing(notes: Notes, views: readonly View[], onView: (view: View) => void): Placing {
  const [group, setGroup] = useState<NoteGroup>()
  const stop = () => setGroup(undefined)
  return {
    group,
    begin(next) {
      setGroup(next)
      const wanted = next.first.spot.anchor ? 'text' : 'pages'
      if (next.strokes > 0 && views.includes(wanted)) onView(wanted)
    },
    put(spot) {
      if (group && spot) notes.place(group.notes, spot, stop)
    },
    stop,
  }
}
