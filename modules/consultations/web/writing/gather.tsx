import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import theme from '../../../../ui/theme/text.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import type { PaperView } from '../../../papers/contract.ts'
import { listRounds, type RoundRow, type RoundView } from '../../contract.ts'
import { AskForComments } from '../opening/ask-for-comments.tsx'
import { GatherFrom, type Gathering } from './gather-from.tsx'
import styles from './writing.module.css'

interface Props extends Gathering {
  paper: PaperView
  round: RoundView
}

/** A body asks its own members first, in rounds that its superior does not see, and picks what goes into its one list. */
export function Gather({ paper, round, ...gathering }: Props) {
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const inner = useInnerRounds(paper.id, gathering.askedId)
  return (
    <Section
      title={say('gather.title')}
      aside={gathering.canWrite && <Button onPress={() => setAsking(true)}>{say('opening.within')}</Button>}
    >
      <p className={theme.soft}>{say('gather.why')}</p>
      {inner.map(one => (
        <section key={one.id} className={styles.inner} aria-label={one.title}>
          <Link to="/rounds/$id" params={{ id: one.id }} className={styles.innerTitle}>
            {one.title}
          </Link>
          <p className={theme.soft}>
            {say('mine.counts', { ...one.counts, waiting: one.counts.waiting + one.counts.late })}
          </p>
          <GatherFrom inner={one} {...gathering} />
        </section>
      ))}
      {asking && (
        <AskForComments
          paper={paper}
          number={round.number}
          within={{ roundId: round.id, askedId: gathering.askedId }}
          onClose={() => setAsking(false)}
        />
      )}
    </Section>
  )
}

/** The rounds on a paper that gather for one asking. */
function useInnerRounds(paperId: string, askedId: string): RoundRow[] {
  const rounds = useAnswer(listRounds, { paperId }).data?.items ?? []
  return rounds.filter(({ within }) => within?.askedId === askedId)
}
