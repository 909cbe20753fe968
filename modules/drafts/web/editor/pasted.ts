import type { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { readHtml } from '../../../../packages/text/html/read-html.ts'
import type { Provision } from '../../../../packages/text/model.ts'
import { readPlain } from '../../../../packages/text/plain/read-plain.ts'
import { freshKey } from '../../../../ui/asking/request.ts'
import { attributesOf, blocksOf } from './attributes.ts'
import { dispatchAlone } from './levels.ts'
import { isInNote, placeNotes } from './notes.ts'
import { countIn, keysOf, withCalledNotes, withoutNotes, withPictures } from './pasted-parts.ts'
import { toNodes } from './to-nodes.ts'

/** What is on the clipboard. */
export interface Pasted {
  html: string
  text: string
}

/** What could not be taken over, counted. */
export interface LeftOut {
  pictures: number
  notes: number
}

/** Keeps a picture for the text; undefined where it is of no kind that a text may have, or too large. */
export type BringPicture = (picture: Blob) => Promise<{ key: string } | undefined>

/**
 * Puts what came from Word, a browser or a plain text where the caret is, as provisions that count on from there. Answers what had to be left
 * out.
 */
export async function pasteInto(editor: Editor, pasted: Pasted, bring: BringPicture): Promise<LeftOut> {
  const { provisions, pictures, lost } = readPasted(pasted)
  const { $from } = editor.state.selection
  const isPlain = $from.parent.type.name !== 'provision' || isInNote($from.parent)
  const keys = isPlain ? new Map<string, string>() : await keysOf(pictures, bring)
  const kept = isPlain ? withoutNotes(provisions) : provisions
  const known = withPictures(kept, keys)
  if (known.length > 0) dispatchAlone(editor, pastedTo(editor.state, known))
  const [given, taken] = [countIn(provisions), countIn(known)]
  return { pictures: lost + given.pictures - taken.pictures, notes: given.notes - taken.notes }
}

/** The same as a change, for whoever shows nothing. */
export function pastedTo(state: EditorState, provisions: readonly Provision[]): Transaction {
  const { schema, selection, tr } = state
  const deeper = depthAt(state, provisions[0]) - (provisions[0]?.depth ?? 0)
  const isNote = ({ kind }: Provision) => kind === 'footnote'
  const body = provisions.filter(one => !isNote(one))
  const { content = [] } = toNodes({
    provisions: body.map(one => ({ ...one, depth: Math.max(0, one.depth + deeper) })),
  })
  const blocks = content.map(({ attrs, ...one }) =>
    schema.nodeFromJSON({ ...one, attrs: { ...attrs, id: null, was: null } }),
  )
  const { content: written = [] } = toNodes({ provisions: provisions.filter(isNote) })
  const notes = written.map(({ attrs, ...one }) => schema.nodeFromJSON({ ...one, attrs: { ...attrs, was: null } }))
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
  if (isWhole) return placeNotes(tr.replaceWith($from.before(1), $from.after(1), blocks), notes)
  const opens = (one: Provision | undefined) => (one?.kind === 'paragraph' && one.label === '' ? 1 : 0)
  return placeNotes(tr.replaceSelection(new Slice(Fragment.from(blocks), opens(body[0]), opens(body.at(-1)))), notes)
}

/** As deep as the nearest one of its kind before the caret; a paragraph as deep as what it comes after. */
function depthAt({ doc, selection: { $from } }: EditorState, first: Provision | undefined): number {
  const before = blocksOf(doc).slice(0, $from.index(0) + 1)
  const like =
    first?.kind === 'paragraph' ? before.at(-1) : before.findLast(one => attributesOf(one).kind === first?.kind)
  return like ? attributesOf(like).depth : (first?.depth ?? 0)
}

/** What was copied, as provisions without pictures, whose bytes would have to be kept first; nothing tracked is accepted. */
export function provisionsIn(pasted: Pasted): Provision[] {
  return withPictures(readPasted(pasted).provisions, new Map())
}

/** What was copied, with the pictures that are written into it; how many lie elsewhere, for nothing is fetched. */
function readPasted({ html, text }: Pasted) {
  const read = html.trim() === '' ? readPlain(text, { makeId: freshKey }) : readHtml(html, { makeId: freshKey })
  const { provisions, pictures } = read.document
  const remote = read.losses.find(({ code }) => code === 'text.remote_picture')?.facts?.['count']
  return { provisions: withCalledNotes(provisions), pictures, lost: typeof remote === 'number' ? remote : 0 }
}
