import { useState } from 'react'
import { useAnswers } from '../../../../ui/asking/use-answer.ts'
import { type PageLayer, readPages } from '../../contract.ts'
import type { PageSize } from './positions.ts'

/** How many pages are asked about at once. */
export const chunk = 20
const usual: PageSize = { width: 595, height: 842 }

export interface PaperVersion {
  id: string
  number: number
}

/** How large pages are, as far as anybody has looked; the others are taken for as large as the first. */
export function useSizes(): Map<number, PageSize> {
  const [sizes] = useState(() => new Map<number, PageSize>())
  return sizes
}

export function sizeIn(sizes: ReadonlyMap<number, PageSize>, page: number): PageSize {
  return sizes.get(page) ?? sizes.get(1) ?? usual
}

/**
 * What stands on the pages from one to another, as far as it has come; asked for in chunks, so that 900 pages are never fetched
 * at once. Sizes that come along are noted in `sizes`.
 */
export function useLayers(
  { id, number }: PaperVersion,
  from: number,
  to: number,
  sizes: Map<number, PageSize>,
): ReadonlyMap<number, PageLayer> {
  const first = Math.floor((from - 1) / chunk)
  const last = Math.floor((to - 1) / chunk)
  const chunks = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, place) => first + place)])]
  const answers = useAnswers(
    readPages,
    chunks.map(place => ({ id, number, from: place * chunk + 1, take: chunk })),
  )
  const layers = new Map(answers.flatMap(answer => answer?.pages.map(page => [page.number, page] as const) ?? []))
  for (const [page, { width, height }] of layers) sizes.set(page, { width, height })
  return layers
}
