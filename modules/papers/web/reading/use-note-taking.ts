import { useMemo, useState } from 'react'
import type { Place } from '../../../../packages/text/model.ts'
import type { NoteRow } from '../../contract.ts'
import type { Spot } from '../comments/spot.ts'
import type { ShownText } from '../text/text-document.tsx'
import { spotIn } from './spot-in.ts'
import type { Notes } from './use-notes.ts'

/** Highlighting words and writing about them, or about a page. */
export interface NoteTaking {
  select: (place: Place | undefined) => void
  /** Where the words that are selected stand. */
  selected: Spot | undefined
  /** What a note is being written about. */
  writing: Spot | undefined
  begin: (spot: Spot | undefined) => void
  highlight: (colour: NoteRow['colour']) => void
  save: (words: string) => void
}

export function useNoteTaking(notes: Notes, document: ShownText | undefined): NoteTaking {
  const [place, select] = useState<Place>()
  const [writing, begin] = useState<Spot>()
  const selected = useMemo(() => place && spotIn(document, place), [document, place])
  return {
    select,
    selected,
    writing,
    begin(spot) {
      begin(spot)
      select(undefined)
    },
    highlight(colour) {
      if (selected) notes.make({ spot: selected, kind: 'highlight', colour })
      select(undefined)
    },
    save(words) {
      if (writing) notes.make({ spot: writing, kind: 'note', words }, () => begin(undefined))
    },
  }
}
