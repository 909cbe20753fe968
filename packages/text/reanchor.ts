import type { Anchor, Found } from './anchor.ts'
import { editBetween, type Edit } from './anchoring/edit.ts'
import { findableText, type FindableText } from './anchoring/findable-text.ts'
import { selectionAfter } from './anchoring/selection-after.ts'
import type { Place, TextDocument } from './model.ts'

/** Fewer words than these stand by chance wherever they stand. */
const fewestUnits = 12
const fewestAround = 20

/**
 * Finds the place of an anchor in another version. The provision is known by its id, what is selected in it by what became of
 * its words; what left its provision is found where the same words, with the same around them, stand once. Everything that
 * could be meant twice is `unclear`, and so is what was deleted.
 */
export function reanchor(anchor: Anchor, to: TextDocument): Found {
  return reanchorAll([anchor], to)[0] ?? unclear
}

/** Finds many anchors at once, in the order given; the text is prepared for searching only once. */
export function reanchorAll(anchors: readonly Anchor[], to: TextDocument): Found[] {
  const text = findableText(to)
  const edits = new Map<string, Edit>()
  const editOf = (id: string, before: string, after: string) => {
    const name = `${id}\0${before}`
    const edit = edits.get(name) ?? editBetween(before, after)
    edits.set(name, edit)
    return edit
  }
  return anchors.map(anchor => {
    const place = inItsProvision(anchor, text, editOf) ?? inAnother(anchor, text, editOf) ?? elsewhere(anchor, text)
    return place ? { state: isKept(anchor, place) ? 'kept' : 'moved', place } : unclear
  })
}

const unclear: Found = { state: 'unclear', place: null }

type EditOf = (id: string, before: string, after: string) => Edit

function isKept({ provisionId, selection }: Anchor, place: Place): boolean {
  return (
    provisionId === place.provisionId &&
    selection?.start === place.selection?.start &&
    selection?.end === place.selection?.end
  )
}

function inItsProvision(anchor: Anchor, text: FindableText, editOf: EditOf): Place | null {
  return within(anchor.provisionId, anchor, text, editOf)
}

/** The same words under another id, where they stood only once before and stand only once now. */
function inAnother(anchor: Anchor, text: FindableText, editOf: EditOf): Place | null {
  const isGone = text.wordsOf(anchor.provisionId) === undefined
  if (!isGone || anchor.repeated === 'words' || anchor.words.length < fewestUnits) return null
  const [id, another] = text.saying(anchor.words)
  return id !== undefined && another === undefined ? within(id, anchor, text, editOf) : null
}

function within(provisionId: string, { words, selection }: Anchor, text: FindableText, editOf: EditOf): Place | null {
  const after = text.wordsOf(provisionId)
  if (after === undefined) return null
  if (!selection) return { provisionId }
  const { start, end } = selection
  const found = after === words ? { start, end } : selectionAfter(editOf(provisionId, words, after), { start, end })
  return found && { provisionId, selection: found }
}

/** What was selected, with all that was around it, in any provision. */
function elsewhere({ selection, repeated }: Anchor, text: FindableText): Place | null {
  if (!selection || selection.exact === '' || repeated) return null
  const { before, exact, after } = selection
  const sought = before + exact + after
  const [place, another] = sought.length < fewestAround ? [] : text.standing(sought)
  if (!place || another) return null
  const start = place.start + before.length
  return { provisionId: place.provisionId, selection: { start, end: start + exact.length } }
}
