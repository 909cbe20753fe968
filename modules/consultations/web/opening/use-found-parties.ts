import { useMemo } from 'react'
import { fold } from '../../../../platform/text/fold.ts'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { readTree } from '../../../bodies/contract.ts'
import { useKindName } from '../../../bodies/web/kind-name.ts'
import { findReaders } from '../../../papers/contract.ts'
import type { Chosen } from './chosen.ts'

const mostBodies = 15

/** Bodies and people whose name fits what is typed, bodies first; undefined while nothing is typed. */
export function useFoundParties(typed: string, chosen: readonly Chosen[]) {
  const say = useWords()
  const kindName = useKindName()
  const wanted = fold(typed)
  const search = useSettled(typed.trim())
  const tree = useAnswer(readTree, {}, wanted !== '')
  const people = useAnswer(findReaders, { search, take: 15 }, search !== '')
  const bodies = useMemo(
    () =>
      (tree.data?.bodies ?? [])
        .filter(({ name, symbol }) => fold(`${name} ${symbol ?? ''}`).includes(wanted))
        .slice(0, mostBodies),
    [tree.data, wanted],
  )
  if (wanted === '') return undefined
  const known = new Set(chosen.map(({ id }) => id))
  return [
    ...bodies.map(({ id, name, kind }) => ({ id, title: name, below: kindName(kind), kind: 'body' as const })),
    ...(search === '' ? [] : (people.data?.items ?? [])).map(({ id, name }) => ({
      id,
      title: name,
      below: say('opening.person'),
      kind: 'account' as const,
    })),
  ].filter(({ id }) => !known.has(id))
}
