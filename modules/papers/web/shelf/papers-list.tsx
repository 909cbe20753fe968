import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { usePages } from '../../../../ui/asking/use-answer.ts'
import type { AnswerOf } from '../../../../platform/http/contract.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { EmptyState } from '../../../../ui/controls/empty-state.tsx'
import { Mark } from '../../../../ui/controls/notice.tsx'
import { Table, TableMore, TableScroll } from '../../../../ui/controls/table.tsx'
import { useSettled } from '../../../../ui/settled.ts'
import { useWords } from '../../../../ui/words/words.tsx'
import { listPapers, type PaperRow } from '../../contract.ts'
import { partialDay } from '../partial-day.ts'
import { FoundWords } from './found-words.tsx'
import { PutBack } from './put-back.tsx'
import { StageMark } from './stage-mark.tsx'
import styles from './papers-list.module.css'
import { printedNumber } from '../printed-number.ts'

type Listed = AnswerOf<typeof listPapers>['items'][number]

interface Props {
  search: string
  withdrawn: boolean
  /** What to do first when there are none. */
  first: ReactNode
}

/** Papers, the latest first, and where in them the searched words stand. */
export function PapersList({ search, withdrawn, first }: Props) {
  const say = useWords()
  const wanted = useSettled(search.trim())
  const papers = usePages(listPapers, {
    ...(wanted !== '' && { search: wanted }),
    ...(withdrawn && { withdrawn: 'true' }),
  })
  return (
    <Answered query={papers} lines={10}>
      {() =>
        papers.items.length === 0 ? (
          <None search={wanted} withdrawn={withdrawn} first={first} />
        ) : (
          <>
            <TableScroll>
              <PapersTable papers={papers.items} withdrawn={withdrawn} />
            </TableScroll>
            {papers.hasNextPage && (
              <TableMore>
                <Button busy={papers.isFetchingNextPage} onPress={() => void papers.fetchNextPage()}>
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

function PapersTable({ papers, withdrawn }: { papers: readonly Listed[]; withdrawn: boolean }) {
  const say = useWords()
  return (
    <Table
      caption={say('papers.title')}
      heads={{
        title: say('papers.name'),
        symbol: say('papers.symbol'),
        keeper: say('papers.keeper'),
        state: say('papers.state'),
      }}
      rows={papers}
      keyOf={({ id }) => id}
    >
      {paper => ({
        title: <Title paper={paper} />,
        symbol: (paper.head.symbol ?? paper.head.date) && <NumberAndDay head={paper.head} />,
        keeper: paper.keeper.name,
        state: withdrawn ? <PutBack paper={paper} /> : hasState(paper) && <States paper={paper} />,
      })}
    </Table>
  )
}

function Title({ paper: { id, title, latest, hits } }: { paper: Listed }) {
  const say = useWords()
  const { fileName, number } = latest
  return (
    <>
      <Link to="/papers/$id" params={{ id }}>
        {title}
      </Link>
      <small className={styles.file}>
        {[fileWords(title, fileName), number > 1 && say('papers.is_version', { number })].filter(Boolean).join(' · ')}
      </small>
      {hits.length > 0 && (
        <ul className={styles.hits}>
          {hits.map(({ page, words }, place) => (
            <li key={place}>
              <FoundWords paperId={id} page={page} words={words} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function NumberAndDay({ head: { symbol, date } }: Pick<PaperRow, 'head'>) {
  const say = useWords()
  return (
    <span className={styles.code}>
      {symbol && printedNumber(symbol)}
      {date && <small className={styles.day}>{partialDay(say, date)}</small>}
    </span>
  )
}

/** Tells papers of one title apart: by the name of the file, or by its ending where the name is the title already. */
function fileWords(title: string, fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  return dot > 0 && fileName.slice(0, dot) === title ? fileName.slice(dot + 1).toUpperCase() : fileName
}

/** A paper that is ready and read needs no word about it. */
function hasState({ latest: { stage, ocr, number }, readNumber }: PaperRow): boolean {
  return stage !== 'ready' || isBeingRead(ocr) || readNumber === null || readNumber < number
}

function isBeingRead(ocr: PaperRow['latest']['ocr']): boolean {
  return ocr !== null && ocr.done < ocr.of
}

function States({ paper: { latest, readNumber } }: { paper: PaperRow }) {
  const say = useWords()
  const changed = readNumber !== null && readNumber < latest.number
  return (
    <span className={styles.states}>
      {(latest.stage !== 'ready' || isBeingRead(latest.ocr)) && <StageMark {...latest} />}
      {changed && <Mark standing="problem">{say('papers.changed_since')}</Mark>}
      {readNumber === null && latest.stage === 'ready' && <Mark>{say('papers.unopened')}</Mark>}
    </span>
  )
}

function None({ search, withdrawn, first }: Props) {
  const say = useWords()
  if (search !== '') return <p>{say('papers.none_found', { search })}</p>
  if (withdrawn) return <p>{say('papers.none_withdrawn')}</p>
  return (
    <EmptyState title={say('papers.none')} next={first}>
      {say('papers.none_why')}
    </EmptyState>
  )
}
