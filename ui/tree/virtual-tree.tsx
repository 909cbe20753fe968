import { IconChevronRight } from '@tabler/icons-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useRemembered } from '../remembered.ts'
import { step } from './keys.ts'
import { childrenOf, firstLevels, rowsOf, type TreeNode, type TreeRow } from './rows.ts'
import { showRow, useWindow } from './use-window.ts'
import styles from './virtual-tree.module.css'

interface Props<Node extends TreeNode> {
  /** Remembered under this name: which branches are open. */
  name: string
  label: string
  nodes: readonly Node[]
  /** When given, only these are shown, all open. */
  kept?: ReadonlySet<string> | undefined
  /** Enter was pressed on it. */
  onChoose: (node: Node) => void
  /** What a line shows. Links in it must carry `tabIndex={-1}`: the tree is one stop for the Tab key. */
  children: (node: Node) => ReactNode
}

/** A finger's height and the line below it. */
const rowRem = 2.8125

/** A tree of thousands, of which only the visible lines are drawn. Arrow keys walk it, as WAI-ARIA describes for trees. */
export function VirtualTree<Node extends TreeNode>({ name, label, nodes, kept, onChoose, children }: Props<Node>) {
  const treeId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const below = useMemo(() => childrenOf(nodes), [nodes])
  const [open, setOpen] = useRemembered(`tree ${name}`, () => firstLevels(below, 1))
  const [hereId, setHereId] = useState<string>()
  const rows = useMemo(() => rowsOf(below, open, kept), [below, open, kept])
  const here = Math.max(
    rows.findIndex(row => row.node.id === hereId),
    0,
  )
  const rowHeight = useRowHeight()
  const { from, to } = useWindow(scroller, rows.length, rowHeight)

  const turn = (id: string, opens: boolean) => {
    const next = new Set(open)
    if (opens) next.add(id)
    else next.delete(id)
    setOpen(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[here]
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return
    const visible = Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight)
    const move = step(event.key, rows, here, visible)
    if (!move) return
    event.preventDefault()
    if (move.kind === 'choose') onChoose(row.node)
    if (move.kind === 'turn') turn(row.node.id, move.open)
    if (move.kind !== 'go') return
    setHereId(rows[move.to]?.node.id)
    showRow(scroller.current, move.to, rowHeight)
  }

  return (
    <div
      ref={scroller}
      className={styles.tree}
      role="tree"
      aria-label={label}
      aria-activedescendant={rows[here] && `${treeId}-${rows[here].node.id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} style={{ height: rows.length * rowHeight }} role="presentation">
        {rows.slice(from, to).map((row, index) => (
          <Line
            key={row.node.id}
            id={`${treeId}-${row.node.id}`}
            row={row}
            top={(from + index) * rowHeight}
            here={from + index === here}
            onTurn={turn}
          >
            {children(row.node)}
          </Line>
        ))}
      </div>
    </div>
  )
}

interface LineProps {
  id: string
  row: TreeRow<TreeNode>
  top: number
  here: boolean
  onTurn: (id: string, open: boolean) => void
  children: ReactNode
}

function Line({ id, row, top, here, onTurn, children }: LineProps) {
  return (
    <div
      id={id}
      role="treeitem"
      className={here ? `${styles.row} ${styles.here}` : styles.row}
      style={{
        height: `${rowRem}rem`,
        transform: `translateY(${top}px)`,
        paddingInlineStart: `calc(${row.level - 1} * var(--indent))`,
      }}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={here}
      {...(row.hasChildren && { 'aria-expanded': row.open })}
    >
      {row.hasChildren ? (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={row.open ? `${styles.toggle} ${styles.open}` : styles.toggle}
          onClick={() => onTurn(row.node.id, !row.open)}
        >
          <IconChevronRight size={18} />
        </button>
      ) : (
        <span className={styles.toggle} aria-hidden />
      )}
      <div className={styles.words}>{children}</div>
    </div>
  )
}

/** A line's height in pixels; it grows with the theme for halls. */
function useRowHeight(): number {
  const [pixels, setPixels] = useState(() => rowRem * rootFontSize())
  useEffect(() => {
    const watcher = new MutationObserver(() => setPixels(rowRem * rootFontSize()))
    watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => watcher.disconnect()
  }, [])
  return pixels
}

function rootFontSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
