import { useState } from 'react'
import type { View } from '../file/views.ts'
import type { Wanted } from '../pages/use-scroll.ts'
import { showProvision } from '../text/text-document.tsx'
import type { CalledPlace } from './called.ts'

/** Going to places of a paper, in its text or on its pages, whichever is on the screen. */
export function usePlace(first: number | undefined, onView: (view: View) => void) {
  const [wanted, setWanted] = useState<Wanted | undefined>(first === undefined ? undefined : { page: first })
  const go = (place: CalledPlace) => {
    if ('page' in place) {
      onView('pages')
      return setWanted({ page: place.page })
    }
    onView('text')
    // The text may only now be put on the screen.
    setTimeout(() => showProvision(place.provisionId), 100)
  }
  return { wanted, go }
}
