import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { freshKey } from '../../../../ui/asking/request.ts'
import { attributesOf, blocksOf } from './attributes.ts'
import { positionOf } from './groups.ts'
import { dispatchAlone } from './levels.ts'

/** Calls a footnote at the caret, and goes to where its words are written. */
export function insertNote(editor: Editor): boolean {
  const { schema, selection, tr } = editor.state
  const { provision, noteCall } = schema.nodes
  const { $from } = selection
  if (!provision || !noteCall || !$from.parent.inlineContent || isInNote($from.node(1))) return false
  const id = freshKey()
  const raised = schema.marks['raised']?.create({ to: 'super' })
  tr.insert(selection.to, noteCall.create({ note: id, text: '1' }, null, raised && [raised]))
  const before = callsIn(tr.doc).findIndex(call => call.note === id)
  const earlier = callsIn(tr.doc)[before - 1]?.note
  const at = placeOfNewNote(tr.doc, earlier)
  tr.insert(at, provision.create({ id, kind: 'footnote', depth: 0, label: '1' }))
  countNotes(tr)
  tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
  dispatchAlone(editor, tr)
  return true
}

/** Puts the words of footnotes that came with their calls where they belong, and counts all anew. */
export function placeNotes(tr: Transaction, notes: readonly Node[]): Transaction {
  for (const note of notes) {
    const { id } = attributesOf(note)
    const calls = callsIn(tr.doc)
    const place = calls.findIndex(call => call.note === id)
    if (place >= 0) tr.insert(placeOfNewNote(tr.doc, calls[place - 1]?.note), note)
  }
  countNotes(tr)
  return tr
}

/**
 * After an edit: a footnote goes with its last call, and those that are counted count on in the order of their calls. A mark that is no
 * number stays as somebody set it.
 */
export function settleNotes(before: Node, tr: Transaction): void {
  if (!mayTouchNotes(before, tr.doc)) return
  const called = new Set(callsIn(tr.doc).map(({ note }) => note))
  const wasCalled = new Set(callsIn(before).map(({ note }) => note))
  const blocks = blocksOf(tr.doc)
  for (const place of [...blocks.keys()].toReversed()) {
    const { id, kind } = attributesOf(blocks[place] ?? tr.doc)
    const isLeft = kind === 'footnote' && id !== null && wasCalled.has(id) && !called.has(id)
    if (isLeft) tr.delete(positionOf(tr.doc, place), positionOf(tr.doc, place + 1))
  }
  countNotes(tr)
}

interface Call {
  note: string
  text: string
  at: number
}

function callsIn(document: Node): Call[] {
  const found: Call[] = []
  document.descendants((node, at) => {
    if (node.type.name === 'noteCall')
      found.push({ note: node.attrs['note'] as string, text: node.attrs['text'] as string, at })
  })
  return found
}

/** Whether a block with a call of a footnote came, went or changed; typing elsewhere costs one look at each block. */
function mayTouchNotes(before: Node, after: Node): boolean {
  const [old, young] = [new Set(blocksOf(before)), new Set(blocksOf(after))]
  const changed = [...old].filter(one => !young.has(one)).concat([...young].filter(one => !old.has(one)))
  return changed.some(one => callsIn(one).length > 0)
}

function countNotes(tr: Transaction): void {
  const numbers = new Map<string, string>()
  for (const { note, text, at } of callsIn(tr.doc)) {
    if (!/^\d+$/.test(text)) continue
    const number = numbers.get(note) ?? String(numbers.size + 1)
    numbers.set(note, number)
    if (number !== text) tr.setNodeAttribute(at, 'text', number)
  }
  tr.doc.forEach((block, at) => {
    const { id, kind, label } = attributesOf(block)
    const number = kind === 'footnote' && id !== null ? numbers.get(id) : undefined
    if (number !== undefined && number !== label) tr.setNodeAttribute(at, 'label', number)
  })
}

function placeOfNewNote(document: Node, earlier: string | undefined): number {
  const blocks = blocksOf(document)
  const after = blocks.findIndex(block => attributesOf(block).id === earlier && isInNote(block))
  const first = blocks.findIndex(isInNote)
  const place = after >= 0 ? after + 1 : first >= 0 ? first : blocks.length
  return positionOf(document, place)
}

/** Whether a block is the words of a footnote, in which no other is called. */
export function isInNote(block: Node): boolean {
  return attributesOf(block).kind === 'footnote'
}
