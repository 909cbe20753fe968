import { useMemo } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { wordsOf } from '../../../../packages/text/model.ts'
import { readText } from '../../../papers/contract.ts'
import type { RoundView } from '../../contract.ts'

export interface Section {
  id: string
  title: string
}

const deepest = 2
const longest = 60

/** The sections of the text that was asked about, in its order: what has a label of its own. None where a paper has no text. */
export function useSections({ paper, number }: Pick<RoundView, 'paper' | 'number'>): readonly Section[] {
  const text = useAnswer(readText, { id: paper.id, number })
  const provisions = text.data?.document.provisions
  return useMemo(
    () =>
      (provisions ?? [])
        .filter(({ label, depth }) => label !== '' && depth <= deepest)
        .map(provision => ({ id: provision.id, title: `${provision.label} ${wordsOf(provision)}`.slice(0, longest) })),
    [provisions],
  )
}
