import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Answered } from '../../../../ui/asking/answered.tsx'
import { usePages } from '../../../../ui/asking/use-answer.ts'
import { Button, ButtonLink } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { Mark, ObstacleNotice } from '../../../../ui/controls/notice.tsx'
import { TableMore } from '../../../../ui/controls/table.tsx'
import { DoneIcon } from '../../../../ui/icons.ts'
import work from '../../../../ui/theme/work.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listRounds, type RoundRow } from '../../contract.ts'
import { StateMark } from '../shown/state-mark.tsx'
import { untilWhen } from '../shown/until-when.ts'
import { useAnswering } from './use-answering.ts'

type Mine = NonNullable<RoundRow['mine']>

/** What was asked of this person in rounds that are open, each answered with one press; `nothing` when there is none. */
export function AskedOfMe({ nothing }: { nothing: ReactNode }) {
  const say = useWords()
  const rounds = usePages(listRounds, { mine: 'true' })
  const rows = rounds.items.flatMap(round => round.askings.map(mine => ({ round, mine })))
  const isWaiting = ({ mine: { state } }: (typeof rows)[number]) => state === 'waiting' || state === 'late'
  return (
    <Answered query={rounds}>
      {() =>
        rows.length === 0 ? (
          nothing
        ) : (
          <Section title={say('mine.title')}>
            <ul className={work.list} aria-label={say('mine.title')}>
              {[...rows.filter(isWaiting), ...rows.filter(row => !isWaiting(row))].map(({ round, mine }) => (
                <li key={mine.askedId} className={work.item}>
                  <Asked round={round} mine={mine} />
                </li>
              ))}
            </ul>
            {rounds.hasNextPage && (
              <TableMore>
                <Button busy={rounds.isFetchingNextPage} onPress={() => void rounds.fetchNextPage()}>
                  {say('list.more')}
                </Button>
              </TableMore>
            )}
          </Section>
        )
      }
    </Answered>
  )
}

function Asked({ round, mine }: { round: RoundRow; mine: Mine }) {
  const say = useWords()
  const { id, title, paper, number } = round
  const facts = [
    paper.title === title ? undefined : paper.title,
    say('round.version', { number }),
    untilWhen(say, round),
    mine.party.kind === 'body' ? say('round.for_body', { name: mine.party.name }) : undefined,
  ]
  return (
    <>
      <div className={work.words}>
        <Link to="/rounds/$id/comments" params={{ id }} className={work.title}>
          {title}
        </Link>
        <p className={work.facts}>
          <StateMark state={mine.state} />
          {mine.mySending && <Mark>{say('round.inner')}</Mark>}
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </p>
      </div>
      <Acts roundId={id} mine={mine} />
    </>
  )
}

function Acts({ roundId, mine: { askedId, state } }: { roundId: string; mine: Mine }) {
  const say = useWords()
  const answering = useAnswering({ roundId, askedId })
  const isOpen = state === 'waiting' || state === 'late'
  return (
    <>
      <div className={work.acts}>
        {isOpen ? (
          <>
            <Button icon={<DoneIcon size={18} aria-hidden />} busy={answering.busy} onPress={answering.agree}>
              {say('asked.agree')}
            </Button>
            <ButtonLink to="/rounds/$id/comments" params={{ id: roundId }}>
              {say('asked.comment')}
            </ButtonLink>
          </>
        ) : (
          <Button kind="quiet" busy={answering.busy} onPress={answering.takeBack}>
            {say('asked.take_back')}
          </Button>
        )}
      </div>
      {answering.obstacle && (
        <div className={work.obstacle}>
          <ObstacleNotice obstacle={answering.obstacle} />
          <ButtonLink to="/rounds/$id/comments" params={{ id: roundId }}>
            {say('mine.has_list')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}
