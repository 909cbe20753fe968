import {
  defaultTreeAdapter,
  parse,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type TreeAdapter,
} from 'parse5'
import { Unreadable } from '../unreadable.ts'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Element = DefaultTreeAdapterTypes.Element

/** Unclosed formatting is repeated in every paragraph below it, so a small text can grow into a giant tree. */
const MOST_ELEMENTS = 1_000_000

/** The tree that a browser would make of this HTML. Refused (`file.too_deep`) when it grows beyond a million elements. */
export function treeOf(html: string): Node[] {
  let made = 0
  const counted: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      made += 1
      if (made > MOST_ELEMENTS) throw new Unreadable('file.too_deep', { most: MOST_ELEMENTS })
      return defaultTreeAdapter.createElement(tagName, namespace, attributes)
    },
  }
  return parse(html, { treeAdapter: counted, scriptingEnabled: false }).childNodes
}

export interface Visitor<Context> {
  /** What holds for the children; null passes over them. */
  enter(element: Element, context: Context): Context | null
  leave(element: Element, context: Context): void
  text(text: string, context: Context): void
}

/** Visits a tree in reading order with a stack of its own, because a hostile tree is deeper than the program's. */
export function walk<Context>(roots: readonly Node[], start: Context, visitor: Visitor<Context>): void {
  const stack: Step<Context>[] = roots.toReversed().map(node => ({ node, context: start, left: false }))
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, context, left } = step
    if ('value' in node) visitor.text(node.value, context)
    else if ('tagName' in node) {
      if (left) {
        visitor.leave(node, context)
        continue
      }
      const inner = visitor.enter(node, context)
      if (inner === null) continue
      stack.push({ node, context: inner, left: true })
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
        const child = node.childNodes[index]
        if (child) stack.push({ node: child, context: inner, left: false })
      }
    }
  }
}

interface Step<Context> {
  node: Node
  context: Context
  left: boolean
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(each => each.name === name)?.value
}
