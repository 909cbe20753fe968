import { useMemo } from 'react'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { findNumbered } from '../../contract.ts'
import { type Cited, maySameDay } from './cited.ts'

/** Papers of the shelf by the key of what is cited; several where its day does not tell them apart. */
export type OnShelf = ReadonlyMap<string, readonly Numbered[]>

type Numbered = AnswerOf<typeof findNumbered>['items'][number]

const mostNumbers = 100

/** Which papers of the shelf a text cites, besides itself. */
export function useOnShelf(cited: readonly Cited[], ownId: string): OnShelf {
  const names = [...new Set(cited.map(({ name }) => name))].slice(0, mostNumbers)
  const found = useAnswer(findNumbered, { numbers: names.join() }, names.length > 0).data
  // Every provision is given this map: another one each time would have the whole text drawn again.
  return useMemo(() => {
    const papers = found?.items.filter(({ id }) => id !== ownId) ?? []
    return new Map(
      cited.map(({ key, name, date }) => [
        key,
        papers.filter(paper => paper.number === name && maySameDay(paper.date, date)),
      ]),
    )
  }, [cited, found, ownId])
}
