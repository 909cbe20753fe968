import type { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { readHtml } from '../../../../packages/text/html/read-html.ts'
import type { Provision, Run } from '../../../../packages/text/model.ts'
import { readPlain } from '../../../../packages/text/plain/read-plain.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { attributesOf, blocksOf } from './attributes.ts'
import { dispatchAlone } from './levels.ts'
import { toNodes } from './to-nodes.ts'

/** What is on the clipboard. */
export interface Pasted {
  html: string
  text: string
}

/** Puts what came from Word, a browser or a plain text where the caret is, as provisions that count on from there. */
export function pasteInto(editor: Editor, pasted: Pasted): void {
  const provisions = provisionsIn(pasted)
  if (provisions.length > 0) dispatchAlone(editor, pastedTo(editor.state, provisions))
}

/** The same as a change, for whoever shows nothing. */
export function pastedTo(state: EditorState, provisions: readonly Provision[]): Transaction {
  const { schema, selection, tr } = state
  const deeper = depthAt(state, provisions[0]) - (provisions[0]?.depth ?? 0)
  const { content = [] } = toNodes({
    provisions: provisions.map(one => ({ ...one, depth: Math.max(0, one.depth + deeper) })),
  })
  const blocks = content.map(({ attrs, ...one }) =>
    schema.nodeFromJSON({ ...one, attrs: { ...attrs, id: null, was: null } }),
  )
  const { $from, $to } = selection
  if ($from.parent.type.name !== 'provision') {
    const words = blocks.flatMap((block, place) => [
      ...(place > 0 ? [schema.nodes['lineBreak']?.create()] : []),
      block.textContent === '' ? undefined : schema.text(block.textContent),
    ])
    return tr.replaceWith(
      selection.from,
      selection.to,
      words.flatMap(one => one ?? []),
    )
  }
  const isWhole = $from.parent.content.size === 0 && $from.sameParent($to)
  if (isWhole) return tr.replaceWith($from.before(1), $from.after(1), blocks)
  const opens = (one: Provision | undefined) => (one?.kind === 'paragraph' && one.label === '' ? 1 : 0)
  return tr.replaceSelection(new Slice(Fragment.from(blocks), opens(provisions[0]), opens(provisions.at(-1))))
}

/** As deep as the nearest one of its kind before the caret; a paragraph as deep as what it comes after. */
function depthAt({ doc, selection: { $from } }: EditorState, first: Provision | undefined): number {
  const before = blocksOf(doc).slice(0, $from.index(0) + 1)
  const like =
    first?.kind === 'paragraph' ? before.at(-1) : before.findLast(one => attributesOf(one).kind === first?.kind)
  return like ? attributesOf(like).depth : (first?.depth ?? 0)
}

/** What was copied, as provisions without what would have to be fetched; nothing tracked is accepted. */
export function provisionsIn({ html, text }: Pasted): Provision[] {
  const read = html.trim() === '' ? readPlain(text, { makeId: freshKey }) : readHtml(html, { makeId: freshKey })
  return read.document.provisions.flatMap(provision => {
    if (provision.kind === 'footnote') return []
    const runs = provision.runs.filter(isKept)
    const isEmpty = runs.length === 0 && !provision.table
    return isEmpty ? [] : [{ ...provision, runs, ...(provision.table && { table: bare(provision.table) }) }]
  })
}

/** A picture would need its bytes, and a footnote its words. */
function isKept({ picture, note }: Run): boolean {
  return picture === undefined && note === undefined
}

function bare(table: NonNullable<Provision['table']>): NonNullable<Provision['table']> {
  const rows = table.rows.map(row => ({
    ...row,
    cells: row.cells.map(cell => ({
      ...cell,
      paragraphs: cell.paragraphs.map(one => ({ ...one, runs: one.runs.filter(isKept) })),
    })),
  }))
  return { ...table, rows }
}
