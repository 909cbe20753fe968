import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../../ui/asking/use-answer.ts'
import { Section } from '../../../../ui/controls/layout.tsx'
import work from '../../../../ui/theme/work.module.css'
import { useWords } from '../../../../ui/words/words.tsx'
import { listMyAnswers } from '../../contract.ts'

const most = 5

/** What became of what this person said, the latest rounds first; nothing where no answer was released. */
export function AnswersToMe() {
  const say = useWords()
  const answered = (useAnswer(listMyAnswers, {}).data?.answered ?? []).filter(({ comments }) => comments.length > 0)
  if (answered.length === 0) return null
  return (
    <Section title={say('mine.answered')}>
      <ul className={work.list} aria-label={say('mine.answered')}>
        {answered.slice(0, most).map(({ roundId, title, comments }) => (
          <li key={roundId} className={work.item}>
            <Link to="/rounds/$id/comments" params={{ id: roundId }} className={work.title}>
              {title}
            </Link>
            <p className={work.facts}>{say('mine.answers', { count: comments.length })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
