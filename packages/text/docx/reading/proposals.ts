import type { MakeId, Proposal } from '../../model.ts'
import { askedIn, findWholes, type Asked } from './asked.ts'
import type { Draft, TableChange } from './draft.ts'
import { pairMoves, type Told } from './moves.ts'
import type { Places } from './places.ts'

/** Everything tracked, in the order of the document. */
export function proposalsFrom(drafts: readonly Draft[], places: Places, makeId: MakeId): Proposal[] {
  const paragraphs = paragraphsOf(drafts).map(draft => ({ draft, asked: askedIn(draft) }))
  findWholes(paragraphs)
  const told: Told[] = []
  for (const { draft, asked } of paragraphs) {
    for (const each of asked) told.push({ ...proposalFrom(draft, each, places), move: each.move })
    if (draft.table) for (const change of merged(draft)) told.push({ ...fromTable(draft, change, places), move: null })
  }
  return pairMoves(told)
    .toSorted((one, other) => places.inOrder(one.place, other.place))
    .map(proposal => ({ id: makeId(), ...proposal }))
}

/** A table comes before the paragraphs of its cells. */
function paragraphsOf(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap(draft => [
    draft,
    ...(draft.table?.rows ?? []).flatMap(row => row.cells.flatMap(cell => cell.drafts)),
  ])
}

function proposalFrom(draft: Draft, asked: Asked, places: Places): Omit<Proposal, 'id'> {
  const { change, author, at, start, end, takesEnd, whole, proposed, struck } = asked
  const { provisionId, selection } = places.between({ draft, offset: start }, { draft, offset: end })
  const place =
    whole || (change === 'format' && draft.table) ? { provisionId } : { provisionId, ...(selection && { selection }) }
  const was = change === 'insert' ? '' : (places.words(place) || struck) + (takesEnd && !whole ? '\n' : '')
  return { author, at, change, place, was, proposed: change === 'format' ? was : parted(proposed, places.stray(draft)) }
}

/** Words for a paragraph that is empty, and so no provision, are a paragraph of their own. */
function parted(proposed: string, stray: 'after' | 'before' | undefined): string {
  if (proposed === '' || !stray) return proposed
  if (stray === 'after') return proposed.startsWith('\n') ? proposed : `\n${proposed.replace(/\n$/, '')}`
  return proposed.endsWith('\n') ? proposed : `${proposed}\n`
}

/** Rows that one person adds one after the other are one proposal; so is a table that goes with all its rows. */
function merged({ table }: Draft): TableChange[] {
  const changes: TableChange[] = []
  for (const change of table?.changes ?? []) {
    const last = changes.at(-1)
    const continues =
      last?.kind === 'insert' && change.kind === 'insert' && last.row === change.row && last.author === change.author
    if (last && continues && last.cell === undefined && change.cell === undefined) last.text += `\n${change.text}`
    else changes.push({ ...change })
  }
  const gone = changes.filter(change => change.kind === 'delete' && change.cell === undefined)
  const [first] = gone
  const isWhole = first && gone.length === table?.rows.length && gone.every(({ author }) => author === first.author)
  return isWhole ? [{ ...first, row: -1 }, ...changes.filter(change => !gone.includes(change))] : changes
}

function fromTable(draft: Draft, change: TableChange, places: Places): Omit<Proposal, 'id'> {
  const { provisionId } = places.between({ draft, offset: 0 }, { draft, offset: 0 })
  const { kind, author, at, row, cell, text } = change
  const whole = kind === 'format' || row === -1
  const rows = places.layout(draft)?.rows ?? []
  const stretch = cell === undefined ? rows[row] : rows[row]?.cells[cell]
  const before = cell === undefined ? rows[row - 1] : rows[row]?.cells[cell - 1]
  if (kind === 'insert') {
    const offset = before?.end ?? stretch?.start ?? 0
    const gap = cell === undefined ? '\n' : '\t'
    const place = { provisionId, selection: { start: offset, end: offset } }
    return { author, at, change: kind, place, was: '', proposed: before ? gap + text : text + gap }
  }
  const place =
    whole || !stretch ? { provisionId } : { provisionId, selection: { start: stretch.start, end: stretch.end } }
  const was = places.words(place)
  return { author, at, change: kind, place, was, proposed: kind === 'format' ? was : '' }
}
