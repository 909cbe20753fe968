import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../ui/asking/use-answer.ts'
import { ButtonLink } from '../../../ui/controls/button.tsx'
import { Section } from '../../../ui/controls/layout.tsx'
import { LinkList } from '../../../ui/controls/link-list.tsx'
import theme from '../../../ui/theme/text.module.css'
import { useWords } from '../../../ui/words/words.tsx'
import { listConclusions } from '../../conclusions/contract.ts'
import { listNotices } from '../contract.ts'
import styles from './notices.module.css'

/** The way from a meeting that concluded something to its notices; nothing before, and nothing to whoever may read none. */
export function NoticeWay({ meetingId: id }: { meetingId: string }) {
  const say = useWords()
  const concluded = useAnswer(listConclusions, { id })
  const { data } = useAnswer(listNotices, { id })
  if (!data || !concluded.data?.items.length) return null
  const { items, mayPrepare } = data
  if (items.length === 0 && !mayPrepare) return null
  return (
    <Section title={say('notice.title')}>
      {items.length > 0 && (
        <LinkList label={say('notice.title')}>
          {items.map(({ id: one, paper }) => (
            <li key={one}>
              <Link to="/meetings/$id/notice" params={{ id }}>
                {paper.title}
              </Link>{' '}
              <span className={theme.soft}>{say('notice.prepared')}</span>
            </li>
          ))}
        </LinkList>
      )}
      <div className={styles.acts} data-print="no">
        <ButtonLink to="/meetings/$id/notice" params={{ id }}>
          {say(items.length === 0 ? 'notice.prepare' : 'notice.all')}
        </ButtonLink>
      </div>
    </Section>
  )
}
