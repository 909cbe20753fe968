import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Section } from '../../../../ui/controls/layout.tsx'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyComments, type RoundView } from '../../contract.ts'
import { sourceName } from '../shown/source-name.ts'
import styles from './sources.module.css'

interface Props {
  round: RoundView
  onPaper: (paperId: string) => void
}

/** The papers from which comments were taken, to look at one again; nothing of them is taken twice. */
export function TakenBefore({ round, onPaper }: Props) {
  const say = useWords()
  const comments = useAnswer(listMyComments, { id: round.id }).data?.items ?? []
  const byPaper = Map.groupBy(
    comments.filter(({ source, withdrawnAt }) => source.paperId !== null && withdrawnAt === null),
    ({ source }) => source.paperId ?? '',
  )
  if (byPaper.size === 0) return null
  return (
    <Section title={say('sources.before')}>
      <ul className={styles.plain} aria-label={say('sources.before')}>
        {[...byPaper].map(([paperId, [first, ...others]]) => (
          <li key={paperId} className={styles.before}>
            <span>
              {first && [sourceName(say, first.source), first.sender?.name].filter(Boolean).join(' · ')} ·{' '}
              {say('sources.count', { count: others.length + 1 })}
            </span>
            <Button kind="quiet" onPress={() => onPaper(paperId)}>
              {say('sources.open')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
