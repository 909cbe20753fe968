import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { closeHistory } from '@tiptap/pm/history'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Kind } from '../../../../packages/text/model.ts'
import { attributesOf, blocksOf, type ProvisionAttributes } from './attributes.ts'
import { groupEnd, positionOf } from './groups.ts'

const inward: readonly Kind[] = ['article', 'clause', 'point', 'item']
const titles: ReadonlySet<Kind> = new Set<Kind>(['part', 'chapter', 'section', 'heading', 'article'])
const deepest = 20

interface Found {
  at: number
  block: Node
}

/** The provisions that the selection touches; nothing within a table. */
export function chosen({ doc, selection }: EditorState): Found[] {
  const found: Found[] = []
  doc.nodesBetween(selection.from, selection.to, (block, at) => {
    if (block.type.name === 'provision') found.push({ at, block })
    return false
  })
  return found
}

/** One level in or out, with all that stands under it; false where that would change nothing. */
export function shift(editor: Editor, by: 1 | -1): boolean {
  const { doc } = editor.state
  const shifted = new Set<number>()
  for (const { at, block } of chosen(editor.state)) {
    const place = doc.resolve(at).index(0)
    if (shifted.has(place) || !mayShift(attributesOf(block), by)) continue
    for (let under = place; under < groupEnd(doc, place); under += 1) shifted.add(under)
  }
  const { tr } = editor.state
  for (const place of shifted) {
    const block = doc.child(place)
    const { kind, depth } = attributesOf(block)
    const next = Math.max(0, Math.min(deepest, depth + by))
    tr.setNodeMarkup(positionOf(doc, place), undefined, { ...block.attrs, kind: shiftedKind(kind, by), depth: next })
  }
  if (tr.docChanged) dispatchAlone(editor, tr)
  return tr.docChanged
}

function mayShift({ kind, depth }: ProvisionAttributes, by: 1 | -1): boolean {
  if (kind === 'article' || kind === 'footnote' || (kind === 'clause' && by < 0)) return false
  return by > 0 ? depth < deepest : depth > 0
}

function shiftedKind(kind: Kind, by: 1 | -1): Kind {
  const place = inward.indexOf(kind)
  return place < 1 ? kind : (inward[Math.max(1, place + by)] ?? kind)
}

/** Makes the selected provisions of this kind, as deep as the nearest one of it before them. */
export function makeKind(editor: Editor, kind: Kind): boolean {
  return changeEach(editor, ({ at, block }) => {
    if (attributesOf(block).kind === kind) return {}
    const before = blocksOf(editor.state.doc.cut(0, at)).findLast(one => attributesOf(one).kind === kind)
    const depth = before ? attributesOf(before).depth : attributesOf(block).depth
    return { kind, depth, label: '' }
  })
}

function changeEach(editor: Editor, change: (found: Found) => Partial<ProvisionAttributes>): boolean {
  const { state } = editor
  const { tr } = state
  for (const found of chosen(state)) {
    const changed = change(found)
    if (Object.keys(changed).length > 0) tr.setNodeMarkup(found.at, undefined, { ...found.block.attrs, ...changed })
  }
  if (tr.docChanged) dispatchAlone(editor, tr)
  return tr.docChanged
}

/**
 * Enter: the words after the caret become a provision of their own, of the same kind; after a title, a paragraph of it. At the start of
 * a provision an empty one comes before it, so that the words stay what they are. An empty numbered one becomes a paragraph.
 */
export function breakProvision(editor: Editor): boolean {
  const { state } = editor
  const { selection, tr } = state
  const { $from } = selection
  const block = $from.parent
  if (block.type.name !== 'provision' || !(selection instanceof TextSelection)) return false
  const own = attributesOf(block)
  if (own.kind === 'footnote') return editor.commands.insertContent({ type: 'lineBreak' })
  if (block.content.size === 0 && own.label !== '') return makeKind(editor, 'paragraph')
  const fresh: ProvisionAttributes = { ...own, id: null, label: '', was: null }
  if (selection.empty && $from.parentOffset === 0 && block.content.size > 0) {
    tr.insert($from.before(), block.type.create(fresh))
  } else {
    tr.deleteSelection()
    const next = titles.has(own.kind) ? afterTitle(fresh) : fresh
    tr.split(tr.mapping.map(selection.from), 1, [{ type: block.type, attrs: next }])
  }
  dispatchAlone(editor, tr)
  return true
}

function afterTitle(own: ProvisionAttributes): ProvisionAttributes {
  return { ...own, kind: 'paragraph', depth: own.kind === 'heading' ? own.depth : own.depth + 1, look: null }
}

/** Backspace at the start of a numbered provision takes the number away first, and joins only then. */
export function takeNumber(editor: Editor): boolean {
  const { selection } = editor.state
  const { $from, empty } = selection
  const { label, kind } = attributesOf($from.parent)
  const isAtStart = empty && $from.parentOffset === 0 && $from.parent.type.name === 'provision'
  return isAtStart && label !== '' && kind !== 'footnote' && makeKind(editor, 'paragraph')
}

/** A table of two rows and three columns after the provision of the caret. */
export function insertTable(editor: Editor): boolean {
  const { state } = editor
  const { $to } = state.selection
  if ($to.depth === 0 || $to.node(1).type.name !== 'provision') return false
  const { table, tableRow, tableCell, cellParagraph } = state.schema.nodes
  if (!table || !tableRow || !tableCell || !cellParagraph) return false
  const row = () =>
    tableRow.create(
      null,
      [1, 2, 3].map(() => tableCell.create(null, cellParagraph.create())),
    )
  const tr: Transaction = state.tr.insert(
    $to.after(1),
    table.create({ depth: attributesOf($to.node(1)).depth }, [row(), row()]),
  )
  tr.setSelection(TextSelection.near(tr.doc.resolve($to.after(1) + 1)))
  dispatchAlone(editor, tr)
  return true
}

/** A step of its own for whoever takes it back, however quickly they went on to type. */
export function dispatchAlone({ view }: Editor, tr: Transaction): void {
  view.dispatch(closeHistory(tr.scrollIntoView()))
  view.dispatch(closeHistory(view.state.tr))
}
