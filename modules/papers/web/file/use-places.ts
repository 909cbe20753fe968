import { useState } from 'react'
import type { CommentRow } from '../../contract.ts'
import type { Wanted } from '../pages/use-scroll.ts'
import { showProvision } from '../text/text-document.tsx'
import type { View } from './views.ts'

/** Going from what is said to where it hangs, and back. */
export function usePlaces(first: number | undefined, onView: (view: View) => void) {
  const [wanted, setWanted] = useState<Wanted | undefined>(first === undefined ? undefined : { page: first })
  const [chosen, setChosen] = useState<string>()
  const showPlace = (provisionId: string) => {
    onView('text')
    // The text may only now be put on the screen.
    setTimeout(() => showProvision(provisionId), 100)
  }
  const show = ({ id, found: { place, page, point } }: CommentRow) => {
    setChosen(id)
    if (place) return showPlace(place.provisionId)
    onView('pages')
    if (page !== null) setWanted({ page, ...(point && { y: point.y }) })
  }
  const choose = ({ id }: CommentRow) => {
    setChosen(id)
    document.getElementById(`comment-${id}`)?.scrollIntoView({ block: 'nearest' })
  }
  return { wanted, chosen, choose, show, showPlace }
}
