import {
  keepPreviousData,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryKey,
} from '@tanstack/react-query'
import type { AnswerOf, Endpoint } from '../../platform/http/contract.ts'
import type { Input } from './input.ts'
import { ask } from './ask.ts'

/** Where the answer to a question is kept. */
export function keyOf<E extends Endpoint>(endpoint: E, input?: Input<E>): QueryKey {
  return input === undefined ? [endpoint.path] : [endpoint.path, input]
}

/** The answer to a question, kept and kept up to date. `when` false leaves it unasked. */
export function useAnswer<E extends Endpoint>(endpoint: E, input: Input<E>, when = true) {
  const isList = Object.keys(endpoint.params.shape).length === 0
  return useQuery({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => ask(endpoint, input, { signal }),
    enabled: when,
    // A list may show its last search until the next one is there; one thing must never stand in for another.
    ...(isList && { placeholderData: keepPreviousData }),
  })
}

/** The answers to one question about several things, each kept by itself; undefined until it came. */
export function useAnswers<E extends Endpoint>(
  endpoint: E,
  inputs: readonly Input<E>[],
): readonly (AnswerOf<E> | undefined)[] {
  return useQueries({
    queries: inputs.map(input => ({
      queryKey: keyOf(endpoint, input),
      queryFn: ({ signal }: { signal: AbortSignal }) => ask(endpoint, input, { signal }),
    })),
    combine: results => results.map(({ data }) => data),
  })
}

type Page = { items: unknown[]; next: string | null }

/** A long list, a page at a time; `next` of one page is `after` of the following. */
export function usePages<E extends Endpoint>(endpoint: E, input: Input<E>, when = true) {
  const query = useInfiniteQuery({
    queryKey: [endpoint.path, input, 'pages'],
    queryFn: ({ signal, pageParam }) => ask(endpoint, { ...input, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: last => (last as Page).next,
    enabled: when,
    placeholderData: keepPreviousData,
  })
  type Item = AnswerOf<E> extends { items: (infer One)[] } ? One : never
  const items = query.data?.pages.flatMap(page => (page as Page).items as Item[]) ?? []
  return { ...query, items }
}

/** Asks these questions again wherever their answers are on a screen. */
export function useRefresh(): (...endpoints: readonly Endpoint[]) => Promise<void> {
  const cache = useQueryClient()
  return async (...endpoints) => {
    await Promise.all(endpoints.map(endpoint => cache.invalidateQueries({ queryKey: [endpoint.path] })))
  }
}
