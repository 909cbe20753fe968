import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { equal } from '../../../../packages/text/comparing/likewise.ts'
import type { WrittenText } from '../../contract.ts'
import { attributesOf } from './attributes.ts'
import { wholeText } from './order-keeping.ts'
import { toNodes } from './to-nodes.ts'
import { provisionsOf } from './to-text.ts'

/** Shows a text that came from elsewhere: only what differs is put anew, and the caret stays in its provision. */
export function bringIn({ state, view, schema }: Editor, { provisions }: Pick<WrittenText, 'provisions'>): void {
  const shown = provisionsOf(state.doc)
  const [front, back] = sameAtBothEnds(shown, provisions)
  if (front + back >= shown.length && shown.length === provisions.length) return
  const { content = [] } = toNodes({ provisions: provisions.slice(front, provisions.length - back) })
  const [from, to] = [startOf(state.doc, front), startOf(state.doc, shown.length - back)]
  const { $from } = state.selection
  const caret = $from.depth === 1 ? { id: attributesOf($from.parent).id, offset: $from.parentOffset } : undefined
  const tr = state.tr.replaceWith(
    from,
    to,
    content.map(one => schema.nodeFromJSON(one)),
  )
  tr.setMeta(wholeText, true).setMeta('addToHistory', false)
  const at = caret?.id ? placeOf(tr.doc, caret.id) : undefined
  if (at && caret) tr.setSelection(TextSelection.near(tr.doc.resolve(at.at + 1 + Math.min(caret.offset, at.size))))
  view.dispatch(tr)
}

/** Puts the caret at the end of a provision and brings it into view; nothing where it is gone. */
export function goTo({ state, view }: Editor, id: string): void {
  const place = placeOf(state.doc, id)
  if (!place) return
  const end = state.doc.resolve(place.at + 1 + place.size)
  view.dispatch(state.tr.setSelection(TextSelection.near(end, -1)))
  view.focus()
  const shown = view.nodeDOM(place.at)
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' })
}

function placeOf(document: Node, id: string): { at: number; size: number } | undefined {
  let found: { at: number; size: number } | undefined
  document.forEach((block, at) => {
    if (attributesOf(block).id === id) found = { at, size: block.content.size }
  })
  return found
}

function startOf(document: Node, place: number): number {
  let at = 0
  for (let before = 0; before < place; before += 1) at += document.child(before).nodeSize
  return at
}

function sameAtBothEnds(one: readonly unknown[], other: readonly unknown[]): [front: number, back: number] {
  const most = Math.min(one.length, other.length)
  let front = 0
  while (front < most && equal(one[front], other[front])) front += 1
  let back = 0
  while (back < most - front && equal(one[one.length - 1 - back], other[other.length - 1 - back])) back += 1
  return [front, back]
}
