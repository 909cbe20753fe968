import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { usePages } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { PageHeader } from '../../../../ui/controls/page-header.tsx'
import { TableMore } from '../../../../ui/controls/table.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listRegister, type RoundView } from '../../contract.ts'
import { ListAndPanel, NothingChosen } from '../shown/list-and-panel.tsx'
import { untilWhen } from '../shown/until-when.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { everyRow } from './every-row.ts'
import { Filters } from './filters.tsx'
import { HeadActs } from './head-acts.tsx'
import styles from './register.module.css'
import { RowsTable } from './rows-table.tsx'
import { askedFor, type Sought } from './sought.ts'
import { useAnswering } from './use-answering.ts'
import { type Chosen, useChosen } from './use-chosen.ts'
import { useGrouping } from './use-grouping.ts'

interface Props {
  round: RoundView
  sought: Sought
  onSought: (sought: Sought) => void
}

const atOnce = 100

/** The comments of a round, answered one by one or many at once, for those who answer and whoever releases the answers. */
export function RegisterScreen({ round, sought, onSought }: Props) {
  const say = useWords()
  const pages = usePages(listRegister, { ...askedFor(round.id, sought), take: atOnce })
  const chosen = useChosen(pages.items)
  const answering = useAnswering(round.id)
  const grouping = useGrouping(round.id)
  const failed = chosen.rows.length === 0 ? (answering.obstacle ?? grouping.obstacle) : undefined
  const look = { round, sought, onSought }
  return (
    <>
      <PageHeader
        title={say('register.title')}
        above={
          <Link to="/rounds/$id" params={{ id: round.id }}>
            {round.title}
          </Link>
        }
        below={[say('progress.version_of', { number: round.number }), untilWhen(say, round)].join(' · ')}
      >
        <HeadActs round={round} chosen={chosen} grouping={grouping} />
      </PageHeader>
      <Filters {...look} counts={pages.data?.pages[0]?.counts} />
      {failed && <ObstacleNotice obstacle={failed} />}
      <ListAndPanel>
        <div className={styles.rows}>
          <Answered query={pages}>{() => <Rows {...look} pages={pages} chosen={chosen} />}</Answered>
          {pages.hasNextPage && (
            <TableMore>
              <Button busy={pages.isFetchingNextPage} onPress={() => void pages.fetchNextPage()}>
                {say('list.more')}
              </Button>
            </TableMore>
          )}
        </div>
        {chosen.rows.length > 0 ? (
          <AnswerPanel round={round} chosen={chosen} answering={answering} grouping={grouping} />
        ) : (
          <NothingChosen label={say('register.panel')} keys={say('register.keys')}>
            {say('register.choose_first')}
          </NothingChosen>
        )}
      </ListAndPanel>
    </>
  )
}

interface RowsProps extends Props {
  pages: ReturnType<typeof usePages<typeof listRegister>>
  chosen: Chosen
}

function Rows({ round, sought, onSought, pages, chosen }: RowsProps) {
  const { items: rows, hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  const isAll = Object.keys(sought).length === 0
  const count = hasNextPage ? (isAll && pages.data?.pages[0]?.counts?.all) || -1 : rows.length
  if (rows.length === 0) return <Nothing sought={sought} onAll={() => onSought({})} />
  return (
    <>
      <ChooseAll roundId={round.id} sought={sought} chosen={chosen} />
      <RowsTable
        rows={rows}
        count={count}
        onEnd={() => {
          if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
        }}
        paperId={round.paper.id}
        chosen={chosen}
        onColliding={place => onSought({ colliding: true, ...(place !== undefined && { place }) })}
      />
    </>
  )
}

/** Everything that the filters leave and that falls to oneself, whether it is shown already or not. */
function ChooseAll({ roundId, sought, chosen }: { roundId: string; sought: Sought; chosen: Chosen }) {
  const say = useWords()
  const [busy, setBusy] = useState(false)
  const chooseAll = async () => {
    setBusy(true)
    try {
      chosen.choose((await everyRow(roundId, sought)).filter(({ mine }) => mine))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.acts}>
      <Button busy={busy} onPress={() => void chooseAll()}>
        {say('register.choose_all')}
      </Button>
      {chosen.rows.length > 0 && (
        <Button kind="quiet" onPress={chosen.clear}>
          {say('register.choose_none', { count: chosen.rows.length })}
        </Button>
      )}
    </div>
  )
}

function Nothing({ sought, onAll }: { sought: Sought; onAll: () => void }) {
  const say = useWords()
  if (Object.keys(sought).length === 0)
    return <EmptyState title={say('register.empty')}>{say('register.empty_why')}</EmptyState>
  return (
    <EmptyState title={say('register.none')} next={<Button onPress={onAll}>{say('register.show_all')}</Button>}>
      {say('register.none_why')}
    </EmptyState>
  )
}
