import type { Kind, NumberedKind, Provision } from '../../../../packages/text/model.ts'
import { labelAfter } from '../../../../packages/text/structure/order.ts'

/** What numbering looks at. */
export type Numbered = Pick<Provision, 'id' | 'kind' | 'depth' | 'label'>

const firstLabels: Record<NumberedKind, string> = {
  part: 'Phần thứ nhất',
  chapter: 'Chương I',
  section: 'Mục 1',
  article: 'Điều 1.',
  clause: '1.',
  point: 'a)',
  item: '-',
}

/** Articles and chapters count on through the whole text; everything else begins again under what it stands in. */
const countingOn: ReadonlySet<Kind> = new Set<Kind>(['article', 'chapter'])

/**
 * The label of every provision after an edit, in order. What counted on from the one before it goes on doing so; what is new, or
 * became of another kind, counts on from what it now follows; a number that somebody set apart on purpose stays.
 */
export function labelsAfter(before: readonly Numbered[], after: readonly Numbered[]): string[] {
  const former = new Map(linked(before).map(one => [one.own.id, one]))
  const labels: string[] = []
  for (const { own, follows } of linked(after)) {
    const previous = follows === undefined ? undefined : labels[follows]
    labels.push(labelOf(own, previous, former))
  }
  return labels
}

interface Link {
  own: Numbered
  /** The place of what it would count on from. */
  follows: number | undefined
  /** It does: its label is the next one. */
  countsOn: boolean
  /** The label with which its row begins. */
  first: string
}

function labelOf(own: Numbered, previous: string | undefined, former: ReadonlyMap<string, Link>): string {
  if (!isNumbered(own.kind)) return own.label
  const was = former.get(own.id)
  const isNew = was?.own.kind !== own.kind
  if (previous === undefined) return isNew ? firstLike(own.kind, former) : was.countsOn ? was.first : own.label
  const beganARow = was !== undefined && was.follows === undefined
  return isNew || was.countsOn || beganARow ? labelAfter(previous) : own.label
}

/** How rows of this kind begin in this text; where there is none yet, as state papers do. */
function firstLike(kind: NumberedKind, former: ReadonlyMap<string, Link>): string {
  const row = [...former.values()].find(({ own, follows }) => own.kind === kind && follows === undefined)
  return row?.own.label || firstLabels[kind]
}

function linked(provisions: readonly Numbered[]): Link[] {
  const links: Link[] = []
  for (const [place, own] of provisions.entries()) {
    const follows = isNumbered(own.kind) ? beforeIn(provisions, place) : undefined
    const previous = follows === undefined ? undefined : links[follows]
    const countsOn = previous !== undefined && own.label === labelAfter(previous.own.label)
    links.push({ own, follows, countsOn, first: countsOn ? previous.first : own.label })
  }
  return links
}

/** The place of the nearest provision of the same kind under the same parent, or anywhere for what counts on. */
function beforeIn(provisions: readonly Numbered[], place: number): number | undefined {
  const own = provisions[place]
  for (let at = place - 1; own && at >= 0; at -= 1) {
    const other = provisions[at]
    if (other?.kind === own.kind && (other.depth === own.depth || countingOn.has(own.kind))) return at
    if (other && other.depth < own.depth && !countingOn.has(own.kind)) return undefined
  }
  return undefined
}

function isNumbered(kind: Kind): kind is NumberedKind {
  return kind in firstLabels
}
