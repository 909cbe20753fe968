import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import type { Run } from '../../../../packages/text/model.ts'
import { attributesOf } from './attributes.ts'
import { dispatchAlone } from './levels.ts'

type Picture = NonNullable<Run['picture']>

/** The picture that is chosen, to be described. */
export function chosenPicture({ state: { selection } }: Editor): Picture | undefined {
  const isPicture = selection instanceof NodeSelection && selection.node.type.name === 'picture'
  return isPicture ? (selection.node.attrs['picture'] as Picture) : undefined
}

/** Puts a picture below the provision of the caret, as a provision of its own. */
export function insertPicture(editor: Editor, picture: Picture): boolean {
  const { schema, selection, tr } = editor.state
  const { provision, picture: shown } = schema.nodes
  const { $to } = selection
  if (!provision || !shown || $to.depth === 0) return false
  const { depth } = attributesOf($to.node(1))
  const image = provision.create({ kind: 'image', depth, look: { align: 'centre' } }, shown.create({ picture }))
  dispatchAlone(editor, tr.insert($to.after(1), image))
  return true
}

/** Says anew what is to be seen on the picture that is chosen. */
export function describePicture(editor: Editor, alt: string): void {
  const picture = chosenPicture(editor)
  const { selection, tr } = editor.state
  if (picture) dispatchAlone(editor, tr.setNodeAttribute(selection.from, 'picture', { ...picture, alt }))
}
