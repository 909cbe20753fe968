import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../../papers/contract.ts'
import { listRounds, type RoundRow } from '../../contract.ts'
import { Mark } from '../../../../ui/controls/notice.tsx'
import work from '../../../../ui/theme/work.module.css'
import { ChangesButton } from '../changes/changes-button.tsx'
import { StateMark } from '../shown/state-mark.tsx'
import { untilWhen } from '../shown/until-when.ts'
import styles from './mine.module.css'

/** Rounds on a paper in which one has a part, and what came of them; nothing when there are none. */
export function RoundsOfPaper({ paper }: { paper: Pick<PaperView, 'id' | 'versions'> }) {
  const say = useWords()
  const rounds = useAnswer(listRounds, { paperId: paper.id }).data?.items ?? []
  if (rounds.length === 0) return null
  return (
    <div className={styles.above}>
      <Section title={say('mine.running')} aside={<ChangesButton paper={paper} />}>
        <ul className={work.list} aria-label={say('mine.running')}>
          {rounds.map(round => (
            <li key={round.id} className={work.item}>
              <Round round={round} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

function Round({ round }: { round: RoundRow }) {
  const say = useWords()
  const { id, title, number, counts, askings, within, closedAt } = round
  const { asked, agreed, sent, waiting, late } = counts
  const facts = [say('round.version', { number }), untilWhen(say, round)]
  return (
    <div className={work.words}>
      <Link to="/rounds/$id" params={{ id }} className={work.title}>
        {title}
      </Link>
      <p className={work.facts}>
        {within && <Mark>{say('round.inner_of', { name: within.party.name })}</Mark>}
        {askings.map(({ askedId, state }) => (
          <StateMark key={askedId} state={state} />
        ))}
        {late > 0 && closedAt === null && <Mark standing="waiting">{say('mine.late', { count: late })}</Mark>}
        <span>{[...facts, say('mine.counts', { asked, agreed, sent, waiting: waiting + late })].join(' · ')}</span>
      </p>
    </div>
  )
}
