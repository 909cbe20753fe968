import type { TreeNode, TreeRow } from './rows.ts'

export type Step = { kind: 'go'; to: number } | { kind: 'turn'; open: boolean } | { kind: 'choose' }

/**
 * What a key does in a tree (WAI-ARIA Authoring Practices, "Tree View"), or nothing.
 * `here` is the index of the current row and `page` how many rows are in sight.
 */
export function step(key: string, rows: readonly TreeRow<TreeNode>[], here: number, page: number): Step | undefined {
  const row = rows[here]
  if (!row) return undefined
  const go = (to: number): Step => ({ kind: 'go', to: Math.min(Math.max(to, 0), rows.length - 1) })
  switch (key) {
    case 'ArrowDown':
      return go(here + 1)
    case 'ArrowUp':
      return go(here - 1)
    case 'PageDown':
      return go(here + page)
    case 'PageUp':
      return go(here - page)
    case 'Home':
      return go(0)
    case 'End':
      return go(rows.length - 1)
    case 'ArrowRight':
      if (row.open) return go(here + 1)
      return row.hasChildren ? { kind: 'turn', open: true } : undefined
    case 'ArrowLeft':
      if (row.open) return { kind: 'turn', open: false }
      return row.level > 1 ? go(rows.findIndex(other => other.node.id === row.node.parentId)) : undefined
    case 'Enter':
      return { kind: 'choose' }
    default:
      return undefined
  }
}
