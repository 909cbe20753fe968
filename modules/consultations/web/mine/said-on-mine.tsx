import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Section } from '../../../../ui/controls/layout.tsx'
import work from '../../../../ui/theme/work.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyAnswers } from '../../contract.ts'

/** What was said at meetings on texts that this person writes, and waits for an answer; nothing where there is none. */
export function SaidOnMine() {
  const say = useWords()
  const said = useAnswer(listMyAnswers, {}).data?.said ?? []
  if (said.length === 0) return null
  return (
    <Section title={say('mine.said')}>
      <ul className={work.list} aria-label={say('mine.said')}>
        {said.map(({ roundId, title, paper, count }) => (
          <li key={roundId} className={work.item}>
            <div className={work.words}>
              <Link to="/rounds/$id/register" params={{ id: roundId }} className={work.title}>
                {paper}
              </Link>
              <p className={work.facts}>{say('mine.said_at', { count, title })}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
