import type { Entry } from '../../../../packages/text/comparison.ts'
import { type Provision, wordsOf } from '../../../../packages/text/model.ts'

/** Provisions that stood below each other and are gone. */
export interface Removal {
  provisions: readonly Provision[]
  /** Too much to stand struck in the way of what is left: it is folded until somebody wants to see it. */
  long: boolean
}

const mostProvisions = 4
const mostWords = 900

/** What is gone, by the id of the provision that it stood in front of; under undefined what stood at the end. */
export function removalsIn(
  entries: readonly Entry[],
  before: readonly Provision[],
): ReadonlyMap<string | undefined, Removal> {
  const known = new Map(before.map(provision => [provision.id, provision]))
  const removals = new Map<string | undefined, Removal>()
  let gone: Provision[] = []
  const settle = (next: string | undefined) => {
    if (gone.length > 0) removals.set(next, { provisions: gone, long: isLong(gone) })
    gone = []
  }
  for (const { before: was, after, removed } of entries) {
    const provision = removed && was !== null ? known.get(was) : undefined
    if (provision) gone.push(provision)
    else if (after !== null) settle(after)
  }
  settle(undefined)
  return removals
}

function isLong(provisions: readonly Provision[]): boolean {
  const length = provisions.reduce((sum, provision) => sum + wordsOf(provision).length, 0)
  return provisions.length > mostProvisions || length > mostWords
}
