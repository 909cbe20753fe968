import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refused } from '../../platform/refused.ts'
import { Button } from '../controls/button.tsx'
import { Notice } from '../controls/notice.tsx'
import { Waiting } from '../controls/progress.tsx'
import { useWords } from '../words/words.tsx'

interface Props<Answer> {
  query: Pick<UseQueryResult<Answer>, 'data' | 'error' | 'refetch' | 'isFetching'>
  children: (answer: Answer) => ReactNode
  lines?: number
  /** Instead of the grey lines. */
  waiting?: ReactNode
}

/** What a question's answer looks like; before it comes, grey lines, and when it cannot come, why. */
export function Answered<Answer>({ query, children, lines, waiting }: Props<Answer>) {
  const say = useWords()
  if (query.data !== undefined) return children(query.data)
  if (!query.error && waiting) return waiting
  if (!query.error) return <Waiting {...(lines !== undefined && { lines })} />
  const obstacle = query.error instanceof Refused ? query.error.obstacle : { code: 'network.strange_answer', status: 0 }
  return (
    <Notice
      standing="problem"
      aside={
        <Button busy={query.isFetching} onPress={() => void query.refetch()}>
          {say('asking.again')}
        </Button>
      }
    >
      <p>{say.reason(obstacle)}</p>
    </Notice>
  )
}
