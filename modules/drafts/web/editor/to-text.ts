import type { Node } from '@tiptap/pm/model'
import type { Cell, Look, Provision, Row, Run, Table } from '../../../../packages/text/model.ts'
import { attributesOf, blocksOf } from './attributes.ts'
import { columnsOf } from './grid.ts'
import { toNodes } from './to-nodes.ts'

const made = new WeakMap<Node, Provision>()

/** The provisions that the blocks of the editor's document are; what nobody changed is what came, to the letter. */
export function provisionsOf(document: Node): Provision[] {
  return blocksOf(document).map(block => {
    const known = made.get(block) ?? provisionOf(block)
    made.set(block, known)
    return known
  })
}

function provisionOf(block: Node): Provision {
  const { id, kind, depth, label, look, was } = attributesOf(block)
  return { id: id ?? '', kind, depth, label, ...wordsOf(block, was), ...(look && { look }) }
}

function wordsOf(block: Node, was: Provision | null): Pick<Provision, 'runs' | 'table'> {
  if (was && isAsItCame(block, was)) return { runs: was.runs, ...(was.table && { table: was.table }) }
  return block.type.name === 'table' ? { runs: [], table: tableOf(block, was?.table) } : { runs: runsOf(block) }
}

function isAsItCame(block: Node, was: Provision): boolean {
  if (block.type.name === 'lockedTable') return true
  const [came] = toNodes({ provisions: [was] }).content ?? []
  return (
    came !== undefined &&
    came.type === block.type.name &&
    block.content.eq(block.type.schema.nodeFromJSON(came).content)
  )
}

function tableOf(block: Node, was: Table | undefined): Table {
  const rows = blocksOf(block).map(row => blocksOf(row))
  const columns = columnsOf(rows.map(cells => cells.map(spansOf)))
  const width = Math.max(
    ...columns.flatMap((starts, at) => starts.map((start, place) => start + spansAt(rows, at, place))),
  )
  return {
    rows: rows.map((cells, at) =>
      rowOf(
        block.child(at),
        cells.map((cell, place) => cellOf(cell, columns[at]?.[place] ?? 0)),
      ),
    ),
    widths: widthsOf(width, was?.widths ?? []),
    ruled: was?.ruled ?? true,
  }
}

function spansAt(rows: readonly (readonly Node[])[], at: number, place: number): number {
  const cell = rows[at]?.[place]
  return cell ? spansOf(cell).columns : 1
}

function spansOf({ attrs }: Node): Pick<Cell, 'columns' | 'rows'> {
  return { columns: attrs['colspan'] as number, rows: attrs['rowspan'] as number }
}

function rowOf({ attrs }: Node, cells: Cell[]): Row {
  const id = attrs['id'] as string | null
  return { ...(id !== null && { id }), cells, ...(attrs['header'] === true && { header: true }) }
}

function cellOf(cell: Node, column: number): Cell {
  const paragraphs = blocksOf(cell).map(paragraph => {
    const { label, look } = paragraph.attrs as { label: string; look: Look | null }
    return { label, runs: runsOf(paragraph), ...(look && { look }) }
  })
  return { column, ...spansOf(cell), paragraphs }
}

/** Where columns came or went, the others keep their share, and new ones are as wide as the usual one. */
function widthsOf(count: number, widths: readonly number[]): number[] {
  if (widths.length === count || widths.length === 0) return [...widths]
  const usual = widths.reduce((sum, width) => sum + width, 0) / widths.length
  return Array.from({ length: count }, (_, column) => widths[column] ?? usual)
}

function runsOf(block: Node): Run[] {
  const runs: Run[] = []
  for (const node of blocksOf(block)) {
    const run = runOf(node)
    const last = runs.at(-1)
    if (last && looksLike(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return runs
}

function runOf(node: Node): Run {
  const look = lookOf(node)
  const text = (node.attrs['text'] as string | undefined) ?? node.text ?? '\n'
  if (node.type.name === 'noteCall') return { text, ...look, note: node.attrs['note'] as string }
  if (node.type.name === 'picture')
    return { text, ...look, picture: node.attrs['picture'] as NonNullable<Run['picture']> }
  return { text, ...look }
}

const flags = ['bold', 'italic', 'underline', 'strike', 'caps'] as const

function lookOf({ marks }: Node): Omit<Run, 'text'> {
  const attributes = new Map(marks.map(({ type, attrs }) => [type.name, attrs]))
  const [raised, href] = [attributes.get('raised')?.['to'], attributes.get('link')?.['href']] as [
    Run['raised'],
    Run['href'],
  ]
  return {
    ...Object.fromEntries(flags.flatMap(flag => (attributes.has(flag) ? [[flag, true]] : []))),
    ...(raised && { raised }),
    ...(href !== undefined && { href }),
  }
}

function looksLike(one: Run, other: Run): boolean {
  if (one.note ?? one.picture ?? other.note ?? other.picture) return false
  return flags.every(flag => one[flag] === other[flag]) && one.raised === other.raised && one.href === other.href
}
