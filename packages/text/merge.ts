import { equal } from './comparing/likewise.ts'
import { longestRise } from './comparing/longest-rise.ts'
import type { Provision, TextDocument } from './model.ts'

/** A provision that both sides changed, each in its own way; undefined where it is not there. */
export interface Conflict {
  provisionId: string
  base: Provision | undefined
  mine: Provision | undefined
  theirs: Provision | undefined
}

export interface Merged {
  /** With `theirs` wherever a conflict has no choice yet. */
  document: TextDocument
  /** All conflicts in the order of the merged text, chosen ones, too. */
  conflicts: Conflict[]
}

export type Choices = ReadonlyMap<string, 'mine' | 'theirs'>

/**
 * Brings what two people made of one text together, provision by provision: what only one of them changed, added, removed or
 * moved is taken; what both changed in different ways is a conflict, for which somebody chooses. Provisions are told apart by
 * their ids alone. Where both moved the same provision, it stands where `theirs` has it.
 */
export function mergeTexts(
  { base, mine, theirs }: { base: TextDocument; mine: TextDocument; theirs: TextDocument },
  choices: Choices = new Map(),
): Merged {
  const sides = { base: byId(base), mine: byId(mine), theirs: byId(theirs) }
  const conflicts: Conflict[] = []
  const kept = new Map<string, Provision>()
  for (const id of inOrderOf(base, mine, theirs)) {
    const one = { provisionId: id, base: sides.base.get(id), mine: sides.mine.get(id), theirs: sides.theirs.get(id) }
    const taken = settled(one) ?? chosen(one, choices)
    if (!settled(one)) conflicts.push(one)
    if (taken.provision) kept.set(id, taken.provision)
  }
  const provisions = [...mergedOrder(sides, kept)].flatMap(id => kept.get(id) ?? [])
  return { document: { provisions, ...beside(base, mine, theirs) }, conflicts: inReadingOrder(conflicts, provisions) }
}

type Sides = Record<'base' | 'mine' | 'theirs', Map<string, Provision>>

function byId({ provisions }: TextDocument): Map<string, Provision> {
  return new Map(provisions.map(provision => [provision.id, provision]))
}

function inOrderOf(...documents: readonly TextDocument[]): Set<string> {
  return new Set(documents.flatMap(({ provisions }) => provisions.map(({ id }) => id)))
}

/** What is taken without asking: the side that changed it, or either where both say the same. */
function settled({ base, mine, theirs }: Conflict): { provision: Provision | undefined } | undefined {
  if (equal(mine, base) || equal(mine, theirs)) return { provision: theirs }
  return equal(theirs, base) ? { provision: mine } : undefined
}

function chosen({ provisionId, mine, theirs }: Conflict, choices: Choices) {
  return { provision: choices.get(provisionId) === 'mine' ? mine : theirs }
}

/** Theirs, with what only mine has, or moved, behind what it follows in mine. */
function mergedOrder(sides: Sides, kept: ReadonlyMap<string, Provision>): string[] {
  const theyMoved = movedIn(sides.base, sides.theirs)
  const iMoved = movedIn(sides.base, sides.mine)
  const order = [...sides.theirs.keys()].filter(id => kept.has(id) && (!iMoved.has(id) || theyMoved.has(id)))
  const placed = new Set(order)
  let previous: string | undefined
  for (const id of sides.mine.keys()) {
    if (kept.has(id) && !placed.has(id)) {
      order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id)
      placed.add(id)
    }
    if (placed.has(id)) previous = id
  }
  return order
}

/** Which provisions of both stand in another order among each other than they did. */
function movedIn(before: ReadonlyMap<string, Provision>, after: ReadonlyMap<string, Provision>): Set<string> {
  const places = new Map([...before.keys()].map((id, place) => [id, place]))
  const common = [...after.keys()].filter(id => places.has(id))
  const staying = new Set(longestRise(common.map(id => places.get(id) ?? 0)))
  return new Set(common.filter((_, index) => !staying.has(index)))
}

function beside(base: TextDocument, mine: TextDocument, theirs: TextDocument): Omit<TextDocument, 'provisions'> {
  const running = equal(mine.running, base.running) ? theirs.running : mine.running
  return { pictures: { ...mine.pictures, ...theirs.pictures }, running }
}

/** Those that are in the text in its order, then those that were removed. */
function inReadingOrder(conflicts: readonly Conflict[], provisions: readonly Provision[]): Conflict[] {
  const places = new Map(provisions.map(({ id }, place) => [id, place]))
  const placeOf = ({ provisionId }: Conflict) => places.get(provisionId) ?? provisions.length
  return conflicts.toSorted((one, other) => placeOf(one) - placeOf(other))
}
