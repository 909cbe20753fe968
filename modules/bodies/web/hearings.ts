import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../../../platform/realtime/contract.ts'
import type { Hearings } from '../../../ui/live/hearing.ts'
import { today } from '../../../ui/words/day.ts'
import { type BodyRow, listBodies, readBody, readTree } from '../contract.ts'
import { existsOn } from '../rules.ts'

/** A tree of thousands is kept up to date in place; single bodies are asked for again. */
export const hearings: Hearings = {
  body: { put: putIntoTrees, refreshes: [readBody, listBodies] },
  term: { refreshes: [readBody] },
}

interface Tree {
  bodies: BodyRow[]
  complete: boolean
}

const inVietnamese = new Intl.Collator('vi')

function putIntoTrees(cache: QueryClient, { id, value }: Change): void {
  const body = value as BodyRow | null
  for (const [key, tree] of cache.getQueriesData<Tree>({ queryKey: [readTree.path] })) {
    if (!tree) continue
    const { on = today() } = key[1] as { on?: string }
    cache.setQueryData<Tree>(key, {
      ...tree,
      bodies: withBody(tree.bodies, id, body && existsOn(body, on) ? body : null),
    })
  }
}

/** The bodies with this one as it is now, siblings still in order of precedence. */
export function withBody(bodies: readonly BodyRow[], id: string, body: BodyRow | null): BodyRow[] {
  const before = bodies.find(other => other.id === id)
  if (before && body && before.precedence === body.precedence && before.name === body.name) {
    return bodies.map(other => (other.id === id ? body : other))
  }
  const others = bodies.filter(other => other.id !== id)
  if (!body) return others
  const next = others.findIndex(other => other.parentId === body.parentId && comesBefore(body, other))
  return next < 0 ? [...others, body] : [...others.slice(0, next), body, ...others.slice(next)]
}

function comesBefore(one: BodyRow, other: BodyRow): boolean {
  const byName = inVietnamese.compare(one.name, other.name)
  return one.precedence < other.precedence || (one.precedence === other.precedence && byName < 0)
}
