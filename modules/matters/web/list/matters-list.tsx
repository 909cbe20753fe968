import type { ReactNode } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { usePages } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { TableMore } from '../../../../ui/controls/table.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMatters, type Stage } from '../../contract.ts'
import { Board } from './board.tsx'
import { MattersTable } from './matters-table.tsx'

interface Props {
  search: string
  /** Undefined is every stage but closed. */
  stage: Stage | undefined
  view: 'table' | 'board'
  /** What to do first when there are none. */
  first: ReactNode
}

/** Matters, the latest first, as lines or by stage. */
export function MattersList({ search, stage, view, first }: Props) {
  const say = useWords()
  const wanted = useSettled(search.trim())
  const matters = usePages(listMatters, {
    // Stages are compared on the board, so that as many as can be are looked at together.
    ...(view === 'board' && { take: '200' }),
    ...(wanted !== '' && { search: wanted }),
    ...(stage && { stage }),
  })
  const isNarrowed = wanted !== '' || stage !== undefined
  return (
    <Answered query={matters} lines={8}>
      {() =>
        matters.items.length === 0 ? (
          <None isNarrowed={isNarrowed} first={first} />
        ) : (
          <>
            {view === 'board' ? (
              <Board matters={matters.items} stage={stage} isPart={matters.hasNextPage} />
            ) : (
              <MattersTable matters={matters.items} />
            )}
            {matters.hasNextPage && (
              <TableMore>
                <Button busy={matters.isFetchingNextPage} onPress={() => void matters.fetchNextPage()}>
                  {say('list.more')}
                </Button>
              </TableMore>
            )}
          </>
        )
      }
    </Answered>
  )
}

function None({ isNarrowed, first }: { isNarrowed: boolean; first: ReactNode }) {
  const say = useWords()
  if (isNarrowed) return <p>{say('matters.none_found')}</p>
  return (
    <EmptyState title={say('matters.none')} next={first}>
      {say('matters.none_why')}
    </EmptyState>
  )
}
