import type { Obstacle } from '../../../platform/refused.ts'
import { obstacleToKind, type Profile } from '../../rulebook/index.ts'
import { type Draft, type Fault, isSound } from '../verdict.ts'
import type { BodyValues } from './body-values.ts'

interface Circumstances {
  profile: Profile
  today: string
}

type Tree = ReadonlyMap<string, BodyValues>

/**
 * Adds to the drafts what stands in the way of them in the tree as it would be with all sound drafts in it: a parent that is
 * not there, a ring, a kind that does not stand there, a closed parent, children left open. A draft that falls leaves its place
 * in the tree, which may bring down others; so it is looked at until nothing falls any more.
 */
export function judgeTree(drafts: readonly Draft<BodyValues>[], known: Tree, circumstances: Circumstances): void {
  for (;;) {
    const sound = drafts.filter(isSound)
    const tree = new Map(known)
    for (const { after } of sound) if (after) tree.set(after.code, after)
    const rings = inRings(tree)
    const lastOfChildren = lastDaysOfChildren(tree)
    const fallen = sound.filter(draft => {
      const fault = faultOf(draft, { tree, rings, lastOfChildren, ...circumstances })
      if (fault) draft.faults.push(fault)
      return fault !== undefined
    })
    if (fallen.length === 0) return
  }
}

/** Bodies in an order in which each comes after the one that it stands below. */
export function parentsFirst(bodies: readonly BodyValues[]): BodyValues[] {
  const byCode = new Map(bodies.map(body => [body.code, body]))
  const depths = new Map<string, number>()
  const depthOf = ({ code, parent }: BodyValues): number => {
    const above = parent === null ? undefined : byCode.get(parent)
    const depth = depths.get(code) ?? (above ? depthOf(above) + 1 : 0)
    depths.set(code, depth)
    return depth
  }
  return bodies.toSorted((one, other) => depthOf(one) - depthOf(other))
}

interface Surroundings extends Circumstances {
  tree: Tree
  rings: ReadonlySet<string>
  lastOfChildren: ReadonlyMap<string, string>
}

function faultOf({ before, after }: Draft<BodyValues>, surroundings: Surroundings): Fault | undefined {
  if (!after) return undefined
  const differs = (column: keyof BodyValues) => before?.[column] !== after[column]
  const { tree, rings, lastOfChildren } = surroundings
  const parent = after.parent === null ? undefined : tree.get(after.parent)
  if (after.parent !== null && !parent) return { column: 'parent', code: 'import.parent_faulty', facts: {} }
  if (rings.has(after.code) && differs('parent')) return { column: 'parent', code: 'import.parent_ring', facts: {} }
  if (differs('kind') || differs('parent')) {
    const obstacle = obstacleToPlace(after, parent, surroundings)
    if (obstacle)
      return { column: obstacle.code === 'rulebook.kind_not_under' ? 'parent' : 'kind', ...without(obstacle) }
  }
  const { valid_from, valid_to } = after
  if (valid_from !== null && valid_to !== null && valid_to < valid_from)
    return { column: 'valid_to', code: 'body.closes_before_start', facts: {} }
  if ((differs('parent') || differs('valid_to')) && parent && lastDay(parent) < lastDay(after))
    return { column: 'parent', code: 'body.parent_closed', facts: {} }
  if (differs('valid_to') && lastDay(after) < (lastOfChildren.get(after.code) ?? ''))
    return { column: 'valid_to', code: 'import.children_open', facts: {} }
  return undefined
}

/** The rulebook of today judges what is open; what has been closed is judged by the rulebook of its last day. */
function obstacleToPlace(
  { kind, valid_to }: BodyValues,
  parent: BodyValues | undefined,
  { profile, today }: Surroundings,
): Obstacle | undefined {
  const day = valid_to !== null && valid_to < today ? valid_to : today
  return obstacleToKind(profile, { kind, parentKind: parent?.kind, day })
}

function without({ code, facts = {} }: Obstacle) {
  return { code, facts }
}

const never = '9999-12-31'

function lastDay({ valid_to }: BodyValues): string {
  return valid_to ?? never
}

function lastDaysOfChildren(tree: Tree): Map<string, string> {
  const last = new Map<string, string>()
  for (const body of tree.values()) {
    if (body.parent === null || (last.get(body.parent) ?? '') >= lastDay(body)) continue
    last.set(body.parent, lastDay(body))
  }
  return last
}

/** The codes of bodies that stand below themselves. Everybody's way up is walked once. */
function inRings(tree: Tree): Set<string> {
  const rings = new Set<string>()
  const seenFrom = new Map<string, string>()
  for (const start of tree.keys()) {
    let code: string | null | undefined = start
    while (typeof code === 'string' && !seenFrom.has(code)) {
      seenFrom.set(code, start)
      code = tree.get(code)?.parent
    }
    if (typeof code !== 'string' || seenFrom.get(code) !== start) continue
    for (let ring: string = code; !rings.has(ring); ring = tree.get(ring)?.parent ?? ring) rings.add(ring)
  }
  return rings
}
