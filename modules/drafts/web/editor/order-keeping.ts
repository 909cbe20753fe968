import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { freshKey } from '../../../../ui/asking/request.ts'
import { attributesOf, blocksOf, type ProvisionAttributes } from './attributes.ts'
import { settleNotes } from './notes.ts'
import { labelsAfter } from './numbering.ts'

/** Says of a change that it brings a whole text, whose ids and numbers stand as they are. */
export const wholeText = 'wholeText'

/** Gives every new provision an id of its own, and numbers that count on by themselves. */
export const OrderKeeping = Extension.create({
  name: 'orderKeeping',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (changes, before, after) => (isOurs(changes) ? put(before, after) : null),
      props: {
        transformPasted: (slice, view) =>
          new Slice(renamed(slice.content, idsOf(view.state.doc)), slice.openStart, slice.openEnd),
      },
    }),
  ],
})

/** What is undone had its numbers then, and a whole text has them already. */
function isOurs(changes: readonly Transaction[]): boolean {
  const asItWas = changes.some(one => one.getMeta('history$') !== undefined || one.getMeta(wholeText) !== undefined)
  return !asItWas && changes.some(one => one.docChanged)
}

function put({ doc: before }: EditorState, { tr }: EditorState): Transaction | null {
  settleNotes(before, tr)
  putNumbers(before, tr)
  return tr.docChanged ? tr : null
}

function putNumbers(before: Node, tr: Transaction): void {
  const [old, blocks] = [blocksOf(before), blocksOf(tr.doc)]
  // Typing leaves the blocks' attributes the same objects; then there is nothing to count.
  if (old.length === blocks.length && blocks.every((block, place) => block.attrs === old[place]?.attrs)) return
  const named = withIds(blocks)
  const labels = labelsAfter(
    old.map(block => numberedOf(attributesOf(block))),
    named.map(numberedOf),
  )
  let at = 0
  for (const [place, block] of blocks.entries()) {
    const attributes = named[place]
    const label = labels[place] ?? ''
    const own = attributesOf(block)
    if (attributes && (own.id !== attributes.id || own.label !== label))
      tr.setNodeMarkup(at, undefined, { ...attributes, label })
    at += block.nodeSize
  }
}

/** Of several blocks with one id, the first keeps it. */
function withIds(blocks: readonly Node[]): ProvisionAttributes[] {
  const taken = new Set<string>()
  return blocks.map(block => {
    const own = attributesOf(block)
    const isOwn = own.id !== null && !taken.has(own.id)
    const id = isOwn && own.id !== null ? own.id : freshKey()
    taken.add(id)
    return isOwn ? own : { ...own, id, was: null }
  })
}

function numberedOf({ id, kind, depth, label }: ProvisionAttributes) {
  return { id: id ?? '', kind, depth, label }
}

function idsOf(document: Node): ReadonlySet<string> {
  return new Set(blocksOf(document).flatMap(block => attributesOf(block).id ?? []))
}

/** What is pasted while it still stands somewhere is another provision; what was cut before stays itself. */
function renamed(content: Fragment, there: ReadonlySet<string>): Fragment {
  const blocks: Node[] = []
  content.forEach(block => {
    const { id } = attributesOf(block)
    const isTaken = id !== null && id !== undefined && there.has(id)
    blocks.push(isTaken ? block.type.create({ ...block.attrs, id: null }, block.content, block.marks) : block)
  })
  return Fragment.from(blocks)
}
