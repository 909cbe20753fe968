import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { attributesOf } from './attributes.ts'

/** Blocks from one place up to another, which is not among them. */
export interface Stretch {
  first: number
  end: number
}

/** The places of the blocks that the selection touches, with all that stands under the last of them. */
export function chosenGroup({ doc, selection: { $from, $to } }: EditorState): Stretch | undefined {
  if ($from.depth === 0 || attributesOf($from.node(1)).kind === 'footnote') return undefined
  const first = $from.index(0)
  const last = $to.depth === 0 ? $to.index(0) - 1 : $to.index(0)
  let end = first
  while (end <= last) end = groupEnd(doc, end)
  return { first, end }
}

/** Where the provision at this place and all that stands under it ends. */
export function groupEnd(document: Node, place: number): number {
  const { depth } = attributesOf(document.child(place))
  let end = place + 1
  while (end < document.childCount && isUnder(document.child(end), depth)) end += 1
  return end
}

/** Where the group before a place begins: a provision as deep as this one with all that stands under it, or the one that it stands in. */
export function groupBefore(document: Node, place: number): number | undefined {
  if (place === 0) return undefined
  const { depth } = attributesOf(document.child(place))
  let before = place - 1
  while (before > 0 && isUnder(document.child(before), depth)) before -= 1
  return before
}

/** Where a block begins in the document; behind the last one for the place after it. */
export function positionOf(document: Node, place: number): number {
  let at = 0
  for (let before = 0; before < place; before += 1) at += document.child(before).nodeSize
  return at
}

function isUnder(block: Node, depth: number): boolean {
  const own = attributesOf(block)
  return own.kind !== 'footnote' && own.depth > depth
}
