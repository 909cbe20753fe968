/** What a tree is made of: siblings in the order in which they are shown. */
export interface TreeNode {
  id: string
  parentId: string | null
}

/** One line of the tree as it is shown, with what a screen reader says about it. */
export interface TreeRow<Node extends TreeNode> {
  node: Node
  level: number
  position: number
  siblings: number
  hasChildren: boolean
  open: boolean
}

export type Children<Node extends TreeNode> = ReadonlyMap<string | null, readonly Node[]>

/** Who stands below whom. A node whose parent is not among the nodes stands at the top, so that nothing disappears. */
export function childrenOf<Node extends TreeNode>(nodes: readonly Node[]): Children<Node> {
  const known = new Set(nodes.map(node => node.id))
  const children = new Map<string | null, Node[]>()
  for (const node of nodes) {
    const parent = node.parentId !== null && known.has(node.parentId) ? node.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(node)
    else children.set(parent, [node])
  }
  return children
}

/** The lines to show: everything below open nodes, or, when `kept` is given, only those nodes with all of them open. */
export function rowsOf<Node extends TreeNode>(
  children: Children<Node>,
  open: ReadonlySet<string>,
  kept?: ReadonlySet<string>,
): TreeRow<Node>[] {
  const rows: TreeRow<Node>[] = []
  const walk = (parent: string | null, level: number) => {
    const siblings = (children.get(parent) ?? []).filter(node => !kept || kept.has(node.id))
    siblings.forEach((node, index) => {
      const below = children.get(node.id) ?? []
      const hasChildren = kept ? below.some(child => kept.has(child.id)) : below.length > 0
      const isOpen = hasChildren && (kept !== undefined || open.has(node.id))
      rows.push({ node, level, position: index + 1, siblings: siblings.length, hasChildren, open: isOpen })
      if (isOpen) walk(node.id, level + 1)
    })
  }
  walk(null, 1)
  return rows
}

/** What a filter keeps: the nodes that fit and everything above them, so that each is seen in its place. */
export function keptBy<Node extends TreeNode>(nodes: readonly Node[], fits: (node: Node) => boolean): Set<string> {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const kept = new Set<string>()
  for (const node of nodes) {
    if (!fits(node)) continue
    let above: Node | undefined = node
    while (above && !kept.has(above.id)) {
      kept.add(above.id)
      above = above.parentId === null ? undefined : byId.get(above.parentId)
    }
  }
  return kept
}

/** The ids of the first levels, which are open when a tree is seen for the first time. */
export function firstLevels<Node extends TreeNode>(children: Children<Node>, levels: number): Set<string> {
  const open = new Set<string>()
  let level = children.get(null) ?? []
  for (let depth = 0; depth < levels; depth++) {
    for (const node of level) open.add(node.id)
    level = level.flatMap(node => children.get(node.id) ?? [])
  }
  return open
}
