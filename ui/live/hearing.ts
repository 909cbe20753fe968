import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { Endpoint } from '../../platform/http/contract.ts'
import type { Change, Told } from '../../platform/realtime/contract.ts'
import type { Heard } from './stream.ts'

/** What the screens of a module do when they hear of one kind of thing, such as `body`. */
export interface Hearing {
  /** Puts the new value straight into what was fetched, where that is cheaper than asking again. */
  put?: (cache: QueryClient, change: Change) => void
  /** Keeps what was told itself, where somebody waits for it. */
  keep?: (cache: QueryClient, told: Told) => void
  /** Questions to ask again where their answers are on a screen. */
  refreshes: readonly Endpoint[]
}

export type Hearings = Readonly<Record<string, Hearing>>

/** The present value of a counter that the server tells; undefined until it was heard. */
export function useCount(name: string): number | undefined {
  return useQuery<number>({ queryKey: ['count', name], enabled: false }).data
}

const gatherMs = 250

/**
 * Answers what to do with everything that is heard: what is on the screens becomes what a fresh fetch would give. Questions are
 * gathered for a moment, so that an import does not ask the same one a hundred times; `ended` is called when the session is over.
 */
export function hearInto(cache: QueryClient, hearings: Hearings, ended: () => void): (heard: Heard) => void {
  const due = new Set<string>()
  let gathering: ReturnType<typeof setTimeout> | undefined

  const ask = () => {
    gathering = undefined
    const paths = [...due]
    due.clear()
    void cache.invalidateQueries({ predicate: ({ queryKey }) => paths.includes(String(queryKey[0])) })
  }
  return heard => {
    if (heard.kind === 'ended') return ended()
    if (heard.kind === 'anew')
      return void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'count' })
    if (heard.kind === 'count') return void cache.setQueryData(['count', heard.count.name], heard.count.value)

    const { changes, name } = heard.told
    const kinds = changes.length > 0 ? changes.map(({ of }) => of) : [name.replace(/\..*/, '')]
    for (const kind of new Set(kinds)) for (const { path } of hearings[kind]?.refreshes ?? []) due.add(path)
    hearings[name.replace(/\..*/, '')]?.keep?.(cache, heard.told)
    for (const change of changes) hearings[change.of]?.put?.(cache, change)
    if (due.size > 0) gathering ??= setTimeout(ask, gatherMs)
  }
}
