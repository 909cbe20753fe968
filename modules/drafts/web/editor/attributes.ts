import type { Node } from '@tiptap/pm/model'
import type { Look, Kind, Provision } from '../../../../packages/text/model.ts'

/** What every block of the editor says of the provision that it is. */
export interface ProvisionAttributes {
  id: string | null
  kind: Kind
  depth: number
  label: string
  look: Look | null
  /** As it came: while its words are the same, its runs and its table stay the same to the letter. */
  was: Provision | null
}

export function attributesOf(node: Node): ProvisionAttributes {
  return node.attrs as ProvisionAttributes
}

/** The blocks of a text in reading order. */
export function blocksOf(document: Node): Node[] {
  return Array.from({ length: document.childCount }, (_, place) => document.child(place))
}
