import { useMemo } from 'react'
import { fold } from '../../../platform/text/fold.ts'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { readTree } from '../contract.ts'
import { useKindName } from './kind-name.ts'

const most = 15

/** Bodies of today whose name or symbol fits what is typed; undefined while nothing is typed. */
export function useFoundBodies(typed: string): { id: string; title: string; below: string }[] | undefined {
  const kindName = useKindName()
  const wanted = fold(typed)
  const tree = useAnswer(readTree, {}, wanted !== '')
  return useMemo(() => {
    if (wanted === '') return undefined
    return (tree.data?.bodies ?? [])
      .filter(({ name, symbol }) => fold(`${name} ${symbol ?? ''}`).includes(wanted))
      .slice(0, most)
      .map(({ id, name, kind }) => ({ id, title: name, below: kindName(kind) }))
  }, [tree.data, wanted, kindName])
}
