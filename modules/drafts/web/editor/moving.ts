import type { Editor } from '@tiptap/core'
import { Fragment, type Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { attributesOf } from './attributes.ts'
import { chosenGroup, groupBefore, groupEnd, positionOf, type Stretch } from './groups.ts'
import { dispatchAlone } from './levels.ts'

/** Moves what is chosen, with all that stands under it, past the group before or after it; false where there is none. */
export function move(editor: Editor, by: 1 | -1): boolean {
  const { doc } = editor.state
  const group = chosenGroup(editor.state)
  if (!group) return false
  const to = by < 0 ? groupBefore(doc, group.first) : placeAfterNext(doc, group)
  return to !== undefined && put(editor, group, to)
}

/** Puts blocks in front of the one that stands at a place outside of them, behind all for the last place. */
export function put(editor: Editor, { first, end }: Stretch, to: number): boolean {
  const { doc, selection, tr } = editor.state
  if (to >= first && to <= end) return false
  const [from, until, at] = [positionOf(doc, first), positionOf(doc, end), positionOf(doc, to)]
  const caret = selection.$from.depth === 1 ? selection.from - from : 1
  const blocks = Array.from({ length: end - first }, (_, place) => doc.child(first + place))
  tr.delete(from, until)
  const there = tr.mapping.map(at)
  tr.insert(there, Fragment.from(blocks))
  tr.setSelection(TextSelection.near(tr.doc.resolve(there + caret)))
  dispatchAlone(editor, tr)
  return true
}

function placeAfterNext(document: Node, { first, end }: Stretch): number | undefined {
  if (end >= document.childCount || attributesOf(document.child(end)).kind === 'footnote') return undefined
  const isWithin = attributesOf(document.child(end)).depth < attributesOf(document.child(first)).depth
  return isWithin ? end + 1 : groupEnd(document, end)
}
